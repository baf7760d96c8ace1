import { type ExportFormat, exportFormats } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { BulkJob } from "./bulk-job.entity.js";

@InputType({ description: "A list that is to go out whole." })
export class CreateExportInput {
  @Field(() => String, {
    description:
      "A query for one list with pages, as it would be sent; what it says of `first` and `after` is left out, since all pages are read.",
  })
  query!: string;
  @Field(() => String, { nullable: true, description: "Its variables, as a JSON object." }) variables?: string | null;
  @Field(() => exportFormats.members, { defaultValue: "NDJSON", description: "What it is written as." }) format!: ExportFormat;
}

@InputType({ description: "A change that is to be made once for each line of a file." })
export class CreateImportInput {
  @Field(() => String, {
    description: "A mutation of one field, as it would be sent; each line of the file is its variables, as a JSON object.",
  })
  mutation!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether each line is only tried, as if it stood alone, and nothing is changed.",
  })
  dryRun!: boolean;
}

@InputType({ description: "A bulk job that is no longer wanted." })
export class CancelBulkJobInput {
  @Field(() => GlobalId("BulkJob"), { description: "Which bulk job." }) bulkJobId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: "The bulk job as it is now, or why nothing was changed." })
export class BulkJobPayload extends Payload {
  bulkJobId?: string;

  @One<BulkJob>("BulkJob", "bulkJobId", { description: "The bulk job; null when nothing was changed." })
  bulkJob!: BulkJob | null;
}
