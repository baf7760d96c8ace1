import { handOverWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { type Changes, expectVersion, type Transaction } from "../../platform/transaction.js";
import { Measure } from "../measures/measure.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { moveTargets } from "../outcomes/outcome-place.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { problemPlace } from "../problems/problem-place.queries.js";
import { whyNotHandedOver } from "../problems/problem-steps.queries.js";
import { HandOver } from "./hand-over.entity.js";
import type { AcceptHandOverInput, DeclineHandOverInput, HandOverProblemInput, WithdrawHandOverInput } from "./hand-over.inputs.js";
import { withdrawAll } from "./hand-over.queries.js";
import { whyUnfitSuccessor } from "./hand-over-fit.queries.js";
import { notInOffice, type PostHolder, postHolder } from "./post-holder.queries.js";
import { type Holder, passOn } from "./responsibility.queries.js";

const reasonLength = 500;

/** Names the successor for a responsibility, and asks for their yes. */
export const handOverProblem = command({
  action: "problem.handOver",
  subject: (tx, input: HandOverProblemInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, { role, toAppointmentId, ...input }) {
    refuseAll([whyNotHandedOver(problem)]);
    const path = ["input", "toAppointmentId"];
    const to = await postHolder(tx, toAppointmentId, path);
    const checks = new InputChecks();
    const reason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    refuseAll([notInOffice(to, tx.today, path)]);
    refuseAll([await whyUnfit(tx, problem, role, to)]);
    const waiting = await tx.find(HandOver, { problemId: problem.id, role, state: "WAITING" });
    if (waiting.length > 0) throw new Refusal("HAND_OVER_WAITING", {}, ["input", "role"]);
    const handOver = await tx.insert(HandOver, {
      ...{ problemId: problem.id, role, toId: to.id, reason, state: handOverWorkflow.initial },
      ...{ askedAt: tx.now, askedById: tx.actor.personId, decisionReason: "" },
    });
    tx.touch(Problem, problem.id);
    tx.emit("problem.handOverAsked", problem, { role, code: problem.code, personIds: [to.personId] });
    return { handOverId: handOver.id, problemId: problem.id };
  },
});

/** Takes a responsibility over: from today on it is the successor who answers. */
export const acceptHandOver = command({
  action: "handOver.accept",
  versionOf: "run",
  subject: (tx, input: AcceptHandOverInput) => lockHandOver(tx, input.handOverId),
  async run(tx, handOver, input) {
    requireAnswerable("accept", handOver, input);
    const [problem] = await tx.find(Problem, { id: handOver.problemId });
    if (!problem) throw new Fault("NOT_FOUND");
    const [to] = await tx.sql<Pick<PostHolder, "organizationId">>`select organization_id as "organizationId" from app.appointments
      where tenant_id = ${tx.tenantId} and id = ${handOver.toId}`;
    const { holders, changes } = succession(handOver, to?.organizationId ?? "");
    await passOn(tx, problem.id, holders);
    await tx.step(handOverWorkflow, "accept", handOver, { decidedAt: tx.now, decidedById: tx.actor.personId });
    await tx.change(problem, changes);
    if (changes.organizationId) await moveMeasures(tx, problem, changes.organizationId);
    tx.emit("problem.handedOver", problem, { role: handOver.role, personIds: askerOf(handOver) });
    return { handOverId: handOver.id, problemId: problem.id };
  },
});

/** Leaves a responsibility with whoever has it, with the reason. */
export const declineHandOver = command({
  action: "handOver.decline",
  versionOf: "run",
  subject: (tx, input: DeclineHandOverInput) => lockHandOver(tx, input.handOverId),
  async run(tx, handOver, input) {
    requireAnswerable("decline", handOver, input);
    const checks = new InputChecks();
    const decisionReason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    await tx.step(handOverWorkflow, "decline", handOver, { decidedAt: tx.now, decidedById: tx.actor.personId, decisionReason });
    const [problem] = await tx.find(Problem, { id: handOver.problemId });
    if (problem) tx.emit("problem.handOverDeclined", problem, { role: handOver.role, personIds: askerOf(handOver) });
    tx.touch(Problem, handOver.problemId);
    return { handOverId: handOver.id, problemId: handOver.problemId };
  },
});

/** Gives up a hand-over that nobody has answered. */
export const withdrawHandOver = command({
  action: "handOver.withdraw",
  versionOf: "run",
  subject: (tx, input: WithdrawHandOverInput) => lockHandOver(tx, input.handOverId),
  async run(tx, handOver, input) {
    requireAnswerable("withdraw", handOver, input);
    await withdrawAll(tx, [handOver]);
    tx.touch(Problem, handOver.problemId);
    return { handOverId: handOver.id, problemId: handOver.problemId };
  },
});

/** That it has been answered says more than that it has changed. */
function requireAnswerable(
  step: "accept" | "decline" | "withdraw",
  handOver: HandOver,
  { expectedVersion }: { readonly expectedVersion: number },
): void {
  requireStep(handOverWorkflow, step, handOver.state);
  expectVersion(handOver, expectedVersion);
}

/** Holds a hand-over, its problem first, which the successor need not see. */
async function lockHandOver(tx: Transaction, handOverId: string): Promise<HandOver> {
  const { problemId } = await tx.see(HandOver, handOverId);
  await tx.find(Problem, { id: problemId }, { lock: true });
  return tx.lock(HandOver, handOverId);
}

/** Why somebody cannot take a responsibility over, with what has to be known of both. */
async function whyUnfit(tx: Transaction, problem: Problem, role: HandOver["role"], to: PostHolder): Promise<RefusalDetail | null> {
  const place = await problemPlace(tx, problem.id);
  const organizations = await tx.find(Organization, { id: [problem.organizationId, to.organizationId] });
  const find = (id: string) => organizations.find((one) => one.id === id) as Organization;
  const unfit = whyUnfitSuccessor(problem, role, to, { place, unit: find(problem.organizationId), home: find(to.organizationId) });
  return unfit && { ...unfit, path: ["input", "toAppointmentId"] };
}

/** What becomes of the problem and its history when the successor takes over. */
function succession({ role, toId }: HandOver, organizationId: string): { holders: Holder[]; changes: Changes<Problem> } {
  switch (role) {
    case "LEADING_EXECUTIVE":
      return { holders: [{ role, appointmentId: toId }], changes: { leadingExecutiveId: toId } };
    case "RESPONSIBLE_PERSON":
      return { holders: [{ role, appointmentId: toId }], changes: { responsiblePersonId: toId } };
    case "LEAD_DEPARTMENT":
      return { holders: [{ role, organizationId }], changes: { leadDepartmentId: organizationId } };
    case "RESPONSIBLE_UNIT":
      return {
        holders: [
          { role, organizationId },
          { role: "RESPONSIBLE_PERSON", appointmentId: toId },
        ],
        changes: { organizationId, responsiblePersonId: toId },
      };
  }
}

/** Who named the successor, and waits for the answer. */
function askerOf({ askedById }: HandOver): string[] {
  return askedById === null ? [] : [askedById];
}

/** Measures and targets are listed where their problem is. */
async function moveMeasures(tx: Transaction, problem: Problem, organizationId: string): Promise<void> {
  const measures = await tx.find(Measure, { problemId: problem.id }, { lock: true });
  await tx.changeAll(measures, () => ({ organizationId }));
  await moveTargets(tx, problem.id, organizationId);
}
