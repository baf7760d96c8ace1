import { dueSoonDays } from "@duban/schema";
import { asSystem } from "../../platform/select/index.js";
import type { Services } from "../../platform/services.js";
import { writeLettersDue } from "../light-letters/light-letter.queries.js";
import { noticeRow, writeNotices } from "./notice.maker.js";
import { type LightsOfPerson, lightsByPerson } from "./notice-problem.queries.js";

/**
 * Tells of lights that have changed: of problems those whom the policy of their campaign names, one level higher each time; of measures
 * their owners. It is one notice a day at most, however many have changed. As with deadlines it asks who was not told yet, so an outage
 * delays it and nothing doubles it.
 */
export async function tellOfLights(services: Services, tenantId: string): Promise<number> {
  const now = services.clock();
  await services.store.query(tenantId, asSystem(tenantId, now, writeLettersDue()));
  const people = await services.store.query<LightsOfPerson>(tenantId, asSystem(tenantId, now, lightsByPerson(dueSoonDays)));
  const rows = people.flatMap((person) => {
    const params = [
      { name: "overdue", value: String(person.overdue) },
      { name: "dueSoon", value: String(person.dueSoon) },
      { name: "problems", value: String(person.problems) },
    ];
    const told = { kind: "LEDGER_LIGHTS", key: person.key, params, actorId: null, at: now, planId: null } as const;
    return noticeRow(services, now, told, person);
  });
  return writeNotices(services, tenantId, now, rows);
}
