import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { TenantEntity } from "../../platform/select/index.js";

/** Until when each side of a plan has time: columns that nothing else is worked out of; and which versions they are about. */
@ObjectType({ simpleResolvers: true })
export abstract class PlanTimes extends TenantEntity {
  @Column("uuid", { nullable: true }) latestVersionId!: string | null;
  @Column("uuid", { nullable: true }) versionInForceId!: string | null;
  @Column("uuid", { nullable: true }) submittedById!: string | null;

  @Field(() => DateTimeScalar, { description: "Until when the plan was to be submitted at first; it never changes." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => DateTimeScalar, {
    description:
      "Until when the submitting side has to hand in, as it stands now: at first `dueAt`, then what a return or an extension gave.",
  })
  @Column("timestamptz")
  submissionDueAt!: Date;

  @Field(() => DateTimeScalar, { description: "Since when it is the present side's turn." })
  @Column("timestamptz")
  turnSince!: Date;

  @Field(() => DateTimeScalar, { description: "Until when the present side is to act." })
  @Column("timestamptz")
  turnDueAt!: Date;
}
