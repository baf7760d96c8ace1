import { lights, planStates, problemSeverities, problemStates, textHitKinds } from "@duban/schema";
import {
  campaigns,
  figures,
  organizations,
  planContent,
  plans,
  plansWaitingForMe,
  problem,
  problemCounts,
  problems,
  searchTexts,
  whoAmI,
} from "@duban/schema/documents";
import * as z from "zod";
import { id, page, pageOf, said, type Tool, ToolRefused, tool } from "./tool.js";

const problemFilter = {
  campaignId: id("a campaign").optional(),
  ledgerId: id("a ledger").optional(),
  organizationId: id("an organization; what is below it belongs to it").optional(),
  states: z.array(z.enum(problemStates.values)).optional(),
  lights: z.array(z.enum(lights.values)).optional().describe("RED is overdue, YELLOW is near its day or was late, DONE is struck off."),
  severities: z.array(z.enum(problemSeverities.values)).optional(),
  mine: z.boolean().optional().describe("Only those that the token's person answers for."),
  search: z.string().max(200).optional().describe("Words of the text, or a title's pinyin initials."),
};

/** Everything that is read; each by a document that integrators have too. */
export const readingTools: readonly Tool[] = [
  tool({
    ...{ name: "who_am_i", title: "Who am I", needs: [], input: {} },
    description: "Whose token this is: person or service, group, organization, roles, scopes, until when it holds, and how much waits.",
    run: async (client) => (await client.request(whoAmI)).viewer ?? {},
  }),
  tool({
    ...{ name: "find_organizations", title: "Find organizations", needs: ["organization.read"] },
    description:
      "An organization with all below it, in the order of the tree; or those whose name, code or pinyin initials contain `search`.",
    input: { organizationId: id("the top; the token's own where left out").optional(), search: z.string().max(200).optional(), ...page },
    run: async (client, input) => pageOf((await client.request(organizations, said(input))).organizations),
  }),
  tool({
    ...{ name: "list_campaigns", title: "List campaigns", needs: ["campaign.read"], input: page },
    description: "Campaigns of rectification, newest first, with their ledgers; their ids are what other tools take.",
    run: async (client, input) => pageOf((await client.request(campaigns, said(input))).campaigns),
  }),
  tool({
    ...{ name: "plans_waiting_for_me", title: "Plans waiting for me", needs: ["plan.read"], input: page },
    description: "Plans whose next step is the token's person's to take (write, rework, review, advise), what is due first coming first.",
    run: async (client, input) => pageOf((await client.request(plansWaitingForMe, said(input))).inbox),
  }),
  tool({
    ...{ name: "find_plans", title: "Find plans", needs: ["plan.read"] },
    description: "Implementation plans by campaign, organization with all below it, state, light or words.",
    input: {
      campaignId: id("a campaign").optional(),
      organizationId: id("an organization; what is below it belongs to it").optional(),
      states: z.array(z.enum(planStates.values)).optional(),
      light: z.enum(lights.values).optional(),
      search: z.string().max(200).optional(),
      ...page,
    },
    run: async (client, { first, after, ...filter }) =>
      pageOf((await client.request(plans, { filter: said(filter), ...said({ first, after }) })).plans),
  }),
  tool({
    ...{ name: "read_plan", title: "Read a plan", needs: ["plan.read", "finding.read"], input: { id: id("a plan") } },
    description:
      "A plan whole: what was submitted last with its content hash, the draft if one may be seen, and all findings with answers.",
    run: async (client, input) => (await client.request(planContent, input)).plan ?? nothing("plan"),
  }),
  tool({
    ...{ name: "find_problems", title: "Find problems", needs: ["problem.read"], input: { ...problemFilter, ...page } },
    description: "Problems of the ledgers by campaign, ledger, organization with all below it, state, light, severity or words.",
    run: async (client, { first, after, ...filter }) =>
      pageOf((await client.request(problems, { filter: said(filter), ...said({ first, after }) })).problems),
  }),
  tool({
    ...{ name: "count_problems", title: "Count problems", needs: ["problem.read"], input: problemFilter },
    description: "How many problems a filter keeps, by light; one that stands on two ledgers is counted once.",
    run: async (client, filter) => (await client.request(problemCounts, { filter: said(filter) })).ledgerFigures,
  }),
  tool({
    ...{ name: "read_problem", title: "Read a problem", needs: ["problem.read"] },
    description: "A problem whole, by its number: who answers, measures, progress, what stands between it and being struck off.",
    input: { code: z.string().max(60).describe("The number of the problem on its ledger.") },
    run: async (client, input) => (await client.request(problem, input)).problem ?? nothing("problem"),
  }),
  tool({
    ...{ name: "tree_figures", title: "Figures of the tree", needs: ["organization.read", "plan.read", "problem.read"] },
    description: "Where plans and problems of a campaign stand in an organization and all below it; problems also as of an earlier day.",
    input: {
      organizationId: id("the top of the tree to be counted"),
      campaignId: id("the campaign"),
      asOf: z.iso.date().optional().describe("A day such as 2026-11-30; today where left out."),
    },
    run: async (client, input) => (await client.request(figures, said(input) as typeof input)).organization ?? nothing("organization"),
  }),
  tool({
    ...{ name: "search_texts", title: "Search texts", needs: ["problem.read"] },
    description: "Problems, measures and plans whose texts say every word, titles first, with the passage in which they say it.",
    input: {
      text: z.string().min(1).max(200).describe("Words of at least two characters, each of which has to occur."),
      kinds: z.array(z.enum(textHitKinds.values)).optional(),
      ...page,
    },
    run: async (client, input) => pageOf((await client.request(searchTexts, said(input) as typeof input)).searchTexts),
  }),
];

/** The same whether it does not exist or is not to be seen. */
function nothing(what: string): never {
  throw new ToolRefused("NOT_FOUND", `There is no such ${what}, or the token may not see it. Look for it with another tool first.`);
}
