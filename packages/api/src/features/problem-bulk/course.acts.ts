import { problemWorkflow } from "@duban/schema";
import { InputChecks } from "../../platform/input-checks.js";
import { whyClosed } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { HandOver } from "../responsibilities/hand-over.entity.js";
import { withdrawAll } from "../responsibilities/hand-over.queries.js";
import { releaseAll } from "../responsibilities/responsibility.queries.js";
import { factsOf, type PreparedAct, toldTogether } from "./bulk-act.js";
import type { ChangeProblemsInput } from "./problem-bulk.inputs.js";

const reasonLength = 500;

/** A reason that has to be there. */
export function requiredReason(reason: string): string {
  const checks = new InputChecks();
  const kept = checks.text("reason", reason, reasonLength);
  checks.done();
  return kept;
}

/** Takes an assignment back that the unit has not taken on: the problem waits to be assigned again. */
export async function recalling(tx: Transaction, _problems: readonly Problem[], input: ChangeProblemsInput): Promise<PreparedAct> {
  const reason = requiredReason(input.reason);
  return {
    why(problem) {
      const closed = whyClosed(problemWorkflow, "recall", problem.state);
      return closed ? [closed] : [];
    },
    isDone: () => false,
    async perform(changing) {
      const problemId = changing.map(({ id }) => id);
      await withdrawAll(tx, await tx.find(HandOver, { problemId, state: "WAITING" }, { lock: true }));
      await releaseAll(tx, problemId, ["LEADING_EXECUTIVE", "LEAD_DEPARTMENT", "RESPONSIBLE_PERSON"]);
      const nobody = { leadingExecutiveId: null, leadDepartmentId: null, responsiblePersonId: null, stateSince: tx.now };
      await tx.stepAll(problemWorkflow, "recall", changing, () => nobody);
      for (const problem of changing) tx.emit("problem.recalled", problem, { reason });
    },
  };
}

/** Puts problems under a theme of their campaign, or under none. */
export async function theming(tx: Transaction, problems: readonly Problem[], input: ChangeProblemsInput): Promise<PreparedAct> {
  const theme = input.theme?.trim() || null;
  const campaigns = await tx.find(Campaign, { id: [...new Set(problems.map(({ campaignId }) => campaignId))] });
  const knowing = new Set(
    campaigns.filter(({ themes }) => theme === null || themes.some(({ name }) => name === theme)).map(({ id }) => id),
  );
  return {
    why: ({ campaignId }) => (knowing.has(campaignId) ? [] : [{ code: "THEME_UNKNOWN", params: { theme: theme ?? "" } }]),
    isDone: (problem) => problem.theme === theme,
    perform: (changing) => tx.changeAll(changing, () => ({ theme })),
  };
}

/** Hours within which nobody is reminded of the same again. */
const quietHours = 24;

/** Reminds those whose turn it is (催办): once a day at most. */
export async function reminding(tx: Transaction, _problems: readonly Problem[], { reason }: ChangeProblemsInput): Promise<PreparedAct> {
  const quietSince = new Date(tx.now.getTime() - quietHours * 3_600_000);
  return {
    why({ state, remindedAt }) {
      if (!reminded.has(state)) return [{ code: "NOT_ASSIGNED" }];
      return remindedAt && remindedAt > quietSince ? [{ code: "PROBLEM_REMINDED_ALREADY", params: { hours: quietHours } }] : [];
    },
    isDone: () => false,
    async perform(changing) {
      await tx.changeAll(changing, () => ({ remindedAt: tx.now }));
      for (const group of toldTogether(changing)) tx.emit("problems.reminded", group[0], { ...factsOf(group), reason: reason.trim() });
    },
  };
}

const reminded: ReadonlySet<string> = new Set(["ASSIGNED", "ACCEPTED", "IN_RECTIFICATION", "REOPENED"]);
