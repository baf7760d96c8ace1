import { refuseAll } from "../../platform/errors.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { attaching, expecting, type FileOwner } from "./file-owner.js";

/** Evidence of a problem: whoever may add evidence may upload it, while the problem is not frozen. */
export const problemFiles: FileOwner = {
  noun: "Problem",
  property: "problemId",
  action: "evidence.add",
  mostFiles: 300,
  async hold(tx, problemId) {
    const problem = await tx.lock(Problem, problemId);
    await tx.authorize("evidence.add", problem);
    refuseAll([whyFrozen(problem)]);
  },
};

/** Announces the bytes of evidence. */
export const expectEvidence = expecting(problemFiles);

/** Puts a file that is in the store beside its problem; evidence names it next. */
export const storeEvidence = attaching(problemFiles);
