import type { Command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import type { Upload } from "./file.commands.js";
import { File } from "./file.entity.js";

const mostFiles = 300;

// Whoever may add evidence to a problem may upload to it; see `file.commands.ts`.

/** Says no before the bytes are taken in. */
export const expectEvidence: Command<{ readonly ownerId: string }, object> = {
  action: "evidence.add",
  async execute(tx, { ownerId }) {
    await openProblem(tx, ownerId);
    const files = await tx.find(File, { problemId: ownerId });
    if (files.length >= mostFiles) throw new Refusal("TOO_MANY_FILES", { maximum: mostFiles });
    return {};
  },
};

/** Puts a file that is on disk beside its problem; evidence names it next. */
export const storeEvidence: Command<Upload, object> = {
  action: "evidence.add",
  async execute(tx, { id, ownerId, name, size, sha256, contentType }) {
    const problem = await openProblem(tx, ownerId);
    const stored = { name, size, sha256, contentType, uploadedById: tx.actor.personId, uploadedAt: tx.now };
    await tx.insert(File, { id, planId: null, problemId: problem.id, ...stored });
    return {};
  },
};

async function openProblem(tx: Transaction, problemId: string): Promise<Problem> {
  const problem = await tx.lock(Problem, problemId);
  await tx.authorize("evidence.add", problem);
  refuseAll([whyFrozen(problem)]);
  return problem;
}
