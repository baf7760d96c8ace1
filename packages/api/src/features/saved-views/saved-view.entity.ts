import { type ViewedList, viewedLists } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";

/** Filters of a list under a name, for oneself or for an organization and all below it. */
@Noun("saved_views", { description: "Filters of a list under a name, for oneself or for an organization and all below it." })
export class SavedView extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid", { nullable: true }) organizationId!: string | null;

  @Field(() => viewedLists.members, { description: "Which list it filters." })
  @Column("text")
  list!: ViewedList;

  @Field(() => String, { description: "What it is called; each name once for its owner and list." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "The filters, as the query of the list's address in the client." })
  @Column("text")
  query!: string;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Person>("Person", "personId", { description: "Whose it is; null for those who do not see that person." })
  person!: Person | null;

  @One<Organization>("Organization", "organizationId", { description: "With whom, and all below, it is shared; null while it is private." })
  organization!: Organization | null;
}
