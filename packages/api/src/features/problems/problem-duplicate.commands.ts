import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { expectVersion } from "../../platform/transaction.js";
import { Problem } from "./problem.entity.js";
import type { LinkDuplicateProblemInput, UnlinkDuplicateProblemInput } from "./problem-course.inputs.js";

/** Says that a problem repeats another, with which it is counted from then on. Both are held, in one order, so that no chain comes about. */
export const linkDuplicateProblem = command({
  action: "problem.linkDuplicate",
  versionOf: "run",
  async subject(tx, input: LinkDuplicateProblemInput) {
    for (const id of [input.problemId, input.duplicateOfId].sort()) await tx.lock(Problem, id);
    return tx.lock(Problem, input.problemId);
  },
  async run(tx, problem, { duplicateOfId, expectedVersion }) {
    expectVersion(problem, expectedVersion);
    const path = ["input", "duplicateOfId"];
    if (duplicateOfId === problem.id) throw new Refusal("DUPLICATE_OF_ITSELF", {}, path);
    const original = await tx.lock(Problem, duplicateOfId);
    if (original.duplicateOfId !== null) throw new Refusal("DUPLICATE_CHAIN", { code: original.code }, path);
    const repeating = await tx.find(Problem, { duplicateOfId: problem.id });
    if (repeating.length > 0) throw new Refusal("DUPLICATE_CHAIN", { code: problem.code }, ["input", "problemId"]);
    await tx.change(problem, { duplicateOfId });
    tx.touch(Problem, duplicateOfId);
    return { problemId: problem.id };
  },
});

/** Lets a problem be counted by itself again. */
export const unlinkDuplicateProblem = command({
  action: "problem.unlinkDuplicate",
  subject: (tx, input: UnlinkDuplicateProblemInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem) {
    if (problem.duplicateOfId === null) throw new Refusal("NOT_DUPLICATE");
    tx.touch(Problem, problem.duplicateOfId);
    await tx.change(problem, { duplicateOfId: null });
    return { problemId: problem.id };
  },
});
