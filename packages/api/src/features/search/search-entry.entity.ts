import { type SearchKind, searchKinds } from "@duban/schema";
import { createUnionType, Field } from "type-graphql";
import { Column } from "typeorm";
import { AnyOf, Noun, TenantEntity } from "../../platform/select/index.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { Plan } from "../plans/plan.entity.js";

const SearchSubject = createUnionType({
  name: "SearchSubject",
  description: "What a search finds.",
  types: () => [Organization, Campaign, Plan] as const,
});

/** Something that one goes to by its name, its code or the pinyin initials of its name. */
@Noun("search_entries", { identity: "none", description: "Something that one goes to by its name, its code or the initials of its name." })
export class SearchEntry extends TenantEntity {
  @Field(() => searchKinds.members, { description: "What kind of thing it is." })
  @Column("text")
  kind!: SearchKind;

  @Column("text") code!: string;
  @Column("text") name!: string;
  @Column("text") nameEn!: string;
  @Column("text") initials!: string;

  /** The less, the earlier it is listed. */
  @Column("integer") weight!: number;

  @AnyOf<SearchEntry>(
    () => SearchSubject,
    { ORGANIZATION: "Organization", CAMPAIGN: "Campaign", PLAN: "Plan" } satisfies Record<SearchKind, string>,
    (entry) => entry.kind,
    "id",
    { description: "The thing itself." },
  )
  subject!: Organization | Campaign | Plan | null;
}
