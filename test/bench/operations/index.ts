import { figuresOfChildren } from "./child-figures.ts";
import { decision } from "./decision.ts";
import { onePlan } from "./one-plan.ts";
import { oneProblem } from "./one-problem.ts";
import type { Operation } from "./operation.ts";
import { problemsOfSubtree } from "./problems.ts";
import { waitingPlans } from "./waiting-plans.ts";

/** The operations that read, in the order of `docs/benchmarks`; the goals speak of Q1 to Q5, and Q6 stands beside them as the heaviest page. */
export const reads: readonly Operation[] = [waitingPlans, figuresOfChildren, problemsOfSubtree, oneProblem, onePlan];

/** All of them; a decision is measured on plans that wait for one. */
export const operations: readonly Operation[] = [...reads, decision];
