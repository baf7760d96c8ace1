import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Actor } from "../actor.js";
import { Fault } from "../errors.js";
import { type Balance, Buckets } from "./buckets.js";
import { pricing } from "./cost.js";

/** The most points that one request of a token may cost. */
export const mostPoints = 50_000;

/** An operation that is about to run; its document has been found valid. */
interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What a request costs, and what is left to its token. */
export interface Bill {
  readonly points: number;
  /** The most that one request may cost. */
  readonly maximum: number;
  /** Null where nothing was taken: points are not counted, or it costs more than any may. */
  readonly balance: Balance | null;
  /** Why it is not run: it costs too much (COST_EXCEEDED), or more than the token has left (RATE_LIMITED). */
  readonly refusal: Fault | null;
}

/** Makes out the bill of a request before it is run; null where nobody asks with a token. */
export type Charge = (actor: Actor | null, asked: Asked) => Bill | null;

/**
 * Charges tokens of this process, whichever way their requests come, for what these may cost; a subscription once, when it begins.
 * Browsers ask known documents only, so they are not charged.
 */
export function charging(schema: GraphQLSchema, perSecond: number): Charge {
  const price = pricing(schema);
  const buckets = perSecond > 0 ? new Buckets(perSecond) : null;
  const maximum = buckets ? Math.min(mostPoints, buckets.size) : mostPoints;
  return (actor, { document, operationName, variables }) => {
    if (!actor?.token) return null;
    const points = price(document, operationName ?? null, variables ?? {});
    if (points > maximum) {
      return { points, maximum, balance: null, refusal: new Fault("COST_EXCEEDED", { params: { cost: points, maximum } }) };
    }
    const balance = buckets?.spend({ token: actor.token.id, holder: actor.holder }, points) ?? null;
    return { points, maximum, balance, refusal: balance && !balance.isEnough ? spent(points, balance) : null };
  };
}

function spent(points: number, { seconds }: Balance): Fault {
  return new Fault("RATE_LIMITED", { reason: "POINTS_SPENT", params: { points, seconds } });
}

/** What is left, in the header fields that clients look for, and when a refused request may come again. */
export function fieldsOf({ balance }: Bill): [name: string, value: string][] {
  if (!balance) return [];
  const { limit, remaining, seconds, isEnough } = balance;
  return [
    ...(isEnough ? [] : [["retry-after", String(seconds)] as [string, string]]),
    ["ratelimit-limit", String(limit)],
    ["ratelimit-remaining", String(remaining)],
    ["ratelimit-reset", String(seconds)],
  ];
}
