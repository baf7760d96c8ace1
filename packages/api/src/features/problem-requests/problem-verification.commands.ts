import { addDays } from "@duban/schema";
import { command } from "../../platform/command.js";
import { refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Problem } from "../problems/problem.entity.js";
import type { VerifyProblemAgainInput } from "./problem-request.inputs.js";
import { whyNotVerified } from "./problem-request-steps.queries.js";
import { ProblemVerification } from "./problem-verification.entity.js";

const noteLength = 1_000;

/** Says whether continuous rectification still holds; the next time is one interval later. */
export const verifyProblemAgain = command({
  action: "problem.verifyAgain",
  subject: (tx, input: VerifyProblemAgainInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, { verifiedOn, result, ...input }) {
    refuseAll([whyNotVerified(problem)]);
    const checks = new InputChecks();
    if (verifiedOn > tx.today) checks.refuse("verifiedOn", { code: "VERIFIED_IN_FUTURE", params: { today: tx.today } });
    const note = checks.text("note", input.note, noteLength);
    checks.done();
    const dueOn = problem.nextVerificationOn ?? verifiedOn;
    await tx.insert(ProblemVerification, {
      ...{ problemId: problem.id, dueOn, verifiedOn, result, note },
      ...{ recordedById: tx.actor.personId, recordedAt: tx.now },
    });
    await tx.change(problem, { nextVerificationOn: addDays(verifiedOn, problem.verifyEveryDays ?? 0) });
    tx.emit("problem.verifiedAgain", problem, { result });
    return { problemId: problem.id };
  },
});
