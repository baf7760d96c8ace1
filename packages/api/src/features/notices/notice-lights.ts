import { dueSoonDays } from "@duban/schema";
import { asSystem } from "../../platform/select/index.js";
import type { Services } from "../../platform/services.js";
import { noticeRow, writeNotices } from "./notice.maker.js";
import { type LightsOfPerson, lightsByPerson } from "./notice-problem.queries.js";

/**
 * Tells everybody whose problems or measures have changed their light what is overdue and due soon by now: one notice a day at most, however
 * many have changed. As with deadlines it asks who was not told yet, so an outage delays it and nothing doubles it.
 */
export async function tellOfLights(services: Services, tenantId: string): Promise<number> {
  const now = services.clock();
  const people = await services.store.query<LightsOfPerson>(tenantId, asSystem(tenantId, now, lightsByPerson(dueSoonDays)));
  const rows = people.flatMap((person) => {
    const params = [
      { name: "overdue", value: String(person.overdue) },
      { name: "dueSoon", value: String(person.dueSoon) },
    ];
    const told = { kind: "LEDGER_LIGHTS", key: `lights ${person.changedOn}`, params, actorId: null, at: now, planId: null } as const;
    return noticeRow(services, now, told, person);
  });
  return writeNotices(services, tenantId, now, rows);
}
