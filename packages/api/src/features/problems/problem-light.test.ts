import { addDays, dayLight, lights, problemLight } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "../../platform/select/index.js";
import { PlanWorld } from "../plans/plan-world.fixture.js";
import { dayLightOf, hasLight, lightOfProblem } from "./problem.queries.js";

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

interface Problem {
  readonly state: string;
  readonly deadline: string;
  readonly firstDeadline: string;
  readonly yellowDays: number;
  readonly behindFrom: string | null;
}

test("the light of a problem in SQL, and what filters keep and counters add up, is the light of the vocabulary", async () => {
  const reader = world.reader(await world.person(world.top, [["VIEWER", world.top]]));
  const days = [-20, -1, 0, 1, 9, 10, 11, 30].map((offset) => addDays(today, offset));
  const problems = ["IN_RECTIFICATION", "CLOSED"].flatMap((state) =>
    days.flatMap((deadline) =>
      days.flatMap((firstDeadline) =>
        [null, ...days].flatMap((behindFrom) =>
          [0, 10, 30].map((yellowDays): Problem => ({ state, deadline, firstDeadline, yellowDays, behindFrom })),
        ),
      ),
    ),
  );
  const light = lightOfProblem({
    ...{ state: sql`x.state`, deadline: sql`x.deadline`, firstDeadline: sql`x."firstDeadline"` },
    ...{ yellowDays: sql`x."yellowDays"`, behindFrom: sql`x."behindFrom"` },
  });
  const yellowFrom = sql`app.yellow_from(x.deadline, x."firstDeadline", x."yellowDays", x."behindFrom")`;
  const kept = lights.values.map((one) => {
    const isKept = hasLight({ state: sql`x.state`, deadline: sql`x.deadline`, yellowFrom }, [one], today);
    return sql`case when ${isKept} then ${one}::text end`;
  });
  const rows = await reader.rows<{ light: string; counted: string; kept: string }>(
    sql`select ${light} as light, concat(${kept[0]}, ${kept[1]}, ${kept[2]}, ${kept[3]}) as kept, case when w.total > w.open then 'DONE' when w.overdue > 0 then 'RED' when w.due_soon > 0 then 'YELLOW' else 'GREEN' end as counted
      from rows from (json_to_recordset(${JSON.stringify(problems)}::json)
        as (state text, deadline date, "firstDeadline" date, "yellowDays" integer, "behindFrom" date)) with ordinality x
      cross join lateral app.problem_weight(jsonb_populate_record(null::app.problems, jsonb_build_object('id', ${world.top.id}::uuid, 'state', x.state,
        'deadline', x.deadline, 'first_deadline', x."firstDeadline", 'yellow_days', x."yellowDays", 'behind_from', x."behindFrom",
        'handed_down_on', x.deadline)), ${today}::date) w order by x.ordinality`,
  );
  expect(rows).toEqual(
    problems.map((problem) => {
      const expected = problemLight({ ...problem, done: problem.state === "CLOSED" }, today);
      return { light: expected, kept: expected, counted: expected };
    }),
  );
});
