import { addDays, dayLight } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "../../platform/select/index.js";
import { PlanWorld } from "../plans/plan-world.fixture.js";
import { dayLightOf } from "./problem.queries.js";

const today = "2026-11-23";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
beforeAll(async () => {
  world = await PlanWorld.open();
});
afterAll(() => world.close());

test("the light of a day in SQL is the light of the vocabulary, on every day around today", async () => {
  const reader = world.reader(await world.person(world.top, [["VIEWER", world.top]]));
  for (const done of [true, false]) {
    const rows = await reader.rows<{ deadline: string; light: string }>(
      sql`select d.day::date::text as deadline, ${dayLightOf(sql`${done}::boolean`, sql`d.day::date`)} as light
        from generate_series(${addDays(today, -400)}::date, ${addDays(today, 400)}::date, interval '1 day') d(day)`,
    );
    expect(rows.length).toBe(801);
    expect(rows).toEqual(rows.map(({ deadline }) => ({ deadline, light: dayLight({ deadline, today, done }) })));
  }
});
