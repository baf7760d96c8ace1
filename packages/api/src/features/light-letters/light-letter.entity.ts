import { type LetterLevel, type LetterLight, letterLevels, letterLights } from "@duban/schema";
import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Many, Noun, sql, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** That people were told of the light of a problem (提示、督办), up to which level. It never changes. */
@Noun("light_letters", {
  identity: "id",
  description: "That people were told of the light of a problem, up to which level; it never changes.",
})
export class LightLetter extends TenantEntity {
  @Column("uuid") problemId!: string;

  @Field(() => letterLevels.members, { description: "The highest level that was told." })
  @Column("text")
  level!: LetterLevel;

  @Field(() => letterLights.members, { description: "Which light it was." })
  @Column("text")
  light!: LetterLight;

  @Field(() => DateScalar, { description: "Until when the problem was to be resolved at that time." })
  @Column("date")
  deadline!: string;

  @Field(() => DateScalar, { description: "The day on which they were told." })
  @Column("date")
  sentOn!: string;

  @Column("uuid", { array: true }) personIds!: string[];

  @Many<Person, LightLetter>("Person", (person, { personIds }) => sql`${person.id} = any(${personIds})`, {
    by: ["name"],
    usually: 2,
    description: "Who was told; empty where nobody held the posts and rights by then.",
  })
  people!: Person[];
}
