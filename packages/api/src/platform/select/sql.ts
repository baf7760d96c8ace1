/** Paths of the tree between two bounds, both included. */
export interface Range {
  readonly low: string;
  readonly high: string;
}

/** A range with whose right it is: the viewer's, or that of somebody in whose stead they act, by which delegation. */
export interface HeldRange extends Range {
  readonly holderId: string;
  readonly delegationId: string | null;
}

/** The parts of the tree that the viewer reaches. */
interface Ranges {
  ranges(wanted?: string): readonly Range[];
  byRole(): readonly (Range & { readonly role: string })[];
  homePath(): string | null;
  byHolder(action: string): readonly HeldRange[];
}

/** What the readers of one execution read from. Nothing of it may stand in a statement's text. */
export interface Scope {
  readonly reach: Ranges;
  readonly tenantId: string;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly today: string;
  readonly now: Date;
  /** The operation's variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the resolver gave: ids, first, after, the organization of `within`. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The values of the resolver's `where`, in the order of its text. */
  readonly values: readonly unknown[];
}

/** A parameter that is read anew at each execution, so that a cached statement never carries one person's data to the next. */
export class Reader<Value = unknown> {
  constructor(
    /** Stands for the reader in keys: two readers of one name read the same. */
    readonly name: string,
    /** The parameter's type, where PostgreSQL could not infer it. */
    readonly type: string | null,
    readonly read: (scope: Scope) => Value,
  ) {}
}

/** A piece of SQL: text and what stands between. */
export class Sql {
  constructor(
    readonly texts: readonly string[],
    readonly parts: readonly Part[],
  ) {}
}

/** A value that goes in as a parameter. */
class Constant {
  constructor(readonly value: unknown) {}
}

/** A piece that is known only when the statement is written: it wants a fresh alias, or asks whether the viewer sees all. */
class Late {
  constructor(readonly write: (writing: Writing) => Sql) {}
}

/** A piece that a resolver made for this request: its text belongs to the key, its constants to the execution. */
class OfRequest {
  constructor(readonly sql: Sql) {}
}

type Part = Sql | Reader | Constant | Late | OfRequest;

/** What is at hand while a statement is being written. */
export interface Writing {
  /** A table alias that the statement has not used yet. */
  alias(): string;
  /** Whether the viewer reaches the whole tenant, by any role, or by those that are or permit what is wanted. */
  seesAll(wanted: string | undefined): boolean;
}

/** SQL with its values set apart: `${…}` takes columns, readers, other pieces, or plain values, which become parameters. */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(texts, values.map(partOf));
}

function partOf(value: unknown): Part {
  if (value instanceof Sql || value instanceof Reader || value instanceof Late || value instanceof OfRequest) return value;
  if (isPlain(value) || (Array.isArray(value) && value.every(isPlain))) return new Constant(value);
  throw new TypeError(`${value === undefined ? "undefined" : typeof value} cannot stand in a statement`);
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean", "bigint"].includes(typeof value) || value instanceof Date;
}

/** Text as it is. Never for anything that a request brings. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

export function late(write: (writing: Writing) => Sql): Sql {
  return new Sql(["", ""], [new Late(write)]);
}

export function ofRequest(piece: Sql): Sql {
  return new Sql(["", ""], [new OfRequest(piece)]);
}

/** A name between quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text between quotes, for names that are part of the text; values are parameters. */
export function literal(text: string): Sql {
  if (/[\\\0]/.test(text)) throw new TypeError("a literal has no backslash and no NUL");
  return raw(`'${text.replaceAll("'", "''")}'`);
}

/**
 * A value that the plan of a statement depends on: it stands in the text, so that PostgreSQL knows how many rows it keeps. What cannot
 * stand there is a parameter. Goes with `plannedAnew`.
 */
export function telling(value: string): Sql {
  return /[\\\0]/.test(value) ? sql`${value}` : literal(value);
}

/** As `telling`, for any of several values. */
export function tellingOf(values: readonly string[]): Sql {
  return values.length === 0 ? raw("(null)") : sql`(${join(values.map(telling), ", ")})`;
}

const anew = "/* planned anew */";

/** A condition whose values tell how many rows it keeps: its statement is planned at each execution and kept by no connection. */
export function plannedAnew(condition: Sql): Sql {
  return sql`${raw(`${anew} `)}${condition}`;
}

/** Whether a statement is to be planned at each execution. */
export function isPlannedAnew(text: string): boolean {
  return text.includes(anew);
}

/** No field can be named like it, so it means the whole row whatever the columns are called. */
const wholeRow = raw('"$"');

/** The row that a statement selects as JSON; null where there is none. */
export function jsonOf(statement: Sql): Sql {
  return sql`(select to_json(${wholeRow}) from (${statement}) ${wholeRow})`;
}

/** The rows that a statement selects as a JSON array, in their order. */
export function jsonListOf(statement: Sql): Sql {
  return sql`(select coalesce(json_agg(${wholeRow}), '[]') from (${statement}) ${wholeRow})`;
}

/** Pieces with a text between them. */
export function join(pieces: readonly Sql[], between: string): Sql {
  if (pieces.length === 0) return raw("");
  return new Sql(["", ...pieces.slice(1).map(() => between), ""], pieces);
}

/** All of the conditions that are there, each in brackets; none is true. */
export function every(...conditions: readonly (Sql | null | undefined)[]): Sql {
  const present = conditions.filter((condition) => condition !== null && condition !== undefined);
  return present.length === 0
    ? raw("true")
    : join(
        present.map((condition) => sql`(${condition})`),
        " and ",
      );
}

/** Any of the conditions, each in brackets; of none, false. */
export function either(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return raw("false");
  return join(
    conditions.map((condition) => sql`(${condition})`),
    " or ",
  );
}

/** Whether a text contains another, whatever the case; what LIKE takes for a wildcard is taken literally. */
export function contains(text: Sql, searched: string): Sql {
  return sql`${text} ilike ${`%${searched.replace(/[\\%_]/g, "\\$&")}%`}`;
}

/** The longest name for whose ids base64 needs no second line. */
const longestNoun = 20;

/** The opaque id of a noun's row, written as `encodeId` writes it: of bytes below 128, base64 makes neither `+` nor `/`. */
export function globalId(noun: string, id: Sql): Sql {
  if (noun.length > longestNoun) throw new Error(`${noun} is too long a name for a noun`);
  return sql`rtrim(encode((${literal(`${noun}:`)} || ${id})::bytea, 'base64'), '=')`;
}

/** The tenant at work; always the first parameter. */
export const tenantId = new Reader("viewer.tenantId", null, (scope) => scope.tenantId);

/** What the resolver gave under a name. */
export function given<Value>(name: string, type: string): Reader<Value> {
  return new Reader(`given.${name}`, type, (scope) => scope.given[name] as Value);
}

interface Sink {
  reader(reader: Reader): string;
  constant(value: unknown): string;
}

type SeesAll = Writing["seesAll"];

function write(root: Sql, seesAll: SeesAll, sink: Sink): string {
  let aliases = 0;
  const writing: Writing = { seesAll, alias: () => `t${aliases++}` };
  let ofRequestValues: number | null = null;
  const one = (part: Part): string => {
    if (part instanceof Reader) return sink.reader(part);
    if (part instanceof Late) return all(part.write(writing));
    if (part instanceof Sql) return all(part);
    if (part instanceof OfRequest) {
      ofRequestValues = 0;
      const text = all(part.sql);
      ofRequestValues = null;
      return text;
    }
    return ofRequestValues === null ? sink.constant(part.value) : sink.reader(valueOfRequest(ofRequestValues++));
  };
  const all = (piece: Sql): string =>
    piece.texts.map((text, index) => text + (index < piece.parts.length ? one(piece.parts[index] as Part) : "")).join("");
  return all(root);
}

const valuesOfRequest: Reader[] = [];

function valueOfRequest(index: number): Reader {
  valuesOfRequest[index] ??= new Reader(`value.${index}`, null, (scope) => scope.values[index]);
  return valuesOfRequest[index];
}

/** The statement's text, and a reader for each of its parameters. */
export interface Rendered {
  readonly text: string;
  readonly readers: readonly Reader[];
}

/** Writes a statement down. The tenant is its first parameter, unless it reads what belongs to no tenant. */
export function render(root: Sql, seesAll: SeesAll): Rendered {
  const ofTenant = numbered(root, seesAll, [tenantId]);
  return /\$1\b/.test(ofTenant.text) ? ofTenant : numbered(root, seesAll, []);
}

function numbered(root: Sql, seesAll: SeesAll, readers: Reader[]): Rendered {
  const placeholder = (reader: Reader) => {
    const known = readers.indexOf(reader);
    const position = known < 0 ? readers.push(reader) : known + 1;
    return `$${position}${reader.type ? `::${reader.type}` : ""}`;
  };
  const text = write(root, seesAll, {
    reader: placeholder,
    constant: (value) => placeholder(new Reader("constant", null, () => value)),
  });
  return { text, readers };
}

/** What a request's piece says, apart from the values in it; and those values. */
export function split(piece: Sql, seesAll: SeesAll): { readonly key: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const key = write(piece, seesAll, {
    reader: (reader) => `{${reader.name}}`,
    constant: (value) => {
      values.push(value);
      return "{}";
    },
  });
  return { key, values };
}
