import { isSettled, outcomeState } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import { sql } from "../../platform/select/index.js";
import { PlanWorld } from "../plans/plan-world.fixture.js";
import { isSettledInSql, stateOfTarget } from "./outcome-target.queries.js";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
beforeAll(async () => {
  world = await PlanWorld.open();
});
afterAll(() => world.close());

const figures = ["-3", "0", "0.000001", "98.4999", "98.5", "98.50", "98.500001", "999999999999999.999999"];
const days = ["2026-11-01", "2026-11-02"] as const;

test("where a target stands in SQL is where the vocabulary puts it, for every pair of figures", async () => {
  const reader = world.reader(await world.person(world.top, [["VIEWER", world.top]]));
  const targets = [true, false].flatMap((waived) =>
    (["METRIC", "LASTING_RULE"] as const).flatMap((kind) =>
      (["AT_LEAST", "AT_MOST"] as const).flatMap((direction) => figures.map((targetValue) => ({ waived, kind, direction, targetValue }))),
    ),
  );
  // Each with nothing read, or with what was read last beside another figure of the day before and one that was corrected on the same day.
  const cases = targets.flatMap((target) =>
    [null, ...figures].map((value) => ({ id: uuid(), ...target, latest: value === null ? null : { value } })),
  );
  const readings = cases.flatMap(({ id, latest }, position) => {
    const other = figures[position % figures.length];
    if (latest === null) return [];
    const [before, last] = days;
    return [
      { target: id, on: last, at: `${last}T01:00:00Z`, value: other },
      { target: id, on: last, at: `${last}T02:00:00Z`, value: latest.value },
      { target: id, on: before, at: `${last}T03:00:00Z`, value: other },
    ];
  });
  // Readings without their targets: the state is asked of the columns of a target, wherever these stand.
  await world.database.query(`begin; set local session_replication_role = replica;
    insert into app.outcome_readings (tenant_id, id, problem_id, target_id, read_on, value, note, recorded_at)
    select '${world.tenantId}', gen_random_uuid(), '${uuid()}', x.target, x.on, x.value, '', x.at
    from json_to_recordset('${JSON.stringify(readings)}') as x (target uuid, "on" date, at timestamptz, value numeric); commit`);
  const target = {
    ...{ id: sql`c.id`, kind: sql`c.kind`, direction: sql`c.direction`, targetValue: sql`c."targetValue"` },
    waivedAt: sql`(case when c.waived then timestamptz '2026-11-23' end)`,
  };
  const rows = await reader.rows<{ state: string; settled: boolean }>(
    sql`select ${stateOfTarget(target)} as state, ${isSettledInSql(target)} as settled
      from rows from (json_to_recordset(${JSON.stringify(cases)}::json)
        as (id uuid, waived boolean, kind text, direction text, "targetValue" numeric)) with ordinality c order by c.ordinality`,
  );
  const states = cases.map((one) => outcomeState(one));
  expect(new Set(states)).toEqual(new Set(["WAIVED", "MET", "NO_READING", "BELOW_TARGET"]));
  expect(rows).toEqual(states.map((state) => ({ state, settled: isSettled(state) })));
});
