import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "../../context.js";
import type { Actor } from "../actor.js";
import { Fault } from "../errors.js";
import { refuseRequest } from "../graphql-errors.js";
import { type Balance, Buckets } from "./buckets.js";
import { pricing } from "./cost.js";

/** The most points that one request of a token may cost. */
export const mostPoints = 50_000;

type Asked = Pick<GraphQLRequestContext<Context>, "document" | "operationName" | "request" | "contextValue" | "response">;

/** What a request costs, and what is left to its token. */
interface Bill {
  readonly points: number;
  readonly balance: Balance | null;
}

/**
 * Tells whoever asks with a token what the request costs, before it is run, and refuses what costs too much (COST_EXCEEDED) or more than
 * the token has left (RATE_LIMITED, HTTP 429). Browsers ask known documents only, so they are not priced.
 */
export function priced(schema: GraphQLSchema, perSecond: number): ApolloServerPlugin<Context> {
  const price = pricing(schema);
  const buckets = perSecond > 0 ? new Buckets(perSecond) : null;
  const maximum = buckets ? Math.min(mostPoints, buckets.size) : mostPoints;

  function billOf({ document, operationName, request, contextValue }: Asked): Bill | null {
    const { signedIn } = contextValue;
    if (!signedIn?.token || !document) return null;
    const points = price(document, operationName ?? null, request.variables ?? {});
    if (points > maximum) throw refuseRequest(new Fault("COST_EXCEEDED", { params: { cost: points, maximum } }));
    return { points, balance: buckets ? spent(buckets, signedIn, points) : null };
  }

  return {
    async requestDidStart() {
      let bill: Bill | null = null;
      return {
        async didResolveOperation(asked) {
          bill = billOf(asked as Asked);
        },
        async willSendResponse({ response }) {
          if (!bill || response.body.kind !== "single") return;
          const { points, balance } = bill;
          const cost = { points, maximum, ...(balance ? { limit: balance.limit, remaining: balance.remaining } : {}) };
          Object.assign(response.body.singleResult, { extensions: { ...response.body.singleResult.extensions, cost } });
          if (balance) for (const [name, value] of headersOf(balance)) response.http.headers.set(name, value);
        },
      };
    },
  };
}

function spent(buckets: Buckets, { holder, token }: Actor, points: number): Balance {
  const balance = buckets.spend({ token: token?.id ?? "", holder }, points);
  if (balance.isEnough) return balance;
  const { seconds } = balance;
  const fault = new Fault("RATE_LIMITED", { reason: "POINTS_SPENT", params: { points, seconds } });
  throw refuseRequest(fault, [["retry-after", String(seconds)], ...headersOf(balance)]);
}

/** What is left, in the fields that clients look for. */
function headersOf({ limit, remaining, seconds }: Balance): [string, string][] {
  return [
    ["ratelimit-limit", String(limit)],
    ["ratelimit-remaining", String(remaining)],
    ["ratelimit-reset", String(seconds)],
  ];
}
