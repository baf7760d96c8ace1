import { type ImportOutcome, importOutcomes } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Measure } from "./measure.entity.js";

const text = { nullable: true } as const;

@InputType({ description: "What changes of a measure: what is left out stays as it is, null takes it away." })
export class MeasureRevisionInput {
  @Field(() => GlobalId("Measure"), { description: "The measure." }) measureId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { ...text, description: "What is done." }) title?: string | null;
  @Field(() => String, { ...text, description: "How, step by step." }) steps?: string | null;
  @Field(() => DateScalar, { ...text, description: "The first day." }) startsOn?: string | null;
  @Field(() => DateScalar, { ...text, description: "Until when it is to be done; not after the problem's deadline." }) endsOn?:
    | string
    | null;
  @Field(() => String, { ...text, description: "Why the end is put off; needed where it is, and kept." }) slipReason?: string | null;
  @Field(() => String, { ...text, description: "Money set aside for it, in yuan, such as 1250000.50." }) funds?: string | null;
  @Field(() => String, { ...text, description: "What is there when it is done." }) deliverable?: string | null;
  @Field(() => Int, { ...text, description: "How far it is, in per cent, 0 to 99." }) progressPercent?: number | null;
  @Field(() => String, { ...text, description: "What its owner says about it." }) note?: string | null;
}

@InputType({ description: "Changes of many measures, each by itself: what cannot be changed is left as it is, with the reason." })
export class ReviseMeasuresInput {
  @Field(() => [MeasureRevisionInput], { description: "The measures, each once; at most 500 at once." }) measures!: MeasureRevisionInput[];
  @Field(() => Boolean, { defaultValue: false, description: "Says what would become of each measure, and changes nothing." })
  dryRun?: boolean;
}

/** What becomes of one measure. */
@ObjectType({ simpleResolvers: true, description: "What becomes of a measure; in a dry run, what would become of it." })
export class MeasureRevision {
  measureId!: string;

  @Field(() => importOutcomes.members, { description: "Changed, left as it is because it says so already, or refused." })
  outcome!: ImportOutcome;

  @One<Measure>("Measure", "measureId", { description: "The measure, after the change." })
  measure!: Measure | null;

  /** Why it is refused; in the caller's language as `reasons`. */
  details!: readonly RefusalDetail[];
}

/** What a change of many measures answers with. */
@ObjectType({ simpleResolvers: true, description: "What became of each measure, or why nothing was changed." })
export class ReviseMeasuresPayload extends Payload {
  @Field(() => [MeasureRevision], { nullable: true, description: "The measures, in the order in which they were given." })
  revisions!: readonly MeasureRevision[] | null;

  @Field(() => Int, { nullable: true, description: "How many are changed." }) changedCount!: number | null;
  @Field(() => Int, { nullable: true, description: "How many are refused; the others are changed all the same." })
  refusedCount!: number | null;
}
