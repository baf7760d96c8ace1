import { type Row, type StatementBuilder, tableOf } from "./rows.js";
import { columnOf, type NounColumn, type NounDefinition } from "./select/registry.js";
import { quoted } from "./select/sql.js";

// Rows travel as one JSON parameter, so that a statement is the same for one row and for a thousand.

/** A row that changes: what must still be as it was read, and what it becomes. */
export interface RowUpdate {
  readonly row: Row;
  readonly was: object;
  readonly becomes: object;
}

/** Inserts rows, all with the same properties. */
export function insertion(noun: NounDefinition, rows: readonly object[], statement: StatementBuilder): string {
  const columns = columnsOf(noun, rows);
  const names = columns.map(({ name }) => quoted(name)).join(", ");
  const source = recordset([{ prefix: "", columns, rows }], statement);
  return `insert into ${tableOf(noun)} (${names}) select ${names} from ${source}`;
}

/** Gives each row what it becomes if it is still what it was; how many were changed says whether all of them were. */
export function update(noun: NounDefinition, updates: readonly RowUpdate[], statement: StatementBuilder): string {
  const becoming = updates.map(({ becomes }) => becomes);
  const read = updates.map(({ row, was }) => ({ id: row.id, ...was }));
  const [changing, same] = [columnsOf(noun, becoming), columnsOf(noun, read)];
  const parts = [
    { prefix: "", columns: changing, rows: becoming },
    { prefix: "was ", columns: same, rows: read },
  ];
  const set = changing.map(({ name }) => `${quoted(name)} = x.${quoted(name)}`).join(", ");
  const unchanged = same.map(({ name }) => `t.${quoted(name)} = x.${quoted(`was ${name}`)}`).join(" and ");
  const tenant = noun.isGlobal ? "" : `t.tenant_id = ${statement.value(updates[0]?.row.tenantId)} and `;
  return `update ${tableOf(noun)} t set ${set} from ${recordset(parts, statement)} where ${tenant}${unchanged}`;
}

interface Part {
  readonly prefix: string;
  readonly columns: readonly NounColumn[];
  readonly rows: readonly object[];
}

/** `json_to_recordset($1) as x ("id" uuid, …)`, with the columns of all parts side by side. */
function recordset(parts: readonly Part[], statement: StatementBuilder): string {
  const records = (parts[0]?.rows ?? []).map((_, position) =>
    Object.fromEntries(
      parts.flatMap(({ prefix, columns, rows }) =>
        columns.map(({ name, property }) => [`${prefix}${name}`, (rows[position] as Record<string, unknown>)[property]]),
      ),
    ),
  );
  const types = parts.flatMap(({ prefix, columns }) => columns.map(({ name, type }) => `${quoted(`${prefix}${name}`)} ${type}`));
  return `json_to_recordset(${statement.value(JSON.stringify(records))}) as x (${types.join(", ")})`;
}

/** The columns of the properties given, the same for all rows; a property that the noun does not have is a mistake. */
function columnsOf(noun: NounDefinition, rows: readonly object[]): NounColumn[] {
  const given = rows.map((row) => Object.entries(row).flatMap(([property, value]) => (value === undefined ? [] : [property])));
  const [properties = [], ...others] = given;
  if (others.some((other) => other.length !== properties.length || other.some((property) => !properties.includes(property)))) {
    throw new Error(`Rows of ${noun.name} written together have different properties`);
  }
  return properties.map((property) => columnOf(noun, property));
}
