import { isSettled } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { stateOfProblem } from "../problems/problem-place.queries.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { notInOffice, postHolder } from "../responsibilities/post-holder.queries.js";
import { lockTarget } from "./outcome-place.queries.js";
import { whyWaived } from "./outcome-steps.queries.js";
import { targetTerms } from "./outcome-target.checks.js";
import { OutcomeTarget } from "./outcome-target.entity.js";
import type {
  AddOutcomeTargetInput,
  RemoveOutcomeTargetInput,
  UpdateOutcomeTargetInput,
  WaiveOutcomeTargetInput,
} from "./outcome-target.inputs.js";
import { targetsOf } from "./outcome-target.queries.js";

const mostTargets = 30;
const reasonLength = 1_000;

/** Adds what is to come of the rectification: a figure to reach, or a lasting rule. */
export const addOutcomeTarget = command({
  action: "outcome.addTarget",
  subject: (tx, input: AddOutcomeTargetInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    const others = await tx.find(OutcomeTarget, { problemId: problem.id });
    if (others.length >= mostTargets) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostTargets }, ["input", "problemId"]);
    const terms = targetTerms(problem, input.kind, input, tx.today);
    const ownerId = await ownerOf(tx, input.ownerId, null);
    const target = await tx.insert(OutcomeTarget, {
      ...{ problemId: problem.id, organizationId: problem.organizationId, kind: input.kind },
      position: 1 + Math.max(0, ...others.map(({ position }) => position)),
      ...terms,
      ...{ firstTargetValue: terms.targetValue, firstDueOn: terms.dueOn, ownerId },
      ...{ waivedAt: null, waivedById: null, waiverReason: "", createdAt: tx.now },
    });
    tx.touch(Problem, problem.id);
    return { targetId: target.id, problemId: problem.id };
  },
});

/** Changes a target; what it was at first stays on record. */
export const updateOutcomeTarget = command({
  action: "outcome.updateTarget",
  subject: (tx, input: UpdateOutcomeTargetInput) => lockTarget(tx, input.targetId),
  async run(tx, target, input) {
    const problem = await tx.see(Problem, target.problemId); // it is held
    refuseAll([whyFrozen(problem) ?? whyWaived(target)]);
    const terms = targetTerms(problem, target.kind, input, tx.today);
    const ownerId = await ownerOf(tx, input.ownerId, target.ownerId);
    await tx.change(target, { ...terms, ownerId });
    tx.touch(Problem, problem.id);
    return { targetId: target.id, problemId: problem.id };
  },
});

/** Takes a target out of which nothing has been read. */
export const removeOutcomeTarget = command({
  action: "outcome.removeTarget",
  subject: (tx, input: RemoveOutcomeTargetInput) => lockTarget(tx, input.targetId),
  async run(tx, target) {
    const { problemId } = target;
    refuseAll([(await whyFrozenProblem(tx, problemId)) ?? whyWaived(target)]);
    if (await isRead(tx, target)) throw new Refusal("OUTCOME_HAS_READINGS");
    await tx.remove(target);
    tx.touch(Problem, problemId);
    return { problemId };
  },
});

/** Lets the problem be closed out without the target, for a reason that is kept. */
export const waiveOutcomeTarget = command({
  action: "outcome.waive",
  subject: (tx, input: WaiveOutcomeTargetInput) => lockTarget(tx, input.targetId),
  async run(tx, target, input) {
    const { problemId } = target;
    refuseAll([(await whyFrozenProblem(tx, problemId)) ?? whyWaived(target)]);
    const checks = new InputChecks();
    const waiverReason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    const state = (await targetsOf(tx, problemId)).find(({ id }) => id === target.id)?.state;
    if (state && isSettled(state)) throw new Refusal("OUTCOME_MET_ALREADY");
    await tx.change(target, { waivedAt: tx.now, waivedById: tx.actor.personId, waiverReason });
    tx.emit("outcomeTarget.waived", target, { problemId });
    tx.touch(Problem, problemId);
    return { targetId: target.id, problemId };
  },
});

async function whyFrozenProblem(tx: Transaction, problemId: string): Promise<RefusalDetail | null> {
  return whyFrozen({ state: await stateOfProblem(tx, problemId) });
}

async function isRead(tx: Transaction, { id, problemId }: OutcomeTarget): Promise<boolean> {
  const known = (await targetsOf(tx, problemId)).find((one) => one.id === id);
  return known !== undefined && known.state !== "NO_READING";
}

/** Who sees to the target: somebody in office, if anybody; one who is named already stays. */
async function ownerOf(tx: Transaction, wanted: string | null | undefined, before: string | null): Promise<string | null> {
  if (!wanted || wanted === before) return wanted ?? null;
  const path = ["input", "ownerId"];
  refuseAll([notInOffice(await postHolder(tx, wanted, path), tx.today, path)]);
  return wanted;
}
