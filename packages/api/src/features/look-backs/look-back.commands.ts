import { lookBackWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { LookBack } from "./look-back.entity.js";
import type { RecordLookBackInput } from "./look-back.inputs.js";
import { dueLookBack, whyNotLookedBack } from "./look-back.queries.js";
import { reopen } from "./look-back-reopening.commands.js";

const textLength = 2_000;

/** Records what a look back on a problem found. Slipping is looked at again when the demand is due; a relapse reopens the problem. */
export const recordLookBack = command({
  action: "lookBack.record",
  subject: (tx, input: RecordLookBackInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyNotLookedBack(problem)]);
    const closedOn = problem.closedOn ?? tx.today;
    const lookBack = await chosen(tx, problem, input.lookBackId ?? null);
    const found = checked(tx, input, closedOn);
    const recorded = { ...found, recordedById: tx.actor.personId, recordedAt: tx.now };
    const done = lookBack
      ? await tx.step(lookBackWorkflow, "record", lookBack, recorded)
      : await tx.insert(LookBack, {
          ...{ ...dueLookBack(problem.id, closedOn, input.lookedOn), ...recorded },
          ...{ origin: "UNPLANNED", state: "DONE" },
        });
    const { demandDueOn } = found;
    if (demandDueOn !== null) await tx.insert(LookBack, { ...dueLookBack(problem.id, closedOn, demandDueOn), origin: "FOLLOW_UP" });
    if (input.reopening && input.outcome === "RELAPSED") await reopen(tx, problem, input.reopening);
    else tx.touch(Problem, problem.id);
    if (demandDueOn !== null) tx.emit("problem.slipping", problem, { dueOn: demandDueOn });
    tx.emit("problem.lookedBack", problem, { outcome: input.outcome });
    return { lookBackId: done.id, problemId: problem.id };
  },
});

/** The look-back that is recorded, held; null for an unplanned one. */
async function chosen(tx: Transaction, problem: Problem, lookBackId: string | null): Promise<LookBack | null> {
  if (lookBackId === null) return null;
  const [lookBack] = await tx.find(LookBack, { id: lookBackId, problemId: problem.id }, { lock: true });
  if (!lookBack) throw new Fault("NOT_FOUND", { path: ["input", "lookBackId"] });
  requireStep(lookBackWorkflow, "record", lookBack.state);
  return lookBack;
}

/** What was found, if it can be said so. */
function checked({ today }: Transaction, input: RecordLookBackInput, closedOn: string) {
  const { lookedOn, outcome, reopening } = input;
  const checks = new InputChecks();
  if (lookedOn < closedOn || lookedOn > today) {
    checks.refuse("lookedOn", { code: "LOOK_BACK_DATE", params: { from: closedOn, to: today } });
  }
  const note = checks.text("note", input.note, textLength);
  const slipping = outcome === "SLIPPING";
  const demand = slipping ? checks.text("demand", input.demand, textLength) : "";
  const demandDueOn = slipping ? (input.demandDueOn ?? null) : null;
  if (slipping && demandDueOn === null) checks.refuse("demandDueOn", { code: "VALUE_REQUIRED" });
  if (demandDueOn !== null && demandDueOn < today) checks.refuse("demandDueOn", { code: "DEMAND_IN_PAST", params: { today } });
  if (outcome === "RELAPSED" && !reopening) checks.refuse("reopening.deadline", { code: "VALUE_REQUIRED" });
  if (outcome === "RELAPSED" && reopening && reopening.deadline <= today) {
    checks.refuse("reopening.deadline", { code: "DEADLINE_NOT_AHEAD", params: { today } });
  }
  checks.done();
  return { lookedOn, outcome, note, demand, demandDueOn };
}
