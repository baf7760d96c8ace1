import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Measure } from "./measure.entity.js";

/** The code of the plan, by the id of its answer; none once its campaign is closed, since nothing is amended then. */
const planCode = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; code: string }>({
    text: `select t.id, p.code from app.plan_answers t join app.plans p on p.tenant_id = $1 and p.id = t.plan_id
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id and c.state <> 'CLOSED'
      where t.tenant_id = $1 and t.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, code }) => [id, code]));
});

/** What came from an approved plan is changed by an amendment of the plan. */
export async function whyOfPlan(lookup: Lookup, { planAnswerId }: Pick<Measure, "planAnswerId">): Promise<RefusalDetail | null> {
  if (planAnswerId === null) return null;
  const plan = await lookup.load(planCode, planAnswerId);
  return plan === null ? null : { code: "MEASURE_OF_PLAN", params: { plan } };
}

type Terms = Pick<Measure, "title" | "startsOn" | "endsOn" | "ownerId">;

/** Whether terms change what the plan says of a measure; whose it is counts where the plan names somebody. */
export function changesPlan(before: Terms & Pick<Measure, "ownerOfPlan">, after: Terms): boolean {
  const isSame = before.title === after.title && before.startsOn === after.startsOn && before.endsOn === after.endsOn;
  return !isSame || (before.ownerOfPlan && before.ownerId !== after.ownerId);
}
