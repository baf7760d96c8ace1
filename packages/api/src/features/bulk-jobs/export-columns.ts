import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { SpreadsheetCell } from "../../platform/spreadsheets/spreadsheet.js";

/** A column of an export: where in a row its value stands. */
export interface ExportColumn {
  /** Names from the row on; what is called so at the head of the column, with points between them. */
  readonly path: readonly string[];
}

/** The columns of rows of which this is asked: a column for each value, and for each list, in the order of the query. */
export function exportColumns(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  rowType: GraphQLNamedType,
  set: SelectionSetNode | undefined,
): ExportColumn[] {
  const found = new Map<string, ExportColumn>();
  const look = (type: GraphQLNamedType | undefined, selections: SelectionSetNode | undefined, above: readonly string[]): void => {
    for (const node of selections?.selections ?? []) {
      if (node.kind !== Kind.FIELD) {
        const spread = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        const condition = spread?.typeCondition;
        look(condition ? schema.getType(condition.name.value) : type, spread?.selectionSet, above);
        continue;
      }
      const path = [...above, (node.alias ?? node.name).value];
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (!field || holdsOneValue(field.type)) found.set(path.join("."), { path });
      else look(getNamedType(field.type), node.selectionSet, path);
    }
  };
  look(rowType, set, []);
  return [...found.values()];
}

/** Whether it takes one cell: a value, or a list that is written into it as JSON. */
function holdsOneValue(type: GraphQLOutputType): boolean {
  const nullable = getNullableType(type);
  return isListType(nullable) || isLeafType(nullable) || getNamedType(nullable).name.endsWith("Connection");
}

/** What a row holds in a column. */
export function cellIn(row: Readonly<Record<string, unknown>>, { path }: ExportColumn): SpreadsheetCell {
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name] ?? null, row);
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value);
}
