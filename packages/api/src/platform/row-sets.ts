import { type Row, tableOf } from "./rows.js";
import { columnOf, type NounColumn, type NounDefinition } from "./select/registry.js";
import { quoted } from "./select/sql.js";
import type { Statement } from "./tenant-store.js";

// Rows travel as one JSON parameter, so that a statement is the same for one row and for a thousand.

/** A change of rows of one table: a part of a statement. */
export interface RowsChange {
  readonly table: string;
  /** How many rows it has to touch. */
  readonly rows: number;
  /** Says what the text is made of: two changes of one key have the same text. */
  readonly key: string;
  /** The text, its parameters numbered after those of the parts before it. */
  readonly text: (before: number) => string;
  readonly values: readonly unknown[];
}

/** A row that changes: what must still be as it was read, and what it becomes. */
export interface RowUpdate {
  readonly row: Row;
  readonly was: object;
  readonly becomes: object;
}

/** Inserts rows, all with the same properties. */
export function insertion(noun: NounDefinition, rows: readonly object[]): RowsChange {
  const part = { prefix: "", columns: columnsOf(noun, rows), rows };
  return {
    ...{ table: noun.table, rows: rows.length, key: `insert ${noun.name} ${keyOf(part)}` },
    text(before) {
      const names = part.columns.map(({ name }) => quoted(name)).join(", ");
      return `insert into ${tableOf(noun)} (${names}) select ${names} from ${recordset([part], before + 1)}`;
    },
    values: [records([part])],
  };
}

/** Gives each row what it becomes if it is still what it was. */
export function update(noun: NounDefinition, tenantId: string, updates: readonly RowUpdate[]): RowsChange {
  const becoming = updates.map(({ becomes }) => becomes);
  const read = updates.map(({ row, was }) => ({ id: row.id, ...was }));
  const [changing, same] = [columnsOf(noun, becoming), columnsOf(noun, read)];
  const parts = [
    { prefix: "", columns: changing, rows: becoming },
    { prefix: "was ", columns: same, rows: read },
  ];
  return {
    ...{ table: noun.table, rows: updates.length, key: `update ${noun.name} ${parts.map(keyOf).join(" ")}` },
    text(before) {
      const set = changing.map(({ name }) => `${quoted(name)} = x.${quoted(name)}`).join(", ");
      const unchanged = same.map(({ name }) => `t.${quoted(name)} = x.${quoted(`was ${name}`)}`).join(" and ");
      const tenant = noun.isGlobal ? "" : `t.tenant_id = $${before + 2} and `;
      return `update ${tableOf(noun)} t set ${set} from ${recordset(parts, before + 1)} where ${tenant}${unchanged}`;
    },
    values: [records(parts), ...(noun.isGlobal ? [] : [tenantId])],
  };
}

/** Deletes rows. */
export function deletion(noun: NounDefinition, tenantId: string, ids: readonly string[]): RowsChange {
  return {
    ...{ table: noun.table, rows: ids.length, key: `delete ${noun.name}` },
    text(before) {
      const tenant = noun.isGlobal ? "" : ` and t.tenant_id = $${before + 2}`;
      return `delete from ${tableOf(noun)} t where t.id = any($${before + 1}::uuid[])${tenant}`;
    },
    values: [ids, ...(noun.isGlobal ? [] : [tenantId])],
  };
}

const texts = new Map<string, string>();

/**
 * Changes of different tables as one statement, which fails as CONFLICT unless each touches as many rows as it has to: the others are no
 * longer what they were. The database itself sees to it, since nobody waits for the answer before the next statement is sent.
 */
export function changing(changes: readonly RowsChange[]): Statement {
  const key = changes.map((change) => change.key).join("; ");
  const text = texts.get(key) ?? changingText(changes);
  texts.set(key, text); // as the same string each time, it is not hashed anew to find its name
  return { text, values: [...changes.flatMap(({ values }) => values), changes.map(({ rows }) => rows)] };
}

function changingText(changes: readonly RowsChange[]): string {
  let before = 0;
  const parts = changes.map((change, place) => {
    const part = `c${place} as (${change.text(before)} returning 1)`;
    before += change.values.length;
    return part;
  });
  const touched = changes.map((_, place) => `(select count(*) from c${place})`);
  return `with ${parts.join(", ")} select app.require_rows(array[${touched.join(", ")}], $${before + 1})`;
}

/** Columns under one prefix, and the rows that fill them. */
interface Part {
  readonly prefix: string;
  readonly columns: readonly NounColumn[];
  readonly rows: readonly object[];
}

function keyOf({ columns }: Part): string {
  return `(${columns.map(({ property }) => property).join(",")})`;
}

/** The rows as JSON, with the columns of all parts side by side. */
function records(parts: readonly Part[]): string {
  const made = (parts[0]?.rows ?? []).map((_, position) => {
    const record: Record<string, unknown> = {};
    for (const { prefix, columns, rows } of parts) {
      const row = rows[position] as Record<string, unknown>;
      for (const { name, property } of columns) record[prefix + name] = row[property];
    }
    return record;
  });
  return JSON.stringify(made);
}

/** `json_to_recordset($1) as x ("id" uuid, …)`. */
function recordset(parts: readonly Part[], parameter: number): string {
  const types = parts.flatMap(({ prefix, columns }) => columns.map(({ name, type }) => `${quoted(`${prefix}${name}`)} ${type}`));
  return `json_to_recordset($${parameter}) as x (${types.join(", ")})`;
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
