import { live } from "../../platform/live/changes.js";
import { allow, visible } from "../../platform/policy.js";
import { type Row, sql } from "../../platform/select/index.js";
import { Plan } from "../plans/plan.entity.js";
import { type PlanPlace, planPlace, reasonToStandBack } from "../plans/plan-place.queries.js";
import { isOnReviewingSide } from "../reviews/reviewing-side.queries.js";
import { PlanComment } from "./plan-comment.entity.js";

live(PlanComment);

/** Seen with the plan; what reviewers say among themselves by their side only. */
visible(PlanComment, {
  with: "Plan",
  by: "planId",
  where: ({ circle }, plan: Row<Plan>) => sql`(${circle} = 'SHARED' or ${isOnReviewingSide(plan)})`,
});

/** Those who write the plan, and those who review it and need not stand back. In which circle is checked with what is said. */
allow(
  ["comment.add"],
  Plan,
  (actor, _plan, place: PlanPlace) => {
    if (!actor.may("comment.add", place.path)) return false;
    return actor.may("plan.submit", place.path) || (reasonToStandBack(actor, place) ?? true);
  },
  (lookup, plan) => planPlace(lookup, plan.id),
);

allow(
  ["comment.remove"],
  PlanComment,
  (actor, comment, { path }: PlanPlace) =>
    actor.may("comment.remove", path) && (comment.authorId === actor.personId || "COMMENT_NOT_YOURS"),
  (lookup, comment) => planPlace(lookup, comment.planId),
);
