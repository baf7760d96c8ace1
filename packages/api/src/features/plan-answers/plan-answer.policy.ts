import { planAnswerStates, planAnswerWorkflow } from "@duban/schema";
import { allow, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { Plan } from "../plans/plan.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { PlanAnswer } from "./plan-answer.entity.js";

nameStates(planAnswerWorkflow, planAnswerStates);

visible(PlanAnswer, { with: "Problem", by: "problemId" });

/** The product itself, once an approval can no longer be taken back. */
allow(["plan.join"], Plan, () => false);

/** The responsible unit. */
allow(
  ["planAnswer.settle"],
  PlanAnswer,
  (actor, _answer, { path }: ProblemPlace) => actor.may("planAnswer.settle", path),
  (lookup, { problemId }) => problemPlace(lookup, problemId),
);
