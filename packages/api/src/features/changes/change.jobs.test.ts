import { changeDaysKept } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { Actor } from "../../platform/actor.js";
import { openPool } from "../../platform/database/pool.js";
import { record } from "../../platform/record.js";
import type { Services } from "../../platform/services.js";
import { createTenantStore } from "../../platform/tenant-store.js";
import { forgetChanges } from "./change.jobs.js";

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = openPool(database.url, () => {});
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const now = new Date("2026-11-29T08:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** A group in whose feed something happened on these days, and was delivered unless it still waits. */
async function groupWith(code: string, days: readonly number[], waiting: readonly number[] = []) {
  const tenantId = uuid();
  await database.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, $2, '集团', 'Group', now())", [
    tenantId,
    code,
  ]);
  for (const [index, day] of days.entries()) {
    await happens(tenantId, daysAgo(day));
    if (waiting.includes(index)) continue;
    await database.query("update app.outbox_events set dispatched_at = created_at where tenant_id = $1 and sequence = $2", [
      tenantId,
      index + 1,
    ]);
  }
  return tenantId;
}

function happens(tenantId: string, at: Date): Promise<void> {
  const event = { id: uuid(), event: "plan.submitted", noun: "Plan", subjectId: uuid(), payload: {} };
  const act = { action: "plan.submit", actor: Actor.system(tenantId), onBehalfOfId: null, at, traceId: "test" };
  return createTenantStore(pool).transaction(tenantId, (connection) => record(connection, act, { rowChanges: [], events: [event] }));
}

async function kept(tenantId: string) {
  const rows = await database.query<{ sequence: string }>("select sequence from app.outbox_events where tenant_id = $1 order by 1", [
    tenantId,
  ]);
  const [head] = await database.query<{ forgotten: string; last: string }>(
    "select events_forgotten as forgotten, event_sequence as last from app.audit_heads where tenant_id = $1",
    [tenantId],
  );
  return { sequences: rows.map(({ sequence }) => Number(sequence)), forgotten: Number(head?.forgotten), last: Number(head?.last) };
}

test("what is older than the feed tells of is forgotten, and numbers go on", async () => {
  const services = { pool, store: createTenantStore(pool), clock: () => now } as unknown as Services;
  const some = await groupWith("some", [changeDaysKept + 2, changeDaysKept + 1, changeDaysKept - 1, 0]);
  const all = await groupWith("all", [changeDaysKept + 2, changeDaysKept + 1]);
  const stuck = await groupWith("stuck", [changeDaysKept + 3, changeDaysKept + 2, changeDaysKept + 1], [1]);
  const none = await groupWith("none", [1]);
  await forgetChanges.run({}, services);
  await forgetChanges.run({}, services);
  expect(await kept(some)).toEqual({ sequences: [3, 4], forgotten: 2, last: 4 });
  expect(await kept(all)).toEqual({ sequences: [], forgotten: 2, last: 2 });
  expect(await kept(stuck)).toEqual({ sequences: [2, 3], forgotten: 1, last: 3 });
  expect(await kept(none)).toEqual({ sequences: [1], forgotten: 0, last: 1 });
  await happens(all, now);
  expect(await kept(all)).toEqual({ sequences: [3], forgotten: 2, last: 3 });
});
