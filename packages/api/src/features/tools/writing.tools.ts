import { createHash } from "node:crypto";
import { type Client, planSections, problemKinds, problemSeverities, weights } from "@duban/schema";
import { draftFinding, planContent, problem, problemCounts, registerProblems, reportProgress } from "@duban/schema/documents";
import * as z from "zod";
import { doneOr, id, said, type Tool, ToolRefused, tool } from "./tool.js";

const progress = tool({
  ...{ name: "report_progress", title: "Report progress", needs: ["problem.reportProgress", "problem.read"], writes: true },
  description: "Reports how far the rectification of a problem is. Without `confirm` nothing is done: it says what would change.",
  input: {
    code: z.string().max(60).describe("The number of the problem."),
    progressPercent: z.int().min(0).max(100),
    progressNote: z.string().max(4_000).optional().describe("What was done; stays as it is where left out."),
    difficulties: z.string().max(4_000).optional().describe("What stands in the way; stays as it is where left out."),
    confirm: z
      .object({ expectedVersion: z.int().describe("The revision of the problem that the first call named.") })
      .optional()
      .describe("As the first call gave it, once somebody has agreed to the change."),
  },
  async run(client, { code, confirm, ...wanted }) {
    const { problem: seen } = await client.request(problem, { code });
    if (!seen) throw new ToolRefused("NOT_FOUND", "There is no such problem, or the token may not see it. Look for it with find_problems.");
    const { progressPercent, progressNote, difficulties } = seen;
    const change = { progressNote, difficulties, ...said(wanted), progressPercent: wanted.progressPercent };
    if (!confirm) {
      const step = seen.viewerSteps.find(({ name }) => name === "reportProgress");
      const subject = { code, title: seen.title, state: seen.state, now: { progressPercent, progressNote, difficulties } };
      return asked(
        { subject, wouldBe: change, possible: step?.possible === true, whyNot: step?.whyNot ?? null },
        { expectedVersion: seen.revision },
      );
    }
    const outcome = await client.change(reportProgress, { input: { problemId: seen.id, ...confirm, ...change } });
    return { done: true, problem: doneOr(outcome).problem };
  },
});

const finding = tool({
  ...{ name: "draft_finding", title: "Draft a finding", needs: ["finding.draft", "plan.read", "finding.read"], writes: true },
  description:
    "Drafts a finding about a plan under review, at a row; the reviewer alone sends it, by returning the plan. Without `confirm` nothing is done.",
  input: {
    planId: id("a plan under review"),
    reasonCode: z.string().max(60).describe("A reason code of the campaign, such as SCOPE_UNCLEAR, WORK_TABLE_NOT_DETAILED or OTHER."),
    weight: z.enum(weights.values).describe("BLOCKING stands in the way of approval."),
    section: z.enum(planSections.values),
    rowId: z.string().max(100).optional().describe("Id of the row in that section, as read_plan gives it."),
    field: z.string().max(60).optional(),
    demand: z.string().min(1).max(4_000).describe("What the submitter is required to do."),
    confirm: z
      .object({ contentHash: z.string().describe("The hash of the version that the first call spoke of.") })
      .optional()
      .describe("As the first call gave it, once somebody has agreed to the finding."),
  },
  async run(client, { planId, section, rowId, field, confirm, ...words }) {
    const { plan } = await client.request(planContent, { id: planId });
    if (!plan?.latestVersion) throw new ToolRefused("NOT_FOUND", "There is no such plan with a submitted version that the token may see.");
    const { contentHash, number } = plan.latestVersion;
    const wanted = { ...words, anchor: { section, ...said({ rowId, field }) } };
    if (!confirm) {
      const subject = { code: plan.code, title: plan.title, state: plan.state, round: plan.round, version: number };
      return asked({ subject, wouldDraft: wanted, possible: plan.state === "IN_REVIEW" }, { contentHash });
    }
    if (confirm.contentHash !== contentHash) throw stale("The plan has another version by now.");
    const outcome = await client.change(draftFinding, { input: { planId, ...wanted } });
    return { done: true, finding: doneOr(outcome).finding };
  },
});

const registering = tool({
  ...{ name: "register_problems", title: "Register problems", needs: ["problem.register", "problem.read"], writes: true },
  description:
    "Enters problems on a ledger. Without `confirm` they are only tried: it says what is wrong with them, and nothing is entered.",
  input: {
    ledgerId: id("a ledger, as list_campaigns gives it"),
    problems: z
      .array(
        z.object({
          organizationId: id("who has to resolve it"),
          title: z.string().min(1).max(200),
          kind: z.enum(problemKinds.values).describe("Where it comes from."),
          severity: z.enum(problemSeverities.values),
          description: z.string().max(4_000).optional(),
          area: z.string().max(60).optional(),
          cause: z.string().max(4_000).optional(),
          requirement: z.string().max(4_000).optional(),
          deadline: z.iso.date().optional().describe("As the campaign's terms give it for its severity, where left out."),
        }),
      )
      .min(1)
      .max(50),
    confirm: z
      .object({ ledgerMark: z.string().describe("The mark that the first call gave for these problems on the ledger as it was.") })
      .optional()
      .describe("As the first call gave it, once somebody has agreed to the problems."),
  },
  async run(client, { ledgerId, problems, confirm }) {
    const input = { ledgerId, problems: problems.map((each) => said(each) as typeof each) };
    const ledgerMark = await markOf(client, input);
    if (!confirm) {
      doneOr(await client.change(registerProblems, { input: { ...input, dryRun: true } }));
      return asked({ wouldRegister: input.problems, possible: true }, { ledgerMark });
    }
    if (confirm.ledgerMark !== ledgerMark) throw stale("These are not the problems that were tried, or the ledger has others by now.");
    return { done: true, problems: doneOr(await client.change(registerProblems, { input })).problems };
  },
});

/** What changes something, with a scope of its own. */
export const writingTools: readonly Tool[] = [progress, finding, registering];

/** The answer to a first call: nothing was done, and how to go on. */
function asked(tried: object, confirm: object): object {
  const next = "Nothing has changed. Show this to whoever decides; once they agree, call again with the same arguments and this `confirm`.";
  return { done: false, ...tried, confirm, next };
}

function stale(why: string): ToolRefused {
  return new ToolRefused("CONFLICT", `${why} Call again without \`confirm\`, and look at what would change now.`);
}

/** Names what was tried and how many problems the ledger then had: confirmed twice, the second is told that it has been done. */
async function markOf(client: Client, input: { readonly ledgerId: string; readonly problems: readonly object[] }): Promise<string> {
  const { ledgerFigures } = await client.request(problemCounts, { filter: { ledgerId: input.ledgerId } });
  const { total, duplicates } = ledgerFigures;
  return createHash("sha256")
    .update(JSON.stringify([input, total, duplicates]))
    .digest("hex")
    .slice(0, 24);
}
