import type { RowChanges, PlanContentChanges as Vocabulary } from "@duban/schema";
import { type ClassType, Field, InputType } from "type-graphql";
import {
  Commitment,
  GuidanceGroup,
  KeyPerson,
  Leadership,
  PlanAttachment,
  PlanBatch,
  ProblemResponse,
  WorkRow,
} from "./plan-content.entity.js";

/** The input type of what became of a list of rows. */
function rowChangesOf<Row extends { id: string }>(name: string, row: ClassType<Row>): ClassType<RowChanges<Row>> {
  @InputType(`${name}Input`, { description: "What became of a list of rows." })
  class Changes implements RowChanges<Row> {
    @Field(() => [row], { description: "Rows that are new, and rows that say something else than before." })
    rows!: Row[];

    @Field(() => [String], {
      nullable: true,
      defaultValue: null,
      description: "The ids of all rows in their order, where rows went or moved; null where none did: new ones then stand at the end.",
    })
    order!: string[] | null;
  }
  return Changes;
}

const BatchChanges = rowChangesOf("PlanBatchChanges", PlanBatch);
const KeyPersonChanges = rowChangesOf("KeyPersonChanges", KeyPerson);
const WorkRowChanges = rowChangesOf("WorkRowChanges", WorkRow);
const GuidanceGroupChanges = rowChangesOf("GuidanceGroupChanges", GuidanceGroup);
const ProblemResponseChanges = rowChangesOf("ProblemResponseChanges", ProblemResponse);
const AttachmentChanges = rowChangesOf("PlanAttachmentChanges", PlanAttachment);

/** What is other in a content than in the draft it goes back to, as the vocabulary defines it (`PlanContentChanges` of @duban/schema). */
@InputType("PlanContentChangesInput", { description: "What is other in a plan than before; what is left out stays as it is." })
export class PlanContentChanges implements Vocabulary {
  @Field(() => BatchChanges, { nullable: true, description: "Scope: the batches." }) batches?: RowChanges<PlanBatch>;
  @Field(() => KeyPersonChanges, { nullable: true, description: "Scope: the key people." }) keyPeople?: RowChanges<KeyPerson>;
  @Field(() => WorkRowChanges, { nullable: true, description: "The work table." }) workTable?: RowChanges<WorkRow>;
  @Field(() => GuidanceGroupChanges, { nullable: true, description: "The guidance groups." }) guidanceGroups?: RowChanges<GuidanceGroup>;
  @Field(() => ProblemResponseChanges, { nullable: true, description: "The answers to problems." })
  problemResponses?: RowChanges<ProblemResponse>;
  @Field(() => String, { nullable: true, description: "What safeguards the work." }) safeguards?: string;
  @Field(() => String, { nullable: true, description: "The plan in words, as Markdown." }) narrative?: string;
  @Field(() => AttachmentChanges, { nullable: true, description: "Files that belong to the plan." })
  attachments?: RowChanges<PlanAttachment>;
  @Field(() => Commitment, { nullable: true, description: "The head's signed commitment; null takes it away." })
  commitment?: Commitment | null;
  @Field(() => Leadership, { nullable: true, description: "Who leads the rectification." }) leadership?: Leadership;
}
