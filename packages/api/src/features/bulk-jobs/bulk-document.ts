import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import { Refusal } from "../../platform/errors.js";
import { documentLimits, requireModestDocument } from "../../platform/limits.js";

/** The longest document of a bulk job, and its longest variables, in characters. */
export const longestDocument = 20_000;
export const longestVariables = 100_000;

/** A document of one operation, found valid. */
export interface BulkDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Reads what somebody wrote, who hears what is wrong with it: BULK_DOCUMENT_INVALID. */
export function readDocument(schema: GraphQLSchema, text: string, field: "query" | "mutation"): BulkDocument {
  requireModestDocument(text);
  const document = parsed(text, field);
  const [mistake] = validate(schema, document);
  if (mistake) throw invalid(mistake.message, field);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const operation = getOperationAST(document);
  if (operations.length !== 1 || !operation) throw new Refusal(codeOf(field), {}, ["input", field]);
  return { document, operation };
}

/** The code of what is no export, or no import. */
export function codeOf(field: "query" | "mutation"): "EXPORT_NOT_A_LIST" | "IMPORT_NOT_A_MUTATION" {
  return field === "query" ? "EXPORT_NOT_A_LIST" : "IMPORT_NOT_A_MUTATION";
}

/** The object that a text is as JSON; null where it is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function parsed(text: string, field: string): DocumentNode {
  try {
    return parse(text, { maxTokens: documentLimits.tokens, noLocation: true });
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : "", field);
  }
}

function invalid(problem: string, field: string): Refusal {
  return new Refusal("BULK_DOCUMENT_INVALID", { problem: problem.slice(0, 500) }, ["input", field]);
}
