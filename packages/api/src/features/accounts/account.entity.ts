import { type ColorScheme, colorSchemes, type Density, densities, type Locale, locales } from "@duban/schema";
import { Field, Int, registerEnumType } from "type-graphql";
import { Column } from "typeorm";
import { GlobalEntity, Noun } from "../../platform/select/index.js";

/** The languages as a GraphQL enum. */
export const localeMembers = Object.fromEntries(locales.map((locale) => [locale, locale])) as { readonly [L in Locale]: L };
registerEnumType(localeMembers, {
  name: "Locale",
  description: "Languages that the product speaks.",
  valuesConfig: { zh_CN: { description: "Chinese." }, en: { description: "English." } },
});

/** Who signs in, whichever groups they work in. */
@Noun("accounts", { global: true, description: "Who signs in. An account may be a person in several groups." })
export class Account extends GlobalEntity {
  @Field(() => String, { description: "The address that one signs in with." })
  @Column("text")
  email!: string;

  @Field(() => String, { description: "The Chinese name." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "The English name." })
  @Column("text")
  nameEn!: string;

  @Field(() => localeMembers, { description: "The language in which the product speaks to this account." })
  @Column("text")
  locale!: Locale;

  @Field(() => colorSchemes.members, { description: "The colours in which the client shows itself to this account." })
  @Column("text")
  colorScheme!: ColorScheme;

  @Field(() => densities.members, { description: "How high the client makes the rows of its lists." })
  @Column("text")
  density!: Density;

  @Field(() => Boolean, { description: "Whether single letters act as shortcuts in the client." })
  @Column("boolean")
  singleKeys!: boolean;

  @Field(() => Int, { description: "How many of the client's first hints were read; all of them also when they were declined." })
  @Column("integer")
  tourStep!: number;

  @Column("timestamptz", { nullable: true }) closedAt!: Date | null;
}
