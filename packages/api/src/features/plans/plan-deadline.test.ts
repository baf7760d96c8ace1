import { light, nationalCalendar } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "../../platform/select/index.js";
import { reworkDueAt, workingDaysLater } from "./plan-deadline.js";
import { lightOf } from "./plan-light.queries.js";
import { now, PlanWorld } from "./plan-world.fixture.js";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
beforeAll(async () => {
  world = await PlanWorld.open();
});
afterAll(() => world.close());

test("a review is due at the end of a working day in China", () => {
  expect(workingDaysLater(nationalCalendar, "2026-11-23", 5).toISOString()).toBe("2026-11-30T15:59:59.999Z");
  expect(workingDaysLater(nationalCalendar, "2026-11-27", 1).toISOString()).toBe("2026-11-30T15:59:59.999Z");
});

test("rework takes as long as a review, and never ends before the first deadline", () => {
  const far = new Date("2026-12-31T10:00:00Z");
  const near = new Date("2026-11-24T10:00:00Z");
  expect(reworkDueAt(nationalCalendar, "2026-11-23", 5, far)).toBe(far);
  expect(reworkDueAt(nationalCalendar, "2026-11-23", 5, near).toISOString()).toBe("2026-11-30T15:59:59.999Z");
});

test("the light in SQL is the light in the vocabulary", async () => {
  const actor = await world.person(world.top, [["VIEWER", world.top]]);
  const hours = [-1_000, -0.001, 0, 0.001, 24, 71.999, 72, 72.001, 1_000];
  for (const done of [true, false]) {
    for (const hour of hours) {
      const dueAt = new Date(now.getTime() + hour * 3_600_000);
      const [row] = await world
        .reader(actor)
        .rows<{ light: string }>(sql`select ${lightOf(sql`${done}::boolean`, sql`${dueAt}::timestamptz`)} as light`);
      expect([hour, row?.light]).toEqual([hour, light({ dueAt, now, done })]);
    }
  }
});
