import type { Action, Client, Refusal } from "@duban/schema";
import * as z from "zod";

/** A common task as a model or another program asks for it by name. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Stable, in snake_case. */
  readonly name: string;
  readonly title: string;
  /** For whoever chooses among the tools: what it gives, and in which order tools follow one another. */
  readonly description: string;
  /** What the token must permit, or the tool is not on offer. */
  readonly needs: readonly Action[];
  /** Whether it changes something: then it tries first, and is called again with what it asks to be confirmed. */
  readonly writes?: boolean;
  readonly input: Shape;
  /** Asks by documents of the contract, like any other client; what it throws is told to whoever called. */
  run(client: Client, input: z.infer<z.ZodObject<Shape>>): Promise<object>;
}

/** Gives `run` the types of its input; the list of tools knows them no more. */
export function tool<Shape extends z.ZodRawShape>(definition: Tool<Shape>): Tool {
  return definition as unknown as Tool;
}

/** Why a tool gives nothing: as a fault or a refusal says it, with a code that is stable. */
export class ToolRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly refusals: readonly Refusal[] = [],
  ) {
    super(message);
  }
}

/** The payload of a change, or its refusals. */
export function doneOr<Payload>(
  outcome: { readonly done: true; readonly payload: Payload } | { readonly done: false; readonly refusals: readonly Refusal[] },
): Payload {
  if (outcome.done) return outcome.payload;
  throw new ToolRefused(outcome.refusals[0]?.code ?? "REFUSED", outcome.refusals.map(({ message }) => message).join(" "), outcome.refusals);
}

export const id = (what: string) => z.string().describe(`Id of ${what}, as another tool gave it.`);

/** Which part of a list. */
export const page = {
  first: z.int().min(1).max(100).default(20).describe("How many at most, 1 to 100."),
  after: z.string().optional().describe("Only what follows this cursor: `endCursor` of the page before."),
};

/** A page of a list as a tool answers with it. */
export function pageOf<Node>({
  edges,
  pageInfo: { hasNextPage, endCursor },
}: {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}): object {
  return { items: edges.map(({ node }) => node), hasNextPage, endCursor: hasNextPage ? endCursor : null };
}

/** Leaves out what was not said, so that it does not count as `null`. */
export function said<Values extends object>(values: Values): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
