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
  lines(wanted?: string): readonly string[];
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

/** A piece that is known only when the statement is written: it wants a fresh alias, or asks what the viewer sees. */
class Late {
  constructor(readonly write: (writing: Writing) => Sql) {}
}

/** A piece that a resolver made for this request: its text belongs to the key, its constants to the execution. */
class OfRequest {
  constructor(readonly sql: Sql) {}
}

type Part = Sql | Reader | Constant | Late | OfRequest;

/**
 * What a statement's text may depend on of the viewer: by any role, or by those that are or permit what is wanted. Viewers who differ in
 * what a text asks have statements of their own, so that none is planned for what most never need.
 */
export interface Traits {
  /** Whether the viewer reaches the whole tenant. */
  seesAll(wanted: string | undefined): boolean;
  /** Whether the viewer reaches any part of it. */
  seesAny(wanted: string | undefined): boolean;
  /** Whether the viewer may do what is wanted in the stead of somebody absent, wherever that is. */
  standsIn(wanted: string | undefined): boolean;
}

/** What is at hand while a statement is being written. */
export interface Writing extends Traits {
  /** A table alias that the statement has not used yet. */
  alias(): string;
  /** Sets the rows of a piece before the statement, unless it has that name there already. */
  setBefore(name: string, rows: Sql): void;
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

/**
 * Rows that PostgreSQL finds once for a statement, under a name, however often it asks for them. What they hang on are readers: a value
 * would have to stand before those of the statement.
 */
export function once(name: string, rows: Sql): Sql {
  return late((writing) => {
    writing.setBefore(name, rows);
    return raw(name);
  });
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

function write(root: Sql, traits: Traits, sink: Sink): string {
  let aliases = 0;
  const before = new Map<string, string>();
  const writing: Writing = {
    alias: () => `t${aliases++}`,
    setBefore: (name, rows) => {
      if (before.has(name)) return;
      mayHaveValues = false;
      before.set(name, `${name} as materialized (${all(rows)})`);
      mayHaveValues = true;
    },
    seesAll: (wanted) => traits.seesAll(wanted),
    seesAny: (wanted) => traits.seesAny(wanted),
    standsIn: (wanted) => traits.standsIn(wanted),
  };
  let ofRequestValues: number | null = null;
  let mayHaveValues = true;
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
    if (!mayHaveValues) throw new TypeError("what is found once has no values of its own");
    return ofRequestValues === null ? sink.constant(part.value) : sink.reader(valueOfRequest(ofRequestValues++));
  };
  const all = (piece: Sql): string =>
    piece.texts.map((text, index) => text + (index < piece.parts.length ? one(piece.parts[index] as Part) : "")).join("");
  const text = all(root);
  if (before.size === 0) return text;
  const tables = [...before.values()].join(", ");
  return /^\s*with\s/.test(text) ? text.replace(/^\s*with( recursive)?\s/, (word) => `${word}${tables}, `) : `with ${tables} ${text}`;
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
export function render(root: Sql, traits: Traits): Rendered {
  const ofTenant = numbered(root, traits, [tenantId]);
  return /\$1\b/.test(ofTenant.text) ? ofTenant : numbered(root, traits, []);
}

function numbered(root: Sql, traits: Traits, readers: Reader[]): Rendered {
  const placeholder = (reader: Reader) => {
    const known = readers.indexOf(reader);
    const position = known < 0 ? readers.push(reader) : known + 1;
    return `$${position}${reader.type ? `::${reader.type}` : ""}`;
  };
  const text = write(root, traits, {
    reader: placeholder,
    constant: (value) => placeholder(new Reader("constant", null, () => value)),
  });
  return { text, readers };
}

/** What a request's piece says, apart from the values in it; and those values. */
export function split(piece: Sql, traits: Traits): { readonly key: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const key = write(piece, traits, {
    reader: (reader) => `{${reader.name}}`,
    constant: (value) => {
      values.push(value);
      return "{}";
    },
  });
  return { key, values };
}
