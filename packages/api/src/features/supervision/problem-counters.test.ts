import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import { verifyCounters } from "../../platform/database/counters.js";
import { openPool } from "../../platform/database/pool.js";
import { now, type Place, PlanWorld } from "../plans/plan-world.fixture.js";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
let unit: Place;
const ledgerId = uuid();
const postId = uuid();

beforeAll(async () => {
  world = await PlanWorld.open();
  unit = await world.organization(world.top, "0000zzzz");
  const { campaignId } = world;
  const names = { code: "L1", title: "台账", title_en: "Ledger", aspects: "[]" };
  await world.insert("ledgers", { id: ledgerId, campaign_id: campaignId, ...names, next_problem: 1, created_at: now });
  const personId = uuid();
  await world.insert("people", { id: personId, organization_id: unit.id, name: "某人", name_en: "", created_at: now });
  const post = { post: "经理", rank: "STAFF", starts_on: "2026-01-01" };
  await world.insert("appointments", { id: postId, person_id: personId, organization_id: unit.id, ...post });
}, 60_000);
afterAll(() => world.close());
afterEach(async () => expect(await wrong()).toBe(0));

async function wrong(mend = false): Promise<number> {
  const pool = openPool(world.database.url, () => {}, 1);
  try {
    return await verifyCounters(pool, world.store, { mend });
  } finally {
    await pool.end();
  }
}

async function problem(organizationId: string, values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = uuid();
  const days = { handed_down_on: "2026-11-01", deadline: "2026-11-20", first_deadline: "2026-11-20", state_since: now, created_at: now };
  const places = { campaign_id: world.campaignId, ledger_id: ledgerId, organization_id: organizationId };
  const words = { code: `P${id}`, title: "问题", kind: "AUDIT", severity: "GENERAL", repeated: false };
  await world.insert("problems", { id, ...places, ...words, ...days, ...values });
  return id;
}

/** A thousand changes at random: problems come, go on, are told apart otherwise, repeat one another; units move, days turn. */
const thousandSteps = `do $$
declare
  tenant uuid := '%tenant%'; p app.problems; other app.problems; made uuid; unit uuid; step integer; moment timestamptz := '2026-11-23 03:00:00+00';
begin
  perform setseed(0.0%seed%);
  for n in 1..1000 loop
    step := floor(random() * 14);
    select * into p from app.problems order by id offset floor(random() * (select count(*) from app.problems)) limit 1;
    select id into unit from app.organizations order by id offset floor(random() * (select count(*) from app.organizations)) limit 1;
    if step < 3 then
      insert into app.problems (tenant_id, id, campaign_id, ledger_id, organization_id, code, title, kind, severity, repeated, theme, deadline,
        first_deadline, handed_down_on, state_since, created_at)
      select tenant, gen_random_uuid(), '%campaign%', '%ledger%', d.unit, 'X' || gen_random_uuid(), '问题',
        (array['AUDIT', 'RESEARCH', 'SELF_CHECK'])[1 + floor(random() * 3)],
        (array['MAJOR', 'IMPORTANT', 'GENERAL'])[1 + floor(random() * 3)], false, (array['一', '', null])[1 + floor(random() * 3)], d.day, d.day,
        d.day - 30, moment, moment
      from (select case k % 3 when 0 then '%top%' else unit end as unit, '2026-11-23'::date + floor(random() * 60 - 30)::int as day
        from generate_series(1, case n % 20 when 0 then 4 else 1 end) k) d;
    elsif step = 3 then
      update app.problems set leading_executive_id = '%post%', responsible_person_id = '%post%', lead_department_id = '%top%',
        state = (array['ASSIGNED', 'ACCEPTED', 'IN_RECTIFICATION'])[1 + floor(random() * 3)] where id = p.id and state <> 'CLOSED';
    elsif step = 4 then update app.problems set severity = (array['MAJOR', 'GENERAL'])[1 + floor(random() * 2)], revision = revision + 1 where id = p.id;
    elsif step = 5 then update app.problems set deadline = deadline + floor(random() * 40 - 10)::int where id = p.id;
    elsif step = 6 then update app.problems set theme = (array['一', '二', null])[1 + floor(random() * 3)], kind = 'INSPECTION_FEEDBACK' where id = p.id;
    elsif step = 7 then
      select * into other from app.problems q where q.id <> p.id and q.duplicate_of_id is null order by q.id limit 1;
      if p.duplicate_of_id is null and not exists (select from app.problems q where q.duplicate_of_id = p.id) then
        update app.problems set duplicate_of_id = other.id where id = p.id;
      else
        update app.problems set duplicate_of_id = null where id = p.id;
      end if;
    elsif step = 8 then update app.problems set organization_id = unit where id = p.id;
    elsif step = 9 then update app.problems set handed_down_on = handed_down_on - 3 where id = p.id;
    elsif step = 12 then
      -- Struck off, and open again after a relapse.
      if n % 2 = 0 then
        select * into p from app.problems where state = 'CLOSED' order by id limit 1;
      end if;
      if p.state = 'CLOSED' then
        update app.problems set state = 'REOPENED', closed_on = null, relapse_count = relapse_count + 1, reopened_at = moment where id = p.id;
      elsif p.state <> 'REGISTERED' then
        update app.problems set state = 'CLOSED', closed_on = '2026-11-23' where id = p.id;
      end if;
    elsif step = 13 then
      update app.problems set standing = x.standing, verify_every_days = case x.standing when 'CONTINUOUS' then 30 end,
        next_verification_on = case x.standing when 'CONTINUOUS' then '2026-12-23'::date end
      from (select (array['REGULAR', 'CONTINUOUS', 'NOT_FEASIBLE'])[1 + floor(random() * 3)] as standing) x where id = p.id;
    elsif step = 10 and n % 4 = 0 then
      made := gen_random_uuid();
      insert into app.organizations (tenant_id, id, parent_id, code, name, name_en, kind, state, path, depth, created_at)
      values (tenant, made, '%top%', 'X' || made, '单位', '', 'SUBSIDIARY', 'OPEN', '0000' || lpad(to_hex(%seed%000 + n), 4, '0'), 1, moment);
      update app.organizations set path = '0000' || lpad(to_hex(30000 + %seed%000 + n), 4, '0') where id = unit and path <> '0000';
    elsif step = 11 and n % 10 = 0 then perform app.turn_problem_day(tenant, '2026-11-23'::date + floor(random() * 40 - 20)::int);
    end if;
  end loop;
end $$`;

test("after each thousand of ten thousand changes at random every counter is what it counts", async () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const values = { tenant: world.tenantId, campaign: world.campaignId, ledger: ledgerId, post: postId, top: world.top.id, seed };
    const text = thousandSteps.replaceAll(/%(\w+)%/g, (_, name: keyof typeof values) => String(values[name]));
    await world.database.query(text);
    expect(await wrong()).toBe(0);
  }
  const [made] = await world.database.query<Record<string, number>>(
    `select sum(total)::int as total, sum(open)::int as open, sum(overdue)::int as overdue, sum(due_soon)::int as soon, count(*)::int as units,
      (select count(*)::int from app.problems) as all from app.problem_counters`,
  );
  expect(made?.["total"]).toBeGreaterThan(1_000);
  expect(made?.["all"]).toBeGreaterThan(made?.["total"] ?? 0);
  expect(made?.["units"]).toBeGreaterThan(50);
  const relapsed = await world.database.query(
    "select (select sum(count)::int from app.problem_facets where facet = 'RELAPSE') as kept, (select count(*)::int from app.problems where relapse_count > 0 and duplicate_of_id is null) as there",
  );
  expect(relapsed[0]?.["kept"]).toBe(relapsed[0]?.["there"]);
  expect(relapsed[0]?.["there"]).toBeGreaterThan(10);
  const standings = await world.database.query(
    "select (select sum(count)::int from app.problem_facets where facet = 'STANDING') as kept, (select count(*)::int from app.problems where standing <> 'REGULAR' and duplicate_of_id is null) as there",
  );
  expect(standings[0]?.["kept"]).toBe(standings[0]?.["there"]);
  expect(standings[0]?.["there"]).toBeGreaterThan(10);
  for (const what of ["overdue", "soon"]) expect(made?.[what]).toBeGreaterThan(10);
}, 120_000);

test("a move and a change at the same time leave both the new path and the new state", async () => {
  const place = await world.organization(world.top, "0000yyyy");
  const id = await problem(place.id);
  const change = world.store.transaction(world.tenantId, async (tx) => {
    await tx.execute({ text: "update app.problems set severity = 'MAJOR' where tenant_id = $1 and id = $2", values: [world.tenantId, id] });
    await tx.execute({ text: "select pg_sleep(0.3)", values: [] });
  });
  const move = world.store.transaction(world.tenantId, (tx) =>
    tx.execute({
      text: "update app.organizations set path = '0000xxxx' where tenant_id = $1 and id = $2",
      values: [world.tenantId, place.id],
    }),
  );
  await Promise.all([change, move]);
  const rows = await world.database.query(
    "select path, value from app.problem_facets where organization_id = $1 and facet = 'SEVERITY' and count > 0",
    [place.id],
  );
  expect(rows).toEqual([{ path: "0000xxxx", value: "MAJOR" }]);
});

test("a problem that is entered while its organization moves is counted where the organization has gone", async () => {
  const place = await world.organization(world.top, "0000wwww");
  const move = world.store.transaction(world.tenantId, async (tx) => {
    await tx.execute({
      text: "update app.organizations set path = '0000vvvv' where tenant_id = $1 and id = $2",
      values: [world.tenantId, place.id],
    });
    await tx.execute({ text: "select pg_sleep(0.3)", values: [] });
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.all([problem(place.id), move]);
  const rows = await world.database.query("select path from app.problem_counters where organization_id = $1", [place.id]);
  expect(rows).toEqual([{ path: "0000vvvv" }]);
});

test("a problem that is put off while the day turns is counted by its new deadline", async () => {
  const place = await world.organization(world.top, "0000tttt");
  const id = await problem(place.id, { deadline: "2026-12-15", first_deadline: "2026-12-15" });
  const change = world.store.transaction(world.tenantId, async (tx) => {
    await tx.execute({
      text: "update app.problems set deadline = '2027-05-01' where tenant_id = $1 and id = $2",
      values: [world.tenantId, id],
    });
    await tx.execute({ text: "select pg_sleep(0.3)", values: [] });
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const turn = world.store.transaction(world.tenantId, (tx) =>
    tx.execute({ text: "select app.turn_problem_day($1, '2026-12-20')", values: [world.tenantId] }),
  );
  await Promise.all([change, turn]);
  const rows = await world.database.query("select as_of::text, overdue from app.problem_counters where organization_id = $1", [place.id]);
  expect(rows).toEqual([{ as_of: "2026-12-20", overdue: 0 }]);
});

test("days that were missed are made up for, and a day that turns twice is kept once", async () => {
  const days = () =>
    world.database.query(
      "select day::text, sum(total)::int as total, sum(overdue)::int as overdue from app.problem_days group by day order by day desc limit 4",
    );
  const turn = (today: string) => world.database.query("select app.turn_problem_day($1, $2)", [world.tenantId, today]);
  await turn("2026-12-23");
  const kept = await days();
  expect(kept.map(({ day }) => day)).toEqual(["2026-12-22", "2026-12-21", "2026-12-20", "2026-12-19"]);
  await turn("2026-12-23");
  expect(await days()).toEqual(kept);
});

test("a counter that was tampered with is found and put right", async () => {
  const place = await world.organization(world.top, "0000ssss");
  await problem(place.id);
  await world.database.query("update app.problem_counters set open = open + 5 where organization_id = $1", [place.id]);
  await world.database.query("update app.problem_facets set count = count + 5 where organization_id = $1 and facet = 'KIND'", [place.id]);
  expect(await wrong()).toBe(2);
  expect(await wrong(true)).toBe(2);
});
