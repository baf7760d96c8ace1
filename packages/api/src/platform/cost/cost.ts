import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { defaultFirst, maximumFirst } from "../connection.js";
import { declarationOf } from "../select/selection.js";

/** Points of one change, beside what its payload reads. */
const pointsOfChange = 10;
/** A list without pages counts as so many times the rows that it has as a rule: hardly one is longer. */
const allowance = 4;
/** What a list counts as of which nothing is said. */
const usualLength = 20;

/** How many rows a list may bring: a number, or as a variable says when it is asked. */
type Size = number | { readonly variable: string };

/** A list or a row of an answer, with what hangs on it. */
interface Priced {
  readonly size: Size;
  readonly points: number;
  readonly within: readonly Priced[];
}

/** What a request may cost at most, in points, before it is run. */
export type Pricing = (document: DocumentNode, operationName: string | null, variables: Readonly<Record<string, unknown>>) => number;

/**
 * Prices documents: one point for each row that the answer may hold, ten for each change. A list with pages counts as its `first`, one
 * without as four times the rows that it has as a rule, at most as its limit; what hangs on a row is multiplied with it. Columns, texts
 * and figures cost nothing of their own.
 */
export function pricing(schema: GraphQLSchema): Pricing {
  const known = new WeakMap<DocumentNode, Map<string | null, readonly Priced[]>>();
  return (document, operationName, variables) => {
    const operations = known.get(document) ?? new Map<string | null, readonly Priced[]>();
    known.set(document, operations);
    const priced = operations.get(operationName) ?? new Price(schema, document).of(operationName);
    operations.set(operationName, priced);
    return 1 + total(priced, variables);
  };
}

function total(all: readonly Priced[], variables: Readonly<Record<string, unknown>>): number {
  return all.reduce((sum, { size, points, within }) => sum + lengthOf(size, variables) * (points + total(within, variables)), 0);
}

function lengthOf(size: Size, variables: Readonly<Record<string, unknown>>): number {
  if (typeof size === "number") return size;
  const value = variables[size.variable];
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" ? Math.min(Math.max(value, 0), maximumFirst) : defaultFirst;
}

/** Prices the operations of one document. */
class Price {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {
    const { definitions } = document;
    this.fragments = new Map(
      definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
  }

  of(operationName: string | null): readonly Priced[] {
    const operation = getOperationAST(this.document, operationName);
    const root = operation && this.schema.getRootType(operation.operation);
    if (!root) return [];
    const fields = this.fieldsOf([operation.selectionSet], root);
    if (operation.operation !== OperationTypeNode.MUTATION) return fields;
    return fields.map((field) => ({ ...field, points: field.points + pointsOfChange }));
  }

  /** What is asked of a row: whatever is answered under one name is read once. */
  private fieldsOf(sets: readonly SelectionSetNode[], parent: GraphQLCompositeType): Priced[] {
    return [...this.selected(sets, parent).values()].flatMap(({ field, nodes }) => this.priceOf(field, nodes) ?? []);
  }

  private selected(sets: readonly SelectionSetNode[], parent: GraphQLCompositeType) {
    const found = new Map<string, { field: GraphQLField<unknown, unknown>; nodes: FieldNode[] }>();
    const look = (set: SelectionSetNode, type: GraphQLCompositeType): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
          if (!field) continue;
          const key = `${type.name}.${(node.alias ?? node.name).value}`;
          const same = found.get(key);
          if (same) same.nodes.push(node);
          else found.set(key, { field, nodes: [node] });
        } else {
          const spread = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
          const named = spread?.typeCondition ? this.schema.getType(spread.typeCondition.name.value) : type;
          if (spread && isCompositeType(named)) look(spread.selectionSet, named);
        }
      }
    };
    for (const set of sets) look(set, parent);
    return found;
  }

  private priceOf(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Priced | null {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return null;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const within = this.fieldsOf(sets, type);
    // What stands at a place of a page is a row, also where it is none of a table's, as in the feed.
    const isRow = (isObjectType(type) && type.extensions.noun !== undefined) || isInterfaceType(type) || field.name === "node";
    return { size: sizeOf(field, nodes[0] as FieldNode), points: isRow ? 1 : 0, within };
  }
}

/** The edges of a connection were counted with it, and so is what lies in a column. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Size {
  const declaration = declarationOf(field);
  if (declaration?.kind === "many") return Math.min(declaration.limit, allowance * declaration.usually);
  if (field.args.some(({ name }) => name === "first")) return given(node, "first", defaultFirst);
  if (field.args.some(({ name }) => name === "ids")) return given(node, "ids", 0);
  const type = getNamedType(field.type);
  const isListOfRows = isListType(getNullableType(field.type)) && isObjectType(type) && type.extensions.noun !== undefined;
  return isListOfRows ? usualLength : 1;
}

function given(node: FieldNode, name: string, otherwise: number): Size {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value ? sizeIn(value, otherwise) : otherwise;
}

function sizeIn(value: ValueNode, otherwise: number): Size {
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value };
  if (value.kind === Kind.INT) return Math.min(Math.max(Number(value.value), 0), maximumFirst);
  return value.kind === Kind.LIST ? value.values.length : otherwise;
}
