import { Actor } from "../../platform/actor.js";
import { type DeliveredEvent, on } from "../../platform/outbox.js";
import type { Services } from "../../platform/services.js";
import { joinPlan } from "./join-plan.commands.js";

/** An approval is announced once it can no longer be taken back, so that nothing that was joined has ever to be undone. */
on<Services>("plan.approved", (event, services) => join(services, event, event.subjectId));

/** What waited for somebody to answer for the problem, or for its close-out to be decided, comes to the ledger then. */
for (const event of ["problem.assigned", "problem.closeOutReturned", "problem.closeOutWithdrawn", "problem.reopened"]) {
  on<Services>(event, async (happened, services) => {
    const { tenantId, subjectId } = happened;
    const waiting = await services.store.query<{ planId: string }>(tenantId, {
      text: `select plan_id as "planId" from app.plan_answers where tenant_id = $1 and problem_id = $2 and state = 'WAITING' order by created_at`,
      values: [tenantId, subjectId],
    });
    for (const { planId } of waiting) await join(services, happened, planId);
  });
}

async function join({ spine }: Services, { id, tenantId }: DeliveredEvent, planId: string): Promise<void> {
  await spine.perform(joinPlan, { planId }, { actor: Actor.system(tenantId), locale: "zh_CN", traceId: id });
}
