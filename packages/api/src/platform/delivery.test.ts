import { expect, test } from "@jest/globals";
import { DeliverySchedule } from "./delivery.js";
import type { Jobs } from "./jobs.js";
import type { TenantStore } from "./tenant-store.js";

const now = new Date("2026-11-23T04:00:00.000Z");
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

/** A schedule whose jobs are written down instead of sent, after so many that fail. */
function schedule(failures = 0) {
  const sent: string[] = [];
  let failing = failures;
  const jobs = {
    async send(_connection, _name, { tenantId }, { startAfter } = {}) {
      if (failing-- > 0) throw new Error("away");
      sent.push(`${String(tenantId)} ${startAfter?.toISOString().slice(17, 23) ?? "at once"}`);
    },
  } as Jobs;
  return { sent, deliveries: new DeliverySchedule(jobs, {} as TenantStore, () => now, { warn: () => {} }) };
}

test("deliveries that come close together are one job for each tenant, and one for what is held until the same second", async () => {
  const { sent, deliveries } = schedule();
  for (const tenant of ["a", "a", "b"]) deliveries.add(tenant, null);
  for (const seconds of [12, 12.1, 12.4, 12.6]) deliveries.add("a", inSeconds(seconds));
  await deliveries.flush();
  expect(sent.sort()).toEqual(["a 13.000", "a 14.000", "a at once", "b at once"]);
});

test("a job that was sent for later stands for what is added after it; one for at once does not", async () => {
  const { sent, deliveries } = schedule();
  for (let time = 0; time < 2; time++) {
    deliveries.add("a", inSeconds(12));
    deliveries.add("a", null);
    await deliveries.flush();
  }
  expect(sent.sort()).toEqual(["a 13.000", "a at once", "a at once"]);
});

test("what was held until long ago is delivered at once", async () => {
  const { sent, deliveries } = schedule();
  deliveries.add("a", inSeconds(-60));
  await deliveries.flush();
  expect(sent).toEqual(["a at once"]);
});

test("a job that could not be sent is sent for what is added after it", async () => {
  const { sent, deliveries } = schedule(1);
  for (let time = 0; time < 2; time++) {
    deliveries.add("a", inSeconds(12));
    await deliveries.flush();
  }
  expect(sent).toEqual(["a 13.000"]);
});
