import type { TokenScope } from "@duban/schema";

const organizations = "query FirstCall { organizations(first: 3) { edges { node { id code name } } pageInfo { hasNextPage } } }";
const campaigns = "query FirstCall { campaigns(first: 3) { edges { node { id code title state } } pageInfo { hasNextPage } } }";
const plans = "query FirstCall { plans(first: 3) { edges { node { id code title state } } pageInfo { hasNextPage } } }";

/** A first question that the scope permits. None has an apostrophe in it, so that a shell takes it as it stands. */
const queries: Record<TokenScope, string> = {
  ORGANIZATIONS_READ: organizations,
  ORGANIZATIONS_WRITE: organizations,
  CAMPAIGNS_READ: campaigns,
  CAMPAIGNS_WRITE: campaigns,
  PLANS_READ: plans,
  PLANS_WRITE: plans,
  REVIEWS_WRITE: plans,
  TOOLS_WRITE: plans,
};

/** A command that works when it is pasted: address, token and a question that the token may ask. */
export function callExample(origin: string, secret: string, scopes: readonly TokenScope[]): string {
  const scope = scopes.find((each) => queries[each] === plans) ?? scopes[0] ?? "PLANS_READ";
  return [
    `curl -s ${origin}/graphql`,
    `  -H "Authorization: Bearer ${secret}"`,
    `  -H "Content-Type: application/json"`,
    `  -d '${JSON.stringify({ query: queries[scope] })}'`,
  ].join(" \\\n");
}
