import type { Actor } from "../../platform/actor.js";
import { minuteOf } from "../../platform/clock.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { type Answer, isYes } from "../../platform/policy.js";
import { type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Plan } from "./plan.entity.js";
import { mayReview, type PlanPlace } from "./plan-place.queries.js";

/** Whoever is reminded is left alone for so long. */
const quietHours = 4;

/** When a plan's present side was last reminded in its turn. */
export function lastReminded({ id, turnSince }: { readonly id: Sql; readonly turnSince: Sql }): Sql {
  return sql`(select max(r.reminded_at) from app.plan_reminders r
    where r.tenant_id = ${viewer.tenantId} and r.plan_id = ${id} and r.turn_since = ${turnSince})`;
}

/** Why not yet again, and when it is possible; null when it is. */
export function remindedRecently(remindedAt: Date | string | null, now: Date): RefusalDetail | null {
  if (remindedAt === null) return null;
  const possibleAt = new Date(new Date(remindedAt).getTime() + quietHours * 3_600_000);
  if (possibleAt <= now) return null;
  return { code: "REMINDED_RECENTLY", params: { remindedAt: minuteOf(new Date(remindedAt)), possibleAt: minuteOf(possibleAt) } };
}

/** Whose turn it is with a plan. */
export function isWithReviewer({ state }: Pick<Plan, "state">): boolean {
  return state === "SUBMITTED" || state === "IN_REVIEW";
}

/** The side that waits may remind the other: those who write while the plan is under review, those who review while it is written. */
export function mayRemind(actor: Actor, plan: Plan, place: PlanPlace): Answer {
  if (actor.token) return "TOKEN_MAY_NOT"; // people remind people
  const writes = actor.may("plan.submit", place.path);
  const reviews = mayReview(actor, "plan.approve", place);
  if (plan.state === "APPROVED") return writes || isYes(reviews) ? "NOBODY_TO_REMIND" : false;
  const [waits, acts] = isWithReviewer(plan) ? [writes, reviews] : [reviews, writes];
  return waits === false && isYes(acts) ? "TURN_IS_YOURS" : waits;
}
