import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { encodeCursor } from "./connection.cursor.js";
import { Fault } from "./errors.js";

/** One page of a list. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

@ObjectType({ description: "Where a page of a list stands.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows after the last edge." }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether the page was asked for after a cursor." }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first edge." }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "Cursor of the last edge." }) endCursor!: string | null;
}

/** Rows of a page where nobody says how many, and at most. */
export const defaultFirst = 50;
export const maximumFirst = 100;

/** The arguments of every field that gives a connection. */
export const pageArguments = {
  first: { type: () => Int, nullable: true, defaultValue: defaultFirst, description: "How many, from 0 to 100." },
  after: { type: () => String, nullable: true, description: "Only what follows after this cursor." },
} as const;

/** The same, for the method of a resolver. */
@ArgsType()
export class PageArgs {
  @Field(pageArguments.first.type, pageArguments.first) first!: number | null;
  @Field(pageArguments.after.type, pageArguments.after) after?: string | null;
}

/** How many rows are asked for; beyond the bounds is bad input. */
export function pageSize(first: unknown): number {
  if (first === null || first === undefined) return defaultFirst;
  if (typeof first === "number" && Number.isInteger(first) && first >= 0 && first <= maximumFirst) return first;
  throw new Fault("BAD_USER_INPUT", { reason: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: maximumFirst }, path: ["first"] });
}

type TypeOf = () => NewableFunction;
const connections = new Map<string, NewableFunction>();

/** Makes the connection and edge types of a noun; once for each noun. */
export function defineConnection(noun: string, type: TypeOf): void {
  @ObjectType(`${noun}Edge`, { description: `A ${noun} in its place of a list.`, simpleResolvers: true })
  class NounEdge {
    @Field(() => String, { description: "Continue after this place with `after`." }) cursor!: string;
    @Field(type, { description: "What stands at this place." }) node!: object;
  }
  @ObjectType(`${noun}Connection`, { description: `One page of a list of ${noun}.`, simpleResolvers: true })
  class NounConnection {
    @Field(() => [NounEdge], { description: "The page, in order." }) edges!: NounEdge[];
    @Field(() => PageInfo, { description: "Where the page stands." }) pageInfo!: PageInfo;
    @Field(() => Int, { description: "How many there are on all pages together; counted only when asked for." }) totalCount!: number;
  }
  connections.set(noun, NounConnection);
}

/** The connection type of a noun, for a resolver's type thunk. */
export function connectionOf(noun: string): NewableFunction {
  const type = connections.get(noun);
  if (!type) throw new Error(`there is no noun ${noun}`);
  return type;
}

/** A row of a page carries the values of its cursor under a name that no field can have. */
export const cursorSlot = "$$cursor";

/** What the statement brings for a connection: one row more than asked for, if there is one. */
export interface RawConnection {
  readonly rows?: readonly Record<string, unknown>[];
  readonly total?: number;
}

/** The page in the shape that GraphQL gives it. */
export function connectionFrom(raw: RawConnection, order: string, args: { first?: unknown; after?: unknown }): Connection<object> {
  const first = pageSize(args.first);
  const rows = raw.rows ?? [];
  const edges = rows.slice(0, first).map((node) => {
    const values = node[cursorSlot];
    return { node, cursor: values === undefined ? "" : encodeCursor(order, values as unknown[]) };
  });
  return {
    edges,
    totalCount: raw.total ?? 0,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: typeof args.after === "string",
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
