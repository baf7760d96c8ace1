import type { BulkAct } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail } from "../../platform/errors.js";
import { why } from "../../platform/policy.js";
import { sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { postHolders } from "../responsibilities/post-holder.queries.js";
import { assigning } from "./assign.act.js";
import type { Act } from "./bulk-act.js";
import { recalling, reminding, theming } from "./course.acts.js";
import { handingOver } from "./hand-over.act.js";
import type { ChangeProblemsInput } from "./problem-bulk.inputs.js";
import { askingForTime, granting, refusing, waitingRequests } from "./request.acts.js";

const mostProblems = 500;

const acts: Readonly<Record<BulkAct, Act>> = {
  ASSIGN: { action: "problem.assign", prepare: assigning },
  RECALL: { action: "problem.assign", prepare: recalling },
  HAND_OVER: { action: "problem.handOver", prepare: handingOver },
  SET_THEME: { action: "problem.update", prepare: theming },
  ASK_EXTENSION: { action: "problem.askExtension", prepare: askingForTime },
  GRANT_REQUESTS: { action: "problemRequest.grant", of: waitingRequests, prepare: granting },
  REFUSE_REQUESTS: { action: "problemRequest.refuse", of: waitingRequests, prepare: refusing },
  REMIND: { action: "problem.assign", prepare: reminding },
};

type Row = {
  readonly problemId: string;
  readonly outcome: "CHANGED" | "UNCHANGED" | "REFUSED";
  readonly details: readonly RefusalDetail[];
};

/** Does the same to many problems, to each that allows it; the number of statements does not follow the number of problems. */
export const changeProblems = command({
  action: "problem.bulk",
  async run(tx, _nothing, input: ChangeProblemsInput) {
    const problems = await hold(tx, input.problemIds);
    const { prepare } = acts[input.act];
    const denied = await deniedOf(tx, acts[input.act], problems);
    if (denied.every(Boolean)) throw new Fault("FORBIDDEN");
    await requireNamed(tx, input);
    const act = await prepare(tx, problems, input);
    const rows = problems.map((problem, position): Row => {
      const reasons = denied[position] ? [{ code: "BULK_NOT_ALLOWED" } as const] : act.why(problem);
      if (reasons.length > 0) return { problemId: problem.id, outcome: "REFUSED", details: reasons };
      return { problemId: problem.id, outcome: act.isDone(problem) ? "UNCHANGED" : "CHANGED", details: [] };
    });
    const changing = problems.filter((_problem, position) => rows[position]?.outcome === "CHANGED");
    if (!input.dryRun && changing.length > 0) await act.perform(changing);
    return { rows, changedCount: changing.length, refusedCount: rows.filter(({ outcome }) => outcome === "REFUSED").length };
  },
});

/** Of each problem whether the actor may not do it. */
async function deniedOf(tx: Transaction, { action, of }: Act, problems: readonly Problem[]): Promise<boolean[]> {
  const rows = of ? new Map((await of(tx, problems)).map((row) => [row.problemId, row])) : null;
  return Promise.all(
    problems.map(async (problem) => {
      const row = rows ? rows.get(problem.id) : problem;
      return row !== undefined && (await why(tx, tx.actor, action, row)) !== null;
    }),
  );
}

/** NOT_FOUND where the actor does not know whoever is named, for the act or beside it. */
async function requireNamed(tx: Transaction, { assign, handOver }: ChangeProblemsInput): Promise<void> {
  const path = ["input"];
  const appointments = [
    assign?.leadingExecutiveId,
    handOver?.toAppointmentId,
    ...(assign?.responsiblePersons ?? []).map((one) => one.appointmentId),
  ];
  const organizations = [assign?.leadDepartmentId, ...(assign?.responsiblePersons ?? []).map((one) => one.organizationId)];
  const ids = [...new Set(organizations.filter((id) => id !== undefined))];
  const holders = appointments.filter((id) => id !== undefined);
  if (holders.length > 0) await postHolders(tx, holders, path);
  if (ids.length === 0) return;
  const seen = await tx.look(Organization, ({ id }) => sql`${id} = any(${ids}::uuid[])`);
  if (seen.length < ids.length) throw new Fault("NOT_FOUND", { path });
}

/** Holds the problems, in the order in which they were given; NOT_FOUND where the actor does not see one of them. */
async function hold(tx: Transaction, problemIds: readonly string[]): Promise<Problem[]> {
  const path = ["input", "problemIds"];
  const ids = [...new Set(problemIds)];
  if (ids.length === 0) throw new Refusal("PROBLEMS_REQUIRED", {}, path);
  if (ids.length > mostProblems) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostProblems }, path);
  const seen = await tx.look(Problem, ({ id }) => sql`${id} = any(${ids}::uuid[])`);
  if (seen.length < ids.length) throw new Fault("NOT_FOUND", { path });
  const held = new Map((await tx.find(Problem, { id: ids }, { lock: true })).map((problem) => [problem.id, problem]));
  return ids.map((id) => held.get(id) as Problem);
}
