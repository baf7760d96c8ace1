import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  getOperationAST,
  parse,
} from "graphql";
import type { Context } from "../../context.js";
import { Fault } from "../errors.js";
import { formatError } from "../graphql-errors.js";
import { documentLimits, requireModestDocument } from "../limits.js";

/** What the libraries hand from step to step. */
export type Carried = { readonly context: Context };

/** What somebody says they want to be told of; anything, before it has been looked at. */
interface Said {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** What somebody wants to be told of. */
export interface Subscription {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** Only what is a subscription is asked for as a stream, within the limits of every other document. */
export function requireSubscription({ query, operationName, variables }: Said): Subscription {
  if (typeof query !== "string") throw new Fault("BAD_USER_INPUT", { reason: "SUBSCRIPTION_EXPECTED" });
  requireModestDocument(query);
  const document = documentOf(query);
  const name = typeof operationName === "string" ? operationName : null;
  const operation = getOperationAST(document, name);
  if (operation?.operation !== "subscription") throw new Fault("BAD_USER_INPUT", { reason: "SUBSCRIPTION_EXPECTED" });
  return { document, operationName: name, variables: isRecord(variables) ? variables : null };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function documentOf(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: documentLimits.tokens });
  } catch (cause) {
    throw new Fault("BAD_USER_INPUT", { reason: "SUBSCRIPTION_EXPECTED", cause });
  }
}

/** The events of a subscription. For each it is found out anew who asks, so that rights are those of the moment. */
export async function eventsOf(
  args: ExecutionArgs & { contextValue: Carried },
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
  const { context } = args.contextValue;
  const source = await createSourceEventStream({ ...args, contextValue: context });
  if (!(Symbol.asyncIterator in source)) return source;
  return answered(source, args, context);
}

async function* answered(source: AsyncIterable<unknown>, args: ExecutionArgs, begun: Context): AsyncGenerator<ExecutionResult> {
  for await (const rootValue of source) {
    const now = await begun.renewed();
    if (now === null) return;
    const result = await execute({ ...args, rootValue, contextValue: now });
    if (begun.ending.aborted) return;
    // An event of which nothing is for the viewer is answered with null, and not sent.
    if (result.errors || Object.values(result.data ?? {}).some((field) => field !== null)) yield result;
  }
}

/** An answer with its errors in the caller's language. */
export function withWords(result: ExecutionResult): { errors?: readonly GraphQLFormattedError[] } & Omit<ExecutionResult, "errors"> {
  return result.errors ? { ...result, errors: result.errors.map((error) => formatError(error.toJSON(), error)) } : result;
}
