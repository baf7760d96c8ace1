import { type ProblemStanding, problemStandings } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { TenantEntity } from "../../platform/select/index.js";
import { InspectionCadence } from "../inspections/inspection-cadence.entity.js";

/** What is said of a problem, and how it stands beside its state: the columns that nothing else is worked out of. */
@ObjectType({ simpleResolvers: true })
export abstract class ProblemFacts extends TenantEntity {
  @Field(() => String, { description: "What was found, in detail." })
  @Column("text")
  description!: string;

  @Field(() => String, { description: "The area of work that it belongs to." })
  @Column("text")
  area!: string;

  @Field(() => String, { nullable: true, description: "The amount of money involved, in yuan." })
  @Column("numeric", { nullable: true })
  amountInvolved!: string | null;

  @Field(() => String, { description: "What it is held to be (定性)." })
  @Column("text")
  characterization!: string;

  @Field(() => String, { description: "The rule by which it is held to be that." })
  @Column("text")
  characterizationBasis!: string;

  @Field(() => String, { description: "How often it was found." })
  @Column("text")
  frequency!: string;

  @Field(() => String, { description: "Why it came about." })
  @Column("text")
  cause!: string;

  @Field(() => String, { description: "What is demanded." })
  @Column("text")
  requirement!: string;

  @Field(() => String, { description: "What is to be reached." })
  @Column("text")
  goal!: string;

  @Field(() => Int, { description: "Days before the deadline from which it is yellow." })
  @Column("integer")
  yellowDays!: number;

  /** From when it is behind schedule unless a measure is done before. */
  @Column("date", { nullable: true }) behindFrom!: string | null;

  @Field(() => problemStandings.members, {
    description: "How it stands beside its state; anything but regular is the superior's decision.",
  })
  @Column("text")
  standing!: ProblemStanding;

  @Field(() => Int, { nullable: true, description: "Every how many days continuous rectification is verified again." })
  @Column("integer", { nullable: true })
  verifyEveryDays!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "When continuous rectification is to be verified next." })
  @Column("date", { nullable: true })
  nextVerificationOn!: string | null;

  @Field(() => InspectionCadence, { nullable: true, description: "How often it is inspected as a project; null where it is none." })
  @Column("jsonb", { nullable: true })
  inspectionCadence!: InspectionCadence | null;

  @Field(() => DateScalar, { nullable: true, description: "Since when it is registered as a project (立项); null where it is none." })
  @Column("date", { nullable: true })
  projectOn!: string | null;

  @Field(() => Int, { description: "How many times it has relapsed after it was closed out; only ever more." })
  @Column("integer")
  relapseCount!: number;

  /** What was shown before it was reopened proves nothing any more. */
  @Column("timestamptz", { nullable: true }) reopenedAt!: Date | null;

  @Field(() => String, { description: "What the unit says about it." })
  @Column("text")
  progressNote!: string;

  @Field(() => String, { description: "What stands in the way." })
  @Column("text")
  difficulties!: string;

  @Field(() => DateScalar, { nullable: true, description: "When the last measure was done; null before it is struck off." })
  @Column("date", { nullable: true })
  actualEnd!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When those whose turn it is were reminded of it last." })
  @Column("timestamptz", { nullable: true })
  remindedAt!: Date | null;
}
