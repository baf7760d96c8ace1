import { globalId, type Operation } from "./operation.ts";

/** Q5: a reviewer lets a plan pass; a transaction with lock, checks, five rows, audit trail and announcement. */
export const decision: Operation = {
  name: "Q5",
  title: "a review decision",
  product: {
    document: `mutation Pass($planId: ID!, $contentHash: String!) {
      approvePlan(input: { planId: $planId, contentHash: $contentHash }) { plan { id state revision } userErrors { code } }
    }`,
    variables: ({ planId, contentHash }) => ({ planId: globalId("Plan", planId), contentHash }),
    answer: (data: { approvePlan: { plan: unknown } }) => data.approvePlan.plan,
  },
  postgraphile: {
    document: `mutation Pass($tenantId: UUID!, $planId: UUID!, $contentHash: String!, $deciderId: UUID!) {
      benchPassPlan(input: { tenant: $tenantId, plan: $planId, contentHash: $contentHash, decider: $deciderId }) { result { id: rowId state revision } }
    }`,
    variables: ({ tenantId, planId, contentHash, deciderId }) => ({ tenantId, planId, contentHash, deciderId }),
    answer: (data: { benchPassPlan: { result: unknown } }) => data.benchPassPlan.result,
  },
  plain: {
    document:
      "mutation Pass($planId: ID!, $contentHash: String!, $deciderId: ID!) { passPlan(planId: $planId, contentHash: $contentHash, deciderId: $deciderId) { id state revision } }",
    variables: ({ planId, contentHash, deciderId }) => ({ planId, contentHash, deciderId }),
    answer: (data: { passPlan: unknown }) => data.passPlan,
  },
  sql: "select row_to_json(p)::text as body from bench.pass_plan($1, $2, $3, $4) p",
  values: ({ tenantId, planId, contentHash, deciderId }) => [tenantId, planId, contentHash, deciderId],
};
