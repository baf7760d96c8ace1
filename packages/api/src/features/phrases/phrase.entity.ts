import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";

/** Words that reviewers often need for a reason (常用语). */
@Noun("phrases", { description: "Words that the reviewers of an organization often need for a reason; reviewers below it use them too." })
export class Phrase extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") organizationId!: string;

  @Field(() => String, { description: "The reason code that it is for." })
  @Column("text")
  reasonCode!: string;

  @Field(() => String, { description: "The words." })
  @Column("text")
  text!: string;

  @Field(() => Int, { description: "How often it was put into a finding." })
  @Column("integer")
  useCount!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Organization>("Organization", "organizationId", { description: "Whose reviewers keep it." })
  organization!: Organization | null;
}
