import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { verifyCounters } from "../../platform/database/counters.js";
import { openPool } from "../../platform/database/pool.js";
import { type Place, PlanWorld } from "../plans/plan-world.fixture.js";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
beforeAll(async () => {
  world = await PlanWorld.open();
  await unitWithPlan("0000zzzz");
}, 60_000);
afterAll(() => world.close());
afterEach(async () => expect(await wrong()).toBe(0));

async function unitWithPlan(path: string): Promise<{ readonly unit: Place; readonly planId: string }> {
  const unit = await world.organization(world.top, path);
  return { unit, planId: await world.plan(unit.id, world.top) };
}

async function wrong(mend = false): Promise<number> {
  const pool = openPool(world.database.url, () => {}, 1);
  try {
    return await verifyCounters(pool, world.store, { mend });
  } finally {
    await pool.end();
  }
}

/** A thousand steps at random: units and plans appear, plans are submitted, reviewed, decided, amended and put off, units move. */
const thousandSteps = `do $$
declare
  tenant uuid := '%tenant%'; campaign uuid := '%campaign%'; rules uuid; top uuid := '%top%';
  plan app.plans; made uuid; moment timestamptz := '2026-11-23 03:00:00+00'; step integer;
begin
  perform setseed(%seed%);
  select id into rules from app.rule_sets limit 1;
  for n in 1..1000 loop
    step := floor(random() * 10);
    moment := moment + interval '7 minutes 13.207 seconds' * random();
    select * into plan from app.plans order by id offset floor(random() * (select count(*) from app.plans)) limit 1;
    if step = 0 then
      made := gen_random_uuid();
      insert into app.organizations (tenant_id, id, parent_id, code, name, name_en, kind, state, path, depth, created_at)
      values (tenant, made, top, 'X' || made, '单位', '', 'SUBSIDIARY', 'OPEN', '0000' || lpad(to_hex(%seed%000 + n), 4, '0'), 1, moment);
      insert into app.plans (tenant_id, id, campaign_id, organization_id, reviewing_organization_id, code, title, state, due_at, submission_due_at, turn_since, turn_due_at, created_at)
      values (tenant, gen_random_uuid(), campaign, made, top, 'X' || made, '方案', 'DRAFT', moment, moment, moment, moment, moment);
    elsif step < 4 and plan.state in ('DRAFT', 'RETURNED', 'WITHDRAWN') then
      made := gen_random_uuid();
      insert into app.plan_versions (tenant_id, id, plan_id, number, content, content_hash, rule_set_id, pre_checks, submitted_at)
      values (tenant, made, plan.id, plan.round + 1, '{}', '', rules, '[]', moment);
      insert into app.review_rounds (tenant_id, id, plan_id, version_id, number, state, content_hash, submitted_at, due_at)
      values (tenant, gen_random_uuid(), plan.id, made, plan.round + 1, 'WAITING', '', moment, moment);
      update app.plans set state = 'SUBMITTED', round = round + 1, latest_version_id = made, turn_due_at = moment + interval '3 days' where id = plan.id;
    elsif step < 8 and plan.state = 'SUBMITTED' then
      update app.review_rounds set state = case when step = 7 then 'WITHDRAWN' else 'IN_REVIEW' end where plan_id = plan.id and number = plan.round;
      update app.plans set state = case when step = 7 then 'WITHDRAWN' else 'IN_REVIEW' end where id = plan.id;
    elsif step < 8 and plan.state = 'IN_REVIEW' then
      update app.review_rounds set state = case when step = 7 then 'APPROVED' else 'RETURNED' end, decided_at = moment where plan_id = plan.id and number = plan.round;
      update app.plans set state = case when step = 7 then 'APPROVED' else 'RETURNED' end,
        version_in_force_id = case when step = 7 then latest_version_id else version_in_force_id end where id = plan.id;
    elsif step = 8 then
      if plan.state = 'APPROVED' then update app.plans set state = 'DRAFT' where id = plan.id;
      else update app.plans set turn_due_at = moment, revision = revision + 1 where id = plan.id; end if;
    elsif step = 9 then
      update app.organizations set path = left(path, 4) || lpad(to_hex(20000 + %seed%000 + n), 4, '0') where id = plan.organization_id;
    end if;
  end loop;
end $$`;

test("after each thousand of ten thousand steps at random every counter is what it counts", async () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const values = { tenant: world.tenantId, campaign: world.campaignId, top: world.top.id, seed: `0.${seed}` };
    const text = thousandSteps
      .replaceAll("setseed(%seed%)", `setseed(0.0${seed})`)
      .replaceAll("%seed%", String(seed))
      .replaceAll(/%(\w+)%/g, (_, name: keyof typeof values) => values[name]);
    await world.database.query(text);
    expect(await wrong()).toBe(0);
  }
  const [made] = await world.database.query<Record<string, number>>(
    `select count(*)::int as plans, (count(*) filter (where decided))::int as decided, (count(*) filter (where returned))::int as returned,
      (count(*) filter (where amending))::int as amending, max(rounds)::int as rounds from app.plan_counters`,
  );
  expect(made?.["plans"]).toBeGreaterThan(500);
  for (const what of ["decided", "returned", "amending"]) expect(made?.[what]).toBeGreaterThan(10);
  expect(made?.["rounds"]).toBeGreaterThan(2);
}, 120_000);

test("a move and a step at the same time leave both the new path and the new standing", async () => {
  const { unit, planId } = await unitWithPlan("0000zzzy");
  const step = world.store.transaction(world.tenantId, async (tx) => {
    await tx.execute({
      text: "update app.plans set state = 'SUBMITTED' where tenant_id = $1 and id = $2",
      values: [world.tenantId, planId],
    });
    await tx.execute({ text: "select pg_sleep(0.3)", values: [] });
  });
  const move = world.store.transaction(world.tenantId, (tx) =>
    tx.execute({
      text: "update app.organizations set path = '0000yyyy' where tenant_id = $1 and id = $2",
      values: [world.tenantId, unit.id],
    }),
  );
  await Promise.all([step, move]);
  const rows = await world.database.query("select path, standing from app.plan_counters where id = $1", [planId]);
  expect(rows).toEqual([{ path: "0000yyyy", standing: "SUBMITTED" }]);
});

test("a plan that is asked for while its organization moves is counted where the organization has gone", async () => {
  const place = await world.organization(world.top, "0000xxxx");
  const move = world.store.transaction(world.tenantId, async (tx) => {
    await tx.execute({
      text: "update app.organizations set path = '0000wwww' where tenant_id = $1 and id = $2",
      values: [world.tenantId, place.id],
    });
    await tx.execute({ text: "select pg_sleep(0.3)", values: [] });
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [id] = await Promise.all([world.plan(place.id, world.top), move]);
  expect(await world.database.query("select path from app.plan_counters where id = $1", [id])).toEqual([{ path: "0000wwww" }]);
});

test("a counter that was tampered with is found and put right", async () => {
  const { planId } = await unitWithPlan("0000zzzx");
  await world.database.query("update app.plan_counters set rounds = rounds + 5, path = '0000none' where id = $1", [planId]);
  expect(await wrong()).toBe(1);
  expect(await wrong(true)).toBe(1);
});
