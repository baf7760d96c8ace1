import { conditions, hydrate, type Row, type StatementBuilder, selectionOf, tableOf } from "./rows.js";
import { type NounClass, type NounDefinition, nounOfClass } from "./select/registry.js";
import { quoted } from "./select/sql.js";
import type { Statement } from "./tenant-store.js";

/** What rows are found by: equality, null and lists. */
export type Wanted<Noun> = { readonly [Property in keyof Noun]?: Noun[Property] | readonly Noun[Property][] | null };

/** Rows of one noun that are wanted. */
export interface RowsWanted<Noun extends Row> {
  readonly noun: NounClass<Noun>;
  readonly where: Wanted<Noun>;
  /** They are held until the commit. */
  readonly lock: boolean;
}

/** Says which rows of a noun are wanted. */
export function rowsOf<Noun extends Row>(noun: NounClass<Noun>, where: Wanted<Noun>, { lock = false } = {}): RowsWanted<Noun> {
  return { noun, where, lock };
}

// biome-ignore lint/suspicious/noExplicitAny: each may be of another noun
export type Together = Readonly<Record<string, RowsWanted<any>>>;

/** What was found of each. */
export type Found<Wants extends Together> = {
  readonly [Name in keyof Wants]: Wants[Name] extends RowsWanted<infer Noun> ? Noun[] : never;
};

/** `select … from app.plans t where … order by t.id for update of t`. */
export function selectRows({ noun, where, lock }: RowsWanted<Row>, tenant: object, statement: StatementBuilder): string {
  const definition = nounOfClass(noun);
  const wanted = conditions(definition, { ...(definition.isGlobal ? {} : tenant), ...where }, statement);
  const locking = lock ? " for update of t" : "";
  return `select ${selectionOf(definition)} from ${tableOf(definition)} t where ${wanted || "true"} order by t.id${locking}`;
}

/** One statement for rows of several nouns, each as a list of JSON; the names are the code's own. */
export function selectTogether(wants: Together, tenant: object, statement: StatementBuilder): Statement {
  const names = Object.keys(wants);
  const parts = Object.values(wants).map((want, place) => `q${place} as (${selectRows(want, tenant, statement)})`);
  const lists = names.map((name, place) => `(select coalesce(json_agg(q${place}), '[]') from q${place}) as ${quoted(name)}`);
  return statement.build(`with ${parts.join(", ")} select ${lists.join(", ")}`);
}

/** The lists of JSON as rows of their nouns. */
export function readTogether<Wants extends Together>(wants: Wants, lists: Readonly<Record<string, object[]>>): Found<Wants> {
  const found = Object.entries(wants).map(([name, { noun }]) => [name, (lists[name] ?? []).map((row) => revived(noun, row))]);
  return Object.fromEntries(found) as Found<Wants>;
}

/** JSON has no instants; what else a column of a noun holds it has, but for numbers beyond its precision, which no noun has. */
function revived(noun: NounClass<Row>, row: object): Row {
  const values: Record<string, unknown> = { ...row };
  for (const property of instantsOf(nounOfClass(noun))) {
    if (values[property] !== null) values[property] = new Date(values[property] as string);
  }
  return hydrate(noun, values);
}

const instants = new Map<NounDefinition, readonly string[]>();

function instantsOf(noun: NounDefinition): readonly string[] {
  const known = instants.get(noun);
  if (known) return known;
  const columns = [...noun.columns.values()].filter(({ selected }) => selected);
  const unfit = columns.find(({ type }) => /^(bigint|numeric|decimal|bytea|timestamptz\[\])$/.test(type));
  if (unfit) throw new Error(`${noun.name}.${unfit.property} cannot come as JSON`);
  const found = columns.filter(({ type }) => type === "timestamptz").map(({ property }) => property);
  instants.set(noun, found);
  return found;
}
