import { command } from "../../platform/command.js";
import { refuseAll } from "../../platform/errors.js";
import { Plan } from "./plan.entity.js";
import { PlanReminder } from "./plan-reminder.entity.js";
import type { RemindPlanInput } from "./plan-reminder.inputs.js";
import { isWithReviewer, remindedRecently } from "./plan-reminder.queries.js";

/** Reminds the side whose turn it is; refused while it was reminded a short time ago, with when it is possible again. */
export const remindPlan = command({
  action: "plan.remind",
  subject: (tx, input: RemindPlanInput) => tx.lock(Plan, input.planId),
  async run(tx, plan) {
    const before = await tx.find(PlanReminder, { planId: plan.id, turnSince: plan.turnSince });
    const last = before.reduce<Date | null>((latest, { remindedAt }) => (latest && latest > remindedAt ? latest : remindedAt), null);
    refuseAll([remindedRecently(last, tx.now)]);
    await tx.insert(PlanReminder, { planId: plan.id, turnSince: plan.turnSince, remindedAt: tx.now, remindedById: tx.actor.personId });
    tx.emit("plan.reminded", plan, { withReviewer: isWithReviewer(plan), dueAt: plan.turnDueAt });
    tx.touch(Plan, plan.id);
    return { planId: plan.id };
  },
});
