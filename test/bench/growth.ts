import { ask } from "./answers.ts";
import { asBrowser, type Contender, startProduct } from "./contenders/contender.ts";
import { type Account, type Group, groupBeside, readerOf } from "./group.ts";
import type { Bench } from "./measure.ts";
import { clientPages } from "./operations/client-pages.ts";
import { reads } from "./operations/index.ts";
import type { Params } from "./operations/operation.ts";
import { parametersOf } from "./parameters.ts";
import type { Running } from "./processes.ts";
import { keep } from "./report.ts";
import type { GrowthPoint } from "./results.ts";
import { say } from "./say.ts";
import { countedDuring } from "./statements.ts";

const depths = [3, 5, 8, 12];
const problemCounts = [7_200, 72_000, 360_000];
const grantCounts = [1, 10, 100, 1_000];
/** The three that the group has, and so many with those in which others take part. */
const campaignCounts = [3, 30, 300];

/** A group that is the same but for what grows. */
const same = { organizations: 1_000, problems: 7_200, plans: 2_400 };
const pages = [...reads, ...clientPages];
const [warmUps, times] = [24, 6];
/** Milliseconds in which a page is warmed up. */
const patience = 8_000;

/** Each page against the depth of the tree, the problems of a campaign, the campaigns of others and the grants of who asks; none of them is shown more of. */
export async function measureGrowth({ group }: Bench): Promise<string[]> {
  // All groups before the product starts: a seed takes tables for itself.
  const deep = await beside(group, depths, (depth) => ({ depth, code: `bench-depth-${depth}` }));
  const full = await beside(group, problemCounts, (problems) => ({ problems, code: `bench-problems-${problems}` }));
  const running = await startProduct(group);
  const axes: Record<string, GrowthPoint[]> = {
    ...{ "levels of the tree": [], "problems of a campaign": [], "campaigns of the group": [], "grants of the reader": [] },
  };
  for (const { group: other, at } of deep) axes["levels of the tree"]?.push(...(await pagesOf(other, running, readerOf(other, 0), at)));
  for (const { group: other, at } of full) {
    axes["problems of a campaign"]?.push(...(await pagesOf(other, running, readerOf(other, 0), at / 3)));
  }
  for (const count of campaignCounts) {
    await addCampaigns(group, count - (campaignCounts[0] ?? 0));
    axes["campaigns of the group"]?.push(...(await pagesOf(group, running, readerOf(group, 1), count)));
    await group.query("delete from app.campaigns where tenant_id = $1 and id in (select id from bench.more_campaigns)", [group.tenantId]);
  }
  const site = group.accounts.filter(({ email }) => email.startsWith("reviewer-")).at(-1) as Account;
  for (const count of grantCounts) {
    const granted = await grant(group, site, count - 1);
    axes["grants of the reader"]?.push(...(await pagesOf(group, running, site, 1 + granted)));
    await group.query("delete from app.role_grants where tenant_id = $1 and id in (select id from bench.more_grants)", [group.tenantId]);
  }
  await running.stop();
  await keep(group, { growth: { axes } });
  return [];
}

/** A group for each of the sizes. */
async function beside(group: Group, sizes: readonly number[], grown: (at: number) => Partial<typeof same> & { readonly code: string }) {
  const groups: { group: Group; at: number }[] = [];
  for (const at of sizes) groups.push({ group: await groupBeside(group, { ...same, ...grown(at) }), at });
  return groups;
}

/** Campaigns beside those of the group, in which nobody takes part for whom the readers of parts of the tree read. */
async function addCampaigns({ query, tenantId }: Group, count: number): Promise<void> {
  await query("drop table if exists bench.more_campaigns");
  // `create table as` takes no parameters.
  await query(`create table bench.more_campaigns as
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'code', c.code || '-' || n))).*
    from app.campaigns c, generate_series(1, ${count}) n
    where c.tenant_id = '${tenantId}' and c.code = (select min(code) from app.campaigns where tenant_id = '${tenantId}')`);
  await query("insert into app.campaigns select * from bench.more_campaigns");
  await query("analyze app.campaigns");
}

/** Roles over parts of the tree that do not overlap, beside the one that the reader has. */
async function grant({ query, tenantId }: Group, { email }: Account, count: number): Promise<number> {
  await query("drop table if exists bench.more_grants");
  // `create table as` takes no parameters.
  await query(`create table bench.more_grants as select g.tenant_id, gen_random_uuid() as id, g.person_id, o.id as organization_id, g.role, true as includes_subtree,
      g.starts_on, g.created_at
    from app.role_grants g join app.people p on p.tenant_id = g.tenant_id and p.id = g.person_id join app.accounts a on a.id = p.account_id and a.email = '${email}'
    join app.organizations o on o.tenant_id = g.tenant_id and o.depth = 3
      and exists (select from app.organizations b where b.tenant_id = o.tenant_id and b.parent_id = o.id)
    where g.tenant_id = '${tenantId}' order by md5(o.id::text) limit ${count}`);
  await query(`insert into app.role_grants (tenant_id, id, person_id, organization_id, role, includes_subtree, starts_on, created_at)
    select * from bench.more_grants`);
  await query("analyze app.role_grants");
  const [made] = await query<{ count: number }>("select count(*)::int as count from bench.more_grants");
  return made?.count ?? 0;
}

/** What the database does for each page, asked for the top of the group by one who sees all of it or the parts that they have a role for. */
async function pagesOf(group: Group, running: Running, reader: Account, at: number): Promise<GrowthPoint[]> {
  const contender = await asBrowser(group, running, reader);
  const [params] = await parametersOf(group, reader.organization);
  const [top] = await group.query<{ id: string }>("select id from app.organizations where tenant_id = $1 and parent_id is null", [
    group.tenantId,
  ]);
  if (!params || !top) throw new Error("The group has no plans");
  const found: GrowthPoint[] = [];
  for (const page of pages) {
    const counted = await countedOf(group, contender, page, { ...params, organizationId: top.id }).catch(() => null);
    const { execution: milliseconds = null, blocks = null } = counted ?? {};
    found.push({ page: page.name, at, milliseconds, blocks });
    say(`  ${at} ${page.name}: ${milliseconds?.toFixed(2) ?? "no answer,"} ms in the database, ${blocks?.toFixed(0)} blocks`);
  }
  return found;
}

/** A page that takes long is asked for fewer times; one that is given up by the server has no figures. */
async function countedOf(group: Group, contender: Contender, page: (typeof pages)[number], params: Params) {
  const until = performance.now() + patience;
  for (let time = 0; time < warmUps && performance.now() < until; time++) await ask(contender, page, params);
  const requests = performance.now() < until ? times : 1;
  return countedDuring(group, requests, async () => {
    for (let time = 0; time < requests; time++) await ask(contender, page, params);
  });
}
