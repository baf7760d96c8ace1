import { type RoundState, roundStates } from "@duban/schema";
import { Field, Float, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { PlanVersion } from "../plans/plan-version.entity.js";
import type { Decision } from "./decision.entity.js";
import type { ReviewOpinion } from "./review-opinion.entity.js";
import type { ReviewStage } from "./review-stage.entity.js";

/** One round of review of one version. Once decided it never changes; the database holds it to that. */
@Noun("review_rounds", { description: "One round of review of one version; once decided it never changes." })
export class ReviewRound extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;
  @Column("uuid") versionId!: string;

  @Field(() => Int, { description: "The number of the version under review." })
  @Column("integer")
  number!: number;

  @Field(() => roundStates.members, { description: "Where the round stands." })
  @Column("text")
  state!: RoundState;

  @Field(() => String, { description: "The hash of the content that the decision is bound to." })
  @Column("text")
  contentHash!: string;

  @Field(() => DateTimeScalar, { description: "When the version was submitted." })
  @Column("timestamptz")
  submittedAt!: Date;

  @Field(() => DateTimeScalar, { description: "Until when it is to be decided at the present level." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the review was started, at the lowest level." })
  @Column("timestamptz", { nullable: true })
  startedAt!: Date | null;

  @Column("uuid", { nullable: true }) reviewerId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { nullable: true }) decidedById!: string | null;
  @Column("uuid", { nullable: true }) onBehalfOfId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the version was withdrawn; null unless it was." })
  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("uuid", { nullable: true }) withdrawnById!: string | null;

  @Field(() => String, { description: "What the decision says beside the findings, or why the version was withdrawn." })
  @Column("text")
  note!: string;

  @One<PlanVersion>("PlanVersion", "versionId", { description: "The version under review." })
  version!: PlanVersion | null;

  @One<Person>("Person", "reviewerId", { description: "Who has it in hand at the present level." })
  reviewer!: Person | null;

  @One<Person>("Person", "decidedById", { description: "Who decided." })
  decidedBy!: Person | null;

  @One<Person>("Person", "onBehalfOfId", {
    description: "In whose stead it was decided, or while it is not is reviewed; null where whoever does it has the right themselves.",
  })
  onBehalfOf!: Person | null;

  @One<Person>("Person", "withdrawnById", { description: "Who withdrew the version." })
  withdrawnBy!: Person | null;

  @Many<Decision, ReviewRound>("Decision", "roundId", {
    by: ["decidedAt"],
    usually: 1,
    description: "The decisions on it in their order; those taken back are seen by those only who may decide there.",
  })
  decisions!: Decision[];

  @Many<ReviewStage, ReviewRound>(
    "ReviewStage",
    (stage, round) => sql`${stage.planId} = ${round.planId} and ${stage.round} = ${round.number}`,
    { by: ["level"], usually: 2, description: "The levels that the version has come to, lowest first." },
  )
  stages!: ReviewStage[];

  @Many<ReviewOpinion, ReviewRound>(
    "ReviewOpinion",
    (opinion, round) => sql`${opinion.planId} = ${round.planId} and ${opinion.round} = ${round.number}`,
    { by: ["askedAt"], usually: 2, description: "Opinions asked for in it, first one first; for the reviewing side and those asked." },
  )
  opinions!: ReviewOpinion[];

  @Computed<ReviewRound>(
    () => Float,
    (round) => sql`round(extract(epoch from ${round.decidedAt} - ${round.submittedAt}) / 3600, 1)::float8`,
    {
      nullable: true,
      description: "Hours from the submission to the decision; null before it.",
    },
  )
  turnaroundHours!: number | null;
}
