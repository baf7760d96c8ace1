import { emptyPlanContent, fingerprintLimit, fingerprintOf } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createLookup } from "../../platform/loaders.js";
import { nearPlans } from "./plan-likeness.queries.js";
import { now, PlanWorld } from "./plan-world.fixture.js";

const plans = 2_000;

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
let planId: string;
beforeAll(async () => {
  world = await PlanWorld.open();
  const own = await world.organization(world.top, "00000000");
  planId = await world.plan(own.id, world.top);
  await neighbours(plans);
}, 60_000);
afterAll(() => world.close());

/** Characters that nobody has written, beginning at some number. */
function writing(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (state % 6_000));
  }).join("");
}

const fingerprintOfText = (narrative: string) => fingerprintOf({ ...emptyPlanContent(), narrative }, []);

const form = writing(1, 400);
const own = writing(2, 2_000);

/** Plans of the same campaign: all say the form, the last one a part of what the plan says, every one much of its own. */
async function neighbours(count: number): Promise<void> {
  const common = fingerprintOfText(form);
  const copied = fingerprintOfText(own.slice(0, 800));
  await world.database.query(
    `with made as (select n, gen_random_uuid() as organization, gen_random_uuid() as plan, gen_random_uuid() as version from generate_series(1, $3::int) n),
      organizations as (
        insert into app.organizations (tenant_id, id, parent_id, code, name, name_en, kind, state, path, depth, created_at)
        select $1, organization, $4, 'N' || n, '单位' || n, '', 'SUBSIDIARY', 'OPEN', '0000' || lpad((n + 1)::text, 4, '0'), 1, $5 from made),
      plans as (
        insert into app.plans (tenant_id, id, campaign_id, organization_id, reviewing_organization_id, code, title, state, round, due_at, submission_due_at, turn_since, turn_due_at, created_at)
        select $1, plan, $2, organization, $4, 'N' || n, '方案', 'SUBMITTED', 1, $5, $5, $5, $5, $5 from made),
      versions as (
        insert into app.plan_versions (tenant_id, id, plan_id, number, content, content_hash, rule_set_id, pre_checks, submitted_at)
        select $1, version, plan, 1, '{}', '', $2, '[]', $5 from made)
      insert into app.plan_fingerprints (tenant_id, id, campaign_id, plan_id, version_id, hashes)
      select $1, gen_random_uuid(), $2, plan, version, array(
        select distinct h from (
          select unnest($6::int[]) as h union select unnest(case when n = $3 then $7::int[] end)
          union select (hashtextextended(n || '/' || k, 0) & 1073741823)::int from generate_series(1, $8::int) k) numbers order by h limit $8)
      from made`,
    [world.tenantId, world.campaignId, count, world.top.id, now, common, copied, fingerprintLimit],
  );
  await world.database.query("update app.plans p set latest_version_id = v.id from app.plan_versions v where v.plan_id = p.id");
  await world.database.query("analyze app.plans, app.plan_fingerprints");
}

test("a plan is compared with each of a campaign of 2,000 in one statement, and the one it is like is found among them", async () => {
  const statements: string[] = [];
  const lookup = createLookup(world.tenantId, now, (statement) => {
    statements.push(statement.text);
    return world.store.query(world.tenantId, statement);
  });
  const found = await nearPlans(lookup, planId, fingerprintOfText(`${form}。${own}`));
  expect(statements).toHaveLength(1);
  expect(found.common.size).toBeGreaterThan(20);
  expect(found.plans[0]?.percent).toBeGreaterThan(25);
  expect(found.plans.slice(1).every(({ percent }) => percent < 5)).toBe(true);
});
