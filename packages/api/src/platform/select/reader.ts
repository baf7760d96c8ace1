import DataLoader from "dataloader";
import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import { decodeCursor } from "../connection.cursor.js";
import { type Connection, connectionFrom, pageSize, type RawConnection } from "../connection.js";
import { decodeId } from "../ids.js";
import { statementNames } from "../statement-names.js";
import { Answer, NeedsCode } from "./answer.js";
import { type Chosen, givenBy, type Ordered, type Paged } from "./asked.js";
import { cached } from "./cache.js";
import { from, rowOf } from "./from.js";
import { orderingOf } from "./order.js";
import { type Compiled, compile, type Page, requireAffordable, rootAlias, rowsOf } from "./page.js";
import { isPlannedAnew } from "./planned-anew.js";
import { Reach, type Viewer } from "./reach.js";
import { type Declaration, isNoun, type NounClass, type NounDefinition, nounNamed, nounOfClass, type Row } from "./registry.js";
import { type Operation, type Selected, selectionKey } from "./selection.js";
import { type Rendered, render, type Scope, type Sql, split, sql } from "./sql.js";
import { answerById, connection, count, fieldById, type ListShape, list, one, rowsById, tally, type Where } from "./statement.js";
import { withinOf } from "./within.js";

/** Runs a statement on a connection of the viewer's tenant. */
export type Query = <Result>(statement: {
  readonly name?: string | null;
  readonly text: string;
  readonly values: readonly unknown[];
}) => Promise<Result[]>;

/** Documents come from outside, so there is a bound to the statements that are made of them and kept. */
const names = statementNames("page", 500);
const nameOf = (text: string) => (isPlannedAnew(text) ? null : names(text));

interface ReaderParts {
  readonly schema: GraphQLSchema;
  readonly viewer: Viewer;
  /** The day of `now` where the tenant is. */
  readonly today: string;
  readonly now: Date;
  readonly query: Query;
}

type Info = Pick<GraphQLResolveInfo, "fieldNodes" | "returnType" | "parentType" | "fieldName" | "path"> &
  Operation & {
    /** Whether the field's whole answer is wanted as it goes out; `view`, `one`, `list` and `connection` give it as an `Answer`. */
    readonly answers?: boolean;
  };
type Values = Partial<Pick<Scope, "given" | "values">>;

const selectionOf = (info: Info) => ({ type: getNamedType(info.returnType) as GraphQLObjectType, nodes: info.fieldNodes });

/** A row as a page brings it: columns by property, declared fields in slots; timestamps are text. */
type RowOfPage = Record<string, unknown> & { readonly id: string };

export function createReader(parts: ReaderParts): PageReader {
  return new PageReader(parts);
}

/** Reads nouns as one viewer may see them, one statement for each call. */
export class PageReader {
  readonly #reach: Reach;
  readonly #query: Query;
  readonly #scope: Omit<Scope, "variables" | "given" | "values">;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  /** What all statements of this request may bring. */
  #rows = 0;

  constructor({ viewer, today, now, query }: ReaderParts) {
    this.#reach = new Reach(viewer);
    this.#query = query;
    const { tenantId, accountId, personId } = viewer;
    this.#scope = { reach: this.#reach, tenantId, accountId: accountId || null, personId, today, now };
  }

  /** A row by its id; null when there is none, or none that the viewer sees. */
  async view<T extends object>(noun: NounClass<T>, id: string, info: Info): Promise<T | null> {
    if (info.answers) return this.#viewed(nounOfClass(noun), id, info) as Promise<T | null>;
    const rows = await this.#byIds(nounOfClass(noun), [id], info);
    return (rows.get(id) ?? null) as T | null;
  }

  /** The row that a condition names; null when there is none, or none that the viewer sees. */
  async one<T extends object>(noun: NounClass<T>, info: Info, where: (row: Row<T>) => Sql): Promise<T | null> {
    const { shape, key, values } = this.#shapeOf("one", noun, { where, order: { by: [] } });
    const compiled = this.#compiled(info, key, (page) => one(page, shape, selectionOf(info)));
    const answer = await this.#answer(compiled, info, { given: { first: 1 }, values });
    return answer.text === "null" ? null : ((info.answers ? answer : JSON.parse(answer.text)) as T);
  }

  /** Rows in an order, no more than `first`. */
  async list<T extends object>(noun: NounClass<T>, info: Info, options: Ordered<T> & { readonly first: number }): Promise<T[]> {
    const { shape, key, values } = this.#shapeOf("list", noun, options);
    const compiled = this.#compiled(info, key, (page) => list(page, shape, selectionOf(info)));
    const given = { first: options.first, ...givenBy(options) };
    if (info.answers) return (await this.#answer(compiled, info, { given, values })) as unknown as T[];
    return this.#run<T[]>(compiled, info, { given, values });
  }

  /** A page of rows in an order. */
  async connection<T extends object>(noun: NounClass<T>, info: Info, options: Paged<T>): Promise<Connection<T>> {
    const first = pageSize(options.first);
    const { shape, key, values } = this.#shapeOf("connection", noun, options);
    const after = shape.after ? decodeCursor(options.after, shape.ordering.name, shape.ordering.keys) : undefined;
    const compiled = this.#compiled(info, key, (page) => connection(page, shape, selectionOf(info)));
    const given = { first, after, ...givenBy(options) };
    if (info.answers) return (await this.#answer(compiled, info, { given, values })) as unknown as Connection<T>;
    const raw = await this.#run<RawConnection>(compiled, info, { given, values });
    return connectionFrom(raw, shape.ordering.name, { first, after: options.after }) as Connection<T>;
  }

  /** How many rows there are, counted no farther than `atMost`. */
  async count<T extends object>(noun: NounClass<T>, options: Chosen<T> & { readonly atMost: number }): Promise<number> {
    const { shape, values } = this.#shapeOf("count", noun, { ...options, order: { by: [] } });
    const compiled = compile(noOperation, this.#reach, (page) => count(page, shape));
    return this.#run<number>(compiled, noOperation, {
      given: { first: options.atMost, ...givenBy(options) },
      values,
    });
  }

  /** How many rows there are of each value of a key. */
  async tally<T extends object>(
    noun: NounClass<T>,
    key: (row: Row<T>) => Sql,
    options: Chosen<T>,
  ): Promise<Readonly<Record<string, number>>> {
    const { shape, values } = this.#shapeOf("tally", noun, { ...options, order: { by: [] } });
    const compiled = compile(noOperation, this.#reach, (page) => tally(page, shape, key as Where));
    return this.#run(compiled, noOperation, { given: givenBy(options), values });
  }

  /** The rows of a statement written by hand, which names the tenant and says who sees what by itself. */
  rows<Result>(statement: Sql): Promise<Result[]> {
    return this.#execute<Result>(render(statement, this.#reach), { ...this.#scope, variables: {}, given: {}, values: [] });
  }

  /** Of these rows of a noun those that the viewer sees. */
  async visible(noun: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.rows<{ id: string }>(
      sql`select t.id from ${from(nounNamed(noun), "t", false, sql`t.id = any(${ids}::uuid[])`)} order by t.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whatever an opaque id names. */
  async node(globalId: string, info: Info): Promise<object | null> {
    const [node] = await this.nodes([globalId], info, ["id"]);
    return node ?? null;
  }

  /** Whatever these opaque ids name, in their order; one statement for each noun among them. */
  async nodes(globalIds: readonly string[], info: Info, path: readonly string[] = ["ids"]): Promise<(object | null)[]> {
    if (info.answers) throw new NeedsCode(info.fieldName);
    const wanted = globalIds.map((globalId) => decodeId(globalId, undefined, path));
    const nouns = [...new Set(wanted.map(({ noun }) => noun))].filter((noun) => isNode(noun, info.schema));
    const found = new Map<string, ReadonlyMap<string, object>>();
    await Promise.all(
      nouns.map(async (noun) => {
        const ids = wanted.filter((one) => one.noun === noun).map(({ id }) => id);
        found.set(noun, await this.#byIds(nounNamed(noun), ids, info, noun));
      }),
    );
    return wanted.map(({ noun, id }) => {
      const row = found.get(noun)?.get(id);
      return row ? { ...row, __typename: noun } : null;
    });
  }

  /**
   * A declared field that the page did not bring, since its row was made by code: one statement for all such rows together.
   * Caches nothing, so that what is read after a write is as it was written.
   */
  async later(row: Readonly<Record<string, unknown>>, declaration: Declaration, info: Info): Promise<unknown> {
    if (declaration.kind === "one" && info.parentType.extensions.noun === undefined) {
      return this.#load(declaration.noun, row[declaration.key], info);
    }
    if (declaration.kind === "all") {
      const ids = (row[declaration.key] ?? []) as readonly string[];
      return (await Promise.all(ids.map((id) => this.#load(declaration.noun, id, info)))).filter((found) => found !== null);
    }
    return this.#loadField(row.id as string, declaration, info);
  }

  async #load(noun: string, id: unknown, info: Info): Promise<unknown> {
    if (typeof id !== "string") return null;
    const key = `${noun} ${selectionKey(info, info.fieldNodes)}`;
    return this.#loader(key, (ids) => this.#byIds(nounNamed(noun), ids, info)).load(id);
  }

  #loadField(id: string, declaration: Declaration, info: Info): Promise<unknown> {
    const noun = nounNamed(String(info.parentType.extensions.noun));
    const responseName = String(info.path.key);
    const selected: Selected = {
      responseName,
      field: info.parentType.getFields()[info.fieldName] as Selected["field"],
      nodes: info.fieldNodes,
    };
    const key = `${noun.name}.${info.fieldName} ${selectionKey(info, info.fieldNodes)}`;
    const load = async (ids: readonly string[]) => {
      const compiled = this.#compiled(info, `later ${key}`, (page) => fieldById(page, noun, selected, declaration));
      return new Map(await this.#run<[string, unknown][]>(compiled, info, { given: { ids, numberOfIds: ids.length } }));
    };
    return this.#loader(key, load).load(id);
  }

  #loader(key: string, load: (ids: readonly string[]) => Promise<ReadonlyMap<string, unknown>>): DataLoader<string, unknown> {
    const known = this.#loaders.get(key);
    if (known) return known;
    const batch = async (ids: readonly string[]) => {
      this.#loaders.delete(key);
      const found = await load([...new Set(ids)]);
      return ids.map((id) => found.get(id) ?? null);
    };
    const loader = new DataLoader<string, unknown>(batch, { cache: false, maxBatchSize: 1_000 });
    this.#loaders.set(key, loader);
    return loader;
  }

  async #byIds(noun: NounDefinition, ids: readonly string[], info: Info, typeName?: string): Promise<ReadonlyMap<string, RowOfPage>> {
    const type = (typeName ? info.schema.getType(typeName) : getNamedType(info.returnType)) as GraphQLObjectType;
    const compiled = this.#compiled(info, `byId ${noun.name}`, (page) => rowsById(page, noun, { type, nodes: info.fieldNodes }));
    const rows = await this.#run<RowOfPage[]>(compiled, info, { given: { ids, numberOfIds: ids.length } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #viewed(noun: NounDefinition, id: string, info: Info): Promise<Answer | null> {
    const compiled = this.#compiled(info, `view ${noun.name}`, (page) => answerById(page, noun, selectionOf(info)));
    const answer = await this.#answer(compiled, info, { given: { ids: [id], numberOfIds: 1 } });
    return answer.text === "null" ? null : answer;
  }

  /** What a list's statement depends on, and the values that it does not. */
  #shapeOf<T extends object>(
    kind: string,
    target: NounClass<T>,
    { where, within, among, order, after }: Paged<T>,
  ): { shape: ListShape; key: string; values: readonly unknown[] } {
    const noun = nounOfClass(target);
    const shape: ListShape = {
      noun,
      where: where as Where | undefined,
      within: withinOf(noun, within as { column: string } | undefined),
      among: among ?? null,
      ordering: orderingOf(noun, order),
      after: typeof after === "string",
    };
    const condition = where ? split(where(rowOf(noun, rootAlias) as Row<T>), this.#reach) : { key: "", values: [] };
    const place = shape.within ? `${shape.within.column}${shape.within.organization ? "!" : "?"}` : "";
    return {
      shape,
      key: [kind, shape.ordering.name, place, shape.after, among?.name ?? "", condition.key].join(" "),
      values: condition.values,
    };
  }

  #compiled(info: Info, key: string, make: (page: Page) => Sql): Compiled {
    const { schema, fragments, variableValues, answers = false } = info;
    const whole = `${answers ? "answer " : ""}${key} ${selectionKey(info, info.fieldNodes)}`;
    const operation = { schema, fragments, variableValues };
    return cached(info.fieldNodes[0] as FieldNode, whole, this.#reach, () => compile(operation, this.#reach, make, answers));
  }

  async #run<Result>(compiled: Compiled, info: Pick<Info, "variableValues">, values: Values): Promise<Result> {
    return JSON.parse((await this.#answer(compiled, info, values)).text) as Result;
  }

  async #answer(
    compiled: Compiled,
    { variableValues }: Pick<Info, "variableValues">,
    { given = {}, values = [] }: Values,
  ): Promise<Answer> {
    const scope: Scope = { ...this.#scope, variables: variableValues, given, values };
    this.#rows += rowsOf(compiled, scope);
    requireAffordable(this.#rows);
    const [row] = await this.#execute<{ page: string }>(compiled, scope);
    return new Answer((row as { page: string }).page);
  }

  #execute<Result>({ text, readers }: Rendered, scope: Scope): Promise<Result[]> {
    return this.#query<Result>({ name: nameOf(text), text, values: readers.map((reader) => reader.read(scope)) });
  }
}

/** Counting selects no fields. */
const noOperation = { fragments: {}, variableValues: {} } as Operation;

function isNode(noun: string, schema: GraphQLSchema): boolean {
  const type = isNoun(noun) ? schema.getType(noun) : undefined;
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
}
