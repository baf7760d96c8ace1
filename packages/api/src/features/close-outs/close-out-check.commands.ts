import { type CloseOutVerdict, closeOutWorkflow, problemWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { type Changes, expectVersion, type Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { continueInspections, lapseInspections } from "../inspections/inspection.queries.js";
import { scheduleLookBacks } from "../look-backs/look-back.queries.js";
import { Measure } from "../measures/measure.entity.js";
import { lapseRequests } from "../problem-requests/problem-request-writes.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { HandOver } from "../responsibilities/hand-over.entity.js";
import { withdrawAll } from "../responsibilities/hand-over.queries.js";
import { release } from "../responsibilities/responsibility.queries.js";
import type { CloseOut } from "./close-out.entity.js";
import type { PassCloseOutInput, RefuseCloseOutInput } from "./close-out.inputs.js";
import { firstPublicity, lockCloseOut, whyNotPassed } from "./close-out.queries.js";
import { CloseOutCheck } from "./close-out-check.entity.js";

const textLength = 2_000;

/** Passes a request at the level whose turn it is. The last one strikes the problem off, and with that nobody answers for it any more. */
export const passCloseOut = command({
  action: "closeOut.pass",
  versionOf: "run",
  subject: (tx, input: PassCloseOutInput) => lockCloseOut(tx, input.closeOutId),
  async run(tx, closeOut, input) {
    requireStep(closeOutWorkflow, "passOn", closeOut.state);
    expectVersion(closeOut, input.expectedVersion);
    refuseAll([await whyNotPassed(tx, closeOut)]);
    const checks = new InputChecks();
    const opinion = checks.text("opinion", input.opinion, textLength);
    if (input.satisfaction === "NOT_SATISFIED") checks.refuse("satisfaction", { code: "PASS_NOT_SATISFIED" });
    checks.done();
    const problem = await tx.lock(Problem, closeOut.problemId);
    const said = { opinion, satisfaction: input.satisfaction, demand: "", demandDueOn: null };
    await insertCheck(tx, closeOut, problem, "PASSED", said);
    const next = closeOut.position + 1;
    if (next === closeOut.levels.length) await strikeOff(tx, closeOut, problem);
    else {
      const publicity = await firstPublicity(tx, next === closeOut.levels.length - 1 ? closeOut.publicityDays : 0);
      await tx.step(closeOutWorkflow, "passOn", closeOut, { position: next, levelSince: tx.now, ...publicity });
      tx.touch(Problem, problem.id);
      tx.emit("problem.closeOutPassedOn", problem, { closeOutId: closeOut.id });
    }
    return { closeOutId: closeOut.id, problemId: problem.id };
  },
});

/** Returns a problem to work, with one of the three refusals and what is still demanded. */
export const refuseCloseOut = command({
  action: "closeOut.refuse",
  versionOf: "run",
  subject: (tx, input: RefuseCloseOutInput) => lockCloseOut(tx, input.closeOutId),
  async run(tx, closeOut, input) {
    requireStep(closeOutWorkflow, "refuse", closeOut.state);
    expectVersion(closeOut, input.expectedVersion);
    const checks = new InputChecks();
    if (input.verdict === "PASSED") checks.refuse("verdict", { code: "VALUE_INVALID" });
    const opinion = checks.text("opinion", input.opinion, textLength);
    const demand = checks.text("demand", input.demand, textLength);
    const { demandDueOn } = input;
    if (demandDueOn < tx.today) checks.refuse("demandDueOn", { code: "DEMAND_IN_PAST", params: { today: tx.today } });
    checks.done();
    const problem = await tx.lock(Problem, closeOut.problemId);
    const satisfaction = input.verdict === "STAFF_NOT_SATISFIED" ? ("NOT_SATISFIED" as const) : null;
    await insertCheck(tx, closeOut, problem, input.verdict, { opinion, satisfaction, demand, demandDueOn });
    await tx.step(closeOutWorkflow, "refuse", closeOut, { decidedAt: tx.now });
    const deadline = [demandDueOn, problem.deadline].sort()[1] ?? demandDueOn;
    await tx.step(problemWorkflow, "returnCloseOut", problem, { stateSince: tx.now, deadline });
    await continueInspections(tx, problem);
    tx.emit("problem.closeOutReturned", problem, { closeOutId: closeOut.id, dueOn: demandDueOn });
    return { closeOutId: closeOut.id, problemId: problem.id };
  },
});

async function insertCheck(
  tx: Transaction,
  closeOut: CloseOut,
  problem: Problem,
  verdict: CloseOutVerdict,
  said: Changes<Pick<CloseOutCheck, "opinion" | "satisfaction" | "demand" | "demandDueOn">>,
): Promise<void> {
  const level = closeOut.levels[closeOut.position];
  if (!level) throw new Refusal("VALUE_INVALID");
  await tx.insert(CloseOutCheck, {
    ...{ problemId: problem.id, closeOutId: closeOut.id, position: closeOut.position, level, verdict, ...said },
    organizationId: await organizationAt(tx, problem, level),
    ...{ checkedById: tx.actor.personId, checkedAt: tx.now },
  });
}

/** For whom is checked at a level: the unit, its lead department, or whoever runs the campaign. */
async function organizationAt(tx: Transaction, problem: Problem, level: CloseOutCheck["level"]): Promise<string> {
  if (level === "OWN_CHECK") return problem.organizationId;
  if (level === "LEAD_DEPARTMENT" && problem.leadDepartmentId) return problem.leadDepartmentId;
  const [campaign] = await tx.find(Campaign, { id: problem.campaignId });
  return campaign?.organizationId ?? problem.organizationId;
}

/** Strikes a problem off (销号): responsibilities end today, hand-overs that wait have nothing to hand over, and requests nothing to ask for. */
async function strikeOff(tx: Transaction, closeOut: CloseOut, problem: Problem): Promise<void> {
  const measures = await tx.find(Measure, { problemId: problem.id });
  const ends = measures.map(({ doneOn }) => doneOn ?? tx.today).sort();
  await withdrawAll(tx, await tx.find(HandOver, { problemId: problem.id, state: "WAITING" }, { lock: true }));
  await release(tx, problem.id, ["LEADING_EXECUTIVE", "LEAD_DEPARTMENT", "RESPONSIBLE_UNIT", "RESPONSIBLE_PERSON"]);
  await tx.step(closeOutWorkflow, "close", closeOut, { decidedAt: tx.now });
  const end = { closedOn: tx.today, actualEnd: ends.at(-1) ?? tx.today, progressPercent: 100 };
  await tx.step(problemWorkflow, "close", problem, { stateSince: tx.now, ...end });
  await lapseInspections(tx, problem.id);
  await lapseRequests(tx, problem.id);
  const [campaign] = await tx.find(Campaign, { id: problem.campaignId });
  if (campaign) await scheduleLookBacks(tx, problem, campaign);
  tx.emit("problem.closed", problem, { closeOutId: closeOut.id });
}
