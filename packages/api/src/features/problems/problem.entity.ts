import { type ProblemKind, type ProblemSeverity, problemKinds, problemSeverities } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Organization } from "../organizations/organization.entity.js";

/** A problem (问题) that a campaign hands down to an organization, to be answered in its plan. */
@Noun("problems", { description: "A problem that a campaign hands down to an organization, to be answered in its plan." })
export class Problem extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change." })
  @Column("integer")
  revision!: number;

  @Column("uuid") campaignId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => String, { description: "The readable number: the campaign's code and a count." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "What the problem is." })
  @Column("text")
  title!: string;

  @Field(() => problemKinds.members, { description: "Where it comes from." })
  @Column("text")
  kind!: ProblemKind;

  @Field(() => problemSeverities.members, { description: "How grave it is." })
  @Column("text")
  severity!: ProblemSeverity;

  @Field(() => Boolean, { description: "Whether it was found before." })
  @Column("boolean")
  repeated!: boolean;

  @Field(() => DateScalar, { description: "Until when it is to be resolved." })
  @Column("date")
  deadline!: string;

  @Field(() => String, { nullable: true, description: "The theme of the campaign it falls under, if any." })
  @Column("text", { nullable: true })
  theme!: string | null;

  @Column("timestamptz") createdAt!: Date;

  @One<Organization>("Organization", "organizationId", { description: "Who has to resolve it." })
  organization!: Organization | null;

  @One<Campaign>("Campaign", "campaignId", { description: "The campaign that handed it down." })
  campaign!: Campaign | null;
}
