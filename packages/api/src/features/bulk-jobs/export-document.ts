import {
  type ConstArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { maximumFirst } from "../../platform/connection.js";
import { Refusal } from "../../platform/errors.js";
import { type BulkDocument, codeOf } from "./bulk-document.js";
import { type ExportColumn, exportColumns } from "./export-columns.js";

/** A list as it is read page after page. */
export interface ExportDocument {
  /** Asks for the first page, and how many rows there are. */
  readonly first: DocumentNode;
  /** Asks for the page after a place, which `placeAfter` gives it. */
  readonly next: DocumentNode;
  /** The names under which the list stands in the answer. */
  readonly path: readonly string[];
  /** The name of `edges` in it, and of `node` in these where nothing else of an edge is asked for. */
  readonly edges: string;
  readonly node: string | null;
  /** What a row has, for formats of cells. */
  readonly columns: readonly ExportColumn[];
}

/** The variables that name a place of a list. */
export function placeAfter(after: string | null): Readonly<Record<string, string>> {
  return after === null ? {} : { [slots.after]: after };
}

/** Names that nobody else gives to a part of an answer. */
const slots = { after: "dubanAfter", page: "dubanPage", total: "dubanTotal" } as const;

/** What is asked of each page beside its edges. */
const added = (withTotal: boolean): readonly SelectionNode[] => {
  const total = withTotal ? `${slots.total}: totalCount` : "";
  const [definition] = parse(`{ ${slots.page}: pageInfo { hasNextPage endCursor } ${total} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
};

/** What a page says of itself. */
export interface ExportedPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly after: string | null;
  /** Null but on the first page. */
  readonly total: number | null;
}

/** Makes of a query for one list those for its pages; EXPORT_NOT_A_LIST where it asks for anything else. */
export function exportDocument(schema: GraphQLSchema, { document, operation }: BulkDocument): ExportDocument {
  if (operation.operation !== OperationTypeNode.QUERY) throw notAList();
  const list = findList(schema.getQueryType() ?? undefined, operation.selectionSet, []);
  const edges = onlyFields(list.node.selectionSet).find(({ name }) => name.value === "edges");
  if (!edges) throw notAList();
  const edge = namedField(list.type, "edges");
  const edgeFields = onlyFields(edges.selectionSet);
  const only = edgeFields.length === 1 && edgeFields[0]?.name.value === "node" ? edgeFields[0] : null;
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const edgeType = getNamedType(edge.type);
  const rowType = only ? getNamedType(namedField(edgeType, "node").type) : edgeType;
  const paged = (after: boolean) => pageOf(document, list.node, edges, after);
  return {
    ...{ first: paged(false), next: paged(true), path: list.path, edges: keyOf(edges), node: only && keyOf(only) },
    columns: exportColumns(schema, fragments, rowType, (only ?? edges).selectionSet),
  };
}

/** The rows of a page, and where it goes on. */
export function pageIn({ path, edges, node }: ExportDocument, data: Readonly<Record<string, unknown>>): ExportedPage {
  type Listed = Readonly<Record<string, readonly Record<string, Record<string, unknown>>[]>> & {
    readonly [slots.page]: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly [slots.total]?: number;
  };
  // What is on the way to the list may not be there, or not for the one who asks.
  const list = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name] ?? null, data) as Listed | null;
  if (!list) return { rows: [], after: null, total: 0 };
  const rows = (list[edges] ?? []).map((edge) => (node === null ? edge : (edge[node] ?? {})));
  const { hasNextPage, endCursor } = list[slots.page];
  return { rows, after: hasNextPage ? endCursor : null, total: list[slots.total] ?? null };
}

interface FoundList {
  readonly node: FieldNode;
  readonly type: GraphQLNamedType;
  readonly path: readonly string[];
}

/** The one list that a query asks for, below fields that give one thing each. */
function findList(parent: GraphQLNamedType | undefined, set: SelectionSetNode | undefined, above: readonly string[]): FoundList {
  const [node, ...others] = onlyFields(set);
  if (!node || others.length > 0 || !parent) throw notAList();
  const type = getNamedType(namedField(parent, node.name.value).type);
  const path = [...above, keyOf(node)];
  if (!isObjectType(type)) throw notAList();
  return type.name.endsWith("Connection") && "edges" in type.getFields() ? { node, type, path } : findList(type, node.selectionSet, path);
}

/** The fields of a selection that has nothing but fields; what a fragment holds is not looked for. */
function onlyFields(set: SelectionSetNode | undefined): readonly FieldNode[] {
  const selections = set?.selections ?? [];
  const fields = selections.filter((node) => node.kind === Kind.FIELD);
  return fields.length === selections.length ? fields : [];
}

function namedField(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) throw notAList();
  return field;
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The document of one page, with the variables that are still used in it. */
function pageOf(document: DocumentNode, list: FieldNode, edges: FieldNode, after: boolean): DocumentNode {
  const paging = parse(`query ($${slots.after}: String) { list(first: ${maximumFirst}${after ? `, after: $${slots.after}` : ""}) }`, {
    noLocation: true,
  }).definitions[0];
  if (paging?.kind !== Kind.OPERATION_DEFINITION) throw notAList();
  const [field] = onlyFields(paging.selectionSet);
  const kept = (list.arguments ?? []).filter(({ name }) => name.value !== "first" && name.value !== "after");
  const paged: FieldNode = {
    ...list,
    arguments: [...kept, ...((field?.arguments ?? []) as readonly ConstArgumentNode[])],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [edges, ...added(!after)] },
  };
  const rewritten = visit(document, { Field: (node) => (node === list ? paged : undefined) });
  const used = variablesIn(rewritten);
  const definitions = (present: readonly VariableDefinitionNode[]) =>
    [...present, ...(paging.variableDefinitions ?? [])].filter(({ variable }) => used.has(variable.name.value));
  return visit(rewritten, {
    OperationDefinition: { leave: (node) => ({ ...node, variableDefinitions: definitions(node.variableDefinitions ?? []) }) },
  });
}

function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  return used;
}

function notAList(): Refusal {
  return new Refusal(codeOf("query"), {}, ["input", "query"]);
}
