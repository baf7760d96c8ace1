import { problemRequestWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { type Changes, expectVersion, type Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import type { ProblemRequest } from "./problem-request.entity.js";
import type {
  AskForProblemExtensionInput,
  AskForProblemStandingInput,
  GrantProblemRequestInput,
  RefuseProblemRequestInput,
  WithdrawProblemRequestInput,
} from "./problem-request.inputs.js";
import { lockRequest } from "./problem-request.queries.js";
import { whyNoExtension, whyNothingAsked, whySameStanding } from "./problem-request-steps.queries.js";
import { askAll, askerOf, decideAll, fulfilAll } from "./problem-request-writes.queries.js";

const reasonLength = 500;
const mostVerifyDays = 366;

/** Asks for more time, before the deadline and with a reason; one request at a time. */
export const askForProblemExtension = command({
  action: "problem.askExtension",
  subject: (tx, input: AskForProblemExtensionInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyNoExtension(problem, tx.today)]);
    const checks = new InputChecks();
    if (input.deadline <= problem.deadline) {
      checks.refuse("deadline", { code: "PROBLEM_EXTENSION_NOT_LATER", params: { deadline: problem.deadline } });
    }
    const reason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    const asked = await ask(tx, problem, { kind: "EXTENSION", wantedDeadline: input.deadline, reason });
    tx.emit("problem.extensionAsked", problem, { wantedOn: input.deadline });
    return asked;
  },
});

/** Asks that a problem be rectified continuously, be held not feasible for now, or be rectified as usual again. */
export const askForProblemStanding = command({
  action: "problem.askStanding",
  subject: (tx, input: AskForProblemStandingInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, { standing, ...input }) {
    refuseAll([whyNothingAsked(problem), whySameStanding(problem, standing)]);
    const checks = new InputChecks();
    const every = input.verifyEveryDays ?? null;
    if (standing === "CONTINUOUS" && every === null) checks.refuse("verifyEveryDays", { code: "VALUE_REQUIRED" });
    if (every !== null && (every < 1 || every > mostVerifyDays || standing !== "CONTINUOUS")) {
      checks.refuse("verifyEveryDays", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 1, maximum: mostVerifyDays } });
    }
    const reason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    const asked = await ask(tx, problem, { kind: standing, verifyEveryDays: every, reason });
    tx.emit("problem.standingAsked", problem, { standing });
    return asked;
  },
});

/** Does what was asked: the deadline moves and the first one stays on record, or the problem stands as asked. */
export const grantProblemRequest = command({
  action: "problemRequest.grant",
  versionOf: "run",
  subject: (tx, input: GrantProblemRequestInput) => lockRequest(tx, input.requestId),
  async run(tx, request, input) {
    requireDecidable(request, "grant", input.expectedVersion);
    const [problem] = await tx.find(Problem, { id: request.problemId });
    if (!problem) throw new Fault("NOT_FOUND");
    refuseAll([whyNothingAsked(problem)]);
    const reason = request.kind === "EXTENSION" ? input.reason.trim() : givenReason(input.reason);
    await decideAll(tx, [request], "grant", reason);
    await fulfilAll(tx, [request], [problem]);
    tx.emit("problem.requestGranted", problem, { kind: request.kind, personIds: askerOf(request) });
    return { requestId: request.id, problemId: problem.id };
  },
});

/** Leaves everything as it is, with the reason. */
export const refuseProblemRequest = command({
  action: "problemRequest.refuse",
  versionOf: "run",
  subject: (tx, input: RefuseProblemRequestInput) => lockRequest(tx, input.requestId),
  async run(tx, request, input) {
    requireDecidable(request, "refuse", input.expectedVersion);
    await decideAll(tx, [request], "refuse", givenReason(input.reason));
    const [problem] = await tx.find(Problem, { id: request.problemId });
    if (problem) tx.emit("problem.requestRefused", problem, { kind: request.kind, personIds: askerOf(request) });
    return { requestId: request.id, problemId: request.problemId };
  },
});

/** Takes a request back that nobody has decided. */
export const withdrawProblemRequest = command({
  action: "problemRequest.withdraw",
  versionOf: "run",
  subject: (tx, input: WithdrawProblemRequestInput) => lockRequest(tx, input.requestId),
  async run(tx, request, input) {
    requireDecidable(request, "withdraw", input.expectedVersion);
    await decideAll(tx, [request], "withdraw", "");
    return { requestId: request.id, problemId: request.problemId };
  },
});

async function ask(tx: Transaction, problem: Problem, asked: Changes<ProblemRequest>) {
  const [request] = await askAll(tx, [problem], () => asked);
  return { requestId: (request as ProblemRequest).id, problemId: problem.id };
}

/** That it has been decided says more than that it has changed. */
function requireDecidable(request: ProblemRequest, step: "grant" | "refuse" | "withdraw", expected: number): void {
  requireStep(problemRequestWorkflow, step, request.state);
  expectVersion(request, expected);
}

function givenReason(reason: string): string {
  const checks = new InputChecks();
  const kept = checks.text("reason", reason, reasonLength);
  checks.done();
  return kept;
}
