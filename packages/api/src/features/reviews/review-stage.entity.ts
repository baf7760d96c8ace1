import { type StageState, stageStates } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import type { ReviewApproval } from "./review-approval.entity.js";

/** The review of a version at one level of the tree, from when a reviewer takes it in hand. Once decided it never changes. */
@Noun("review_stages", {
  description: "The review of a version at one level of the tree, from when a reviewer takes it in hand; once decided it never changes.",
})
export class ReviewStage extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;
  @Column("integer") round!: number;

  @Field(() => Int, { description: "1 for the organization directly above the submitting one, and so on upwards." })
  @Column("integer")
  level!: number;

  @Column("uuid") organizationId!: string;

  @Field(() => stageStates.members, { description: "Where the review stands at this level." })
  @Column("text")
  state!: StageState;

  @Field(() => Int, { description: "Reviewers who must approve here." })
  @Column("integer")
  approvalsNeeded!: number;

  @Field(() => DateTimeScalar, { description: "When the version came to this level." })
  @Column("timestamptz")
  arrivedAt!: Date;

  @Field(() => DateTimeScalar, { description: "Until when this level is to decide." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => DateTimeScalar, { description: "When the review was started at this level." })
  @Column("timestamptz")
  startedAt!: Date;

  @Column("uuid", { nullable: true }) reviewerId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When this level decided." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { nullable: true }) decidedById!: string | null;
  @Column("uuid", { nullable: true }) onBehalfOfId!: string | null;

  @One<Organization>("Organization", "organizationId", { description: "Who reviews at this level." })
  organization!: Organization | null;

  @One<Person>("Person", "reviewerId", { description: "Who has the review in hand at this level, or had it last." })
  reviewer!: Person | null;

  @One<Person>("Person", "decidedById", { description: "Who decided: returned the plan, or approved last." })
  decidedBy!: Person | null;

  @One<Person>("Person", "onBehalfOfId", {
    description:
      "In whose stead the level was decided, or while it is not is reviewed; null where whoever does it has the right themselves.",
  })
  onBehalfOf!: Person | null;

  @Many<ReviewApproval, ReviewStage>("ReviewApproval", "stageId", {
    by: ["approvedAt"],
    where: (approval) => sql`${approval.undoneAt} is null`,
    usually: 2,
    description: "The approvals given at this level, first one first.",
  })
  approvals!: ReviewApproval[];
}
