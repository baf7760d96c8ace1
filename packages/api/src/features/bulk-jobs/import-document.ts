import { type DocumentNode, type FieldNode, Kind, OperationTypeNode, type SelectionNode, visit } from "graphql";
import { Refusal } from "../../platform/errors.js";
import { type BulkDocument, codeOf } from "./bulk-document.js";

/** A mutation as it is done with each line. */
export interface ImportDocument {
  readonly document: DocumentNode;
  /** The name of its one field in the answer. */
  readonly field: string;
}

const userErrors = "userErrors";
const reasons: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: userErrors },
  selectionSet: { kind: Kind.SELECTION_SET, selections: ["code", "message", "path"].map(fieldNamed) },
};

/**
 * Makes of a mutation of one field the one that is done with each line: it always asks for the reasons why nothing was done, and where it is
 * only tried for nothing else, since nothing of what it answers with is there. IMPORT_NOT_A_MUTATION where it is anything else.
 */
export function importDocument({ document, operation }: BulkDocument, dryRun: boolean): ImportDocument {
  const [field, ...others] = operation.selectionSet.selections;
  if (operation.operation !== OperationTypeNode.MUTATION || field?.kind !== Kind.FIELD || others.length > 0) {
    throw new Refusal(codeOf("mutation"), {}, ["input", "mutation"]);
  }
  const asked = (field.selectionSet?.selections ?? []).filter((node) => !(node.kind === Kind.FIELD && node.name.value === userErrors));
  const done: FieldNode = { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: dryRun ? [reasons] : [...asked, reasons] } };
  return { document: visit(document, { Field: (node) => (node === field ? done : undefined) }), field: (field.alias ?? field.name).value };
}

function fieldNamed(value: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value } };
}
