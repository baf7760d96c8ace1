import type { GraphQLSchema } from "graphql";
import { mostPoints } from "../../platform/cost/charges.js";
import { pricing } from "../../platform/cost/cost.js";
import { Fault, Refusal, type RefusalDetail } from "../../platform/errors.js";
import { objectIn, readDocument } from "./bulk-document.js";
import type { CreateExportInput, CreateImportInput } from "./bulk-job.inputs.js";
import { exportDocument } from "./export-document.js";
import { importDocument } from "./import-document.js";

/** Why a list cannot be exported by this query; COST_EXCEEDED where one page of it costs more than a request may. */
export function whyNotExported(schema: GraphQLSchema, { query, variables }: CreateExportInput): readonly RefusalDetail[] {
  const given = objectIn(variables ?? "{}");
  if (!given) return [{ code: "BULK_VARIABLES_INVALID", path: ["input", "variables"] }];
  return reasonsOf(() => {
    const { next } = exportDocument(schema, readDocument(schema, query, "query"));
    const cost = pricing(schema)(next, null, given);
    if (cost > mostPoints) throw new Fault("COST_EXCEEDED", { params: { cost, maximum: mostPoints } });
  });
}

/** Why a mutation cannot be done for each line of a file. */
export function whyNotImported(schema: GraphQLSchema, { mutation, dryRun }: CreateImportInput): readonly RefusalDetail[] {
  return reasonsOf(() => void importDocument(readDocument(schema, mutation, "mutation"), dryRun));
}

function reasonsOf(check: () => void): readonly RefusalDetail[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.details;
    throw error;
  }
}
