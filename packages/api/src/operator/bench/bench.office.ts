import type { Role } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";
import { ownerRole } from "../../platform/database/roles.js";
import { OperatorError } from "../../platform/operator-error.js";
import { enter, requireStrong } from "../account.office.js";
import type { Counter } from "../counter.js";
import { aside } from "./bench.aside.js";
import { insertCampaigns, insertMeasures, insertProblems } from "./bench.campaigns.js";
import { insertPlans, layOutPlans } from "./bench.plans.js";
import { insertReviews } from "./bench.reviews.js";
import { type Size, sizeOf, type WantedSize } from "./bench.size.js";
import type { Days } from "./bench.templates.js";
import { timed } from "./bench.timed.js";
import { insertAnnouncements, writeTrail } from "./bench.trail.js";
import { insertTree } from "./bench.tree.js";

/** What the parts of a group are made with. */
export interface Workbench {
  readonly code: string;
  readonly tenantId: string;
  readonly size: Size;
  readonly now: Date;
  readonly days: Days;
  query<Row = unknown>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Somebody who can sign in to the group, and how far their role reaches. */
export interface BenchAccount {
  readonly tenant: string;
  readonly email: string;
  readonly role: Role;
  readonly organization: string;
  /** Organizations in the reach of the role. */
  readonly reach: number;
  /** Null where the password was given. */
  readonly invitation: string | null;
}

/**
 * Makes a group to measure with: the same rows for the same size and day. Everything is inserted by set in one transaction, as the
 * role of the API, so each row passes the checks and the fence that those of real groups pass, the references of all at its end. It is a group of its own; one that
 * there is already is not touched.
 */
export async function seedBench(counter: Counter, wanted: WantedSize, password: string | null): Promise<BenchAccount[]> {
  const size = sizeOf(wanted);
  const code = wanted.code ?? `bench-${size.organizations}`;
  if (password !== null) await requireStrong(password, { email: emailOf(code, "reviewer-0"), name: code });
  await seedRows(counter, code, size);
  return enterAccounts(counter, code, size, password);
}

async function seedRows({ services }: Counter, code: string, size: Size): Promise<void> {
  const client = await services.pool.connect();
  const query = async <Row>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as Row[];
  try {
    await query("set statement_timeout = 0");
    await query("set work_mem = '64MB'");
    await query("begin");
    const tenantId = await foundGroup(query, code, services.clock());
    const bench: Workbench = { ...{ code, tenantId, size, query, now: services.clock() }, days: daysAround(services.clock()) };
    await aside(query, tables, async () => {
      for (const [what, make] of parts) await timed(what, () => make(bench));
    });
    await timed("the present day", () => query("select app.turn_problem_day($1, $2)", [tenantId, dayOf(services.clock())]));
    await query("commit");
    await timed("statistics", () => tidy(query));
  } finally {
    client.release(true); // with its temporary tables, and nothing done where something failed
  }
}

const tables = [
  ...["organizations", "people", "appointments", "role_grants", "campaigns", "campaign_participants", "problems", "measures", "plans"],
  ...[
    "problem_counters",
    "problem_facets",
    "plan_counters",
    "plan_drafts",
    "plan_versions",
    "plan_fingerprints",
    "plan_marks",
    "review_rounds",
    "review_stages",
    "review_findings",
  ],
  ...["finding_answers", "review_approvals", "decisions", "outbox_events", "audit_events"],
];

const parts: readonly (readonly [string, (bench: Workbench) => Promise<unknown>])[] = [
  ["organizations and people", insertTree],
  ["campaigns", insertCampaigns],
  ["problems", insertProblems],
  ["measures", insertMeasures],
  ["texts of the plans", layOutPlans],
  ["plans", insertPlans],
  ["reviews", insertReviews],
  ["announcements", insertAnnouncements],
  ["audit trail", writeTrail],
];

/** The entry of the group, with ids that follow from its code. They are of version 7: a time, the kind of row, its number. */
async function foundGroup(query: Workbench["query"], code: string, now: Date): Promise<string> {
  const [taken] = await query("select from app.tenants where code = $1", [code]);
  if (taken) throw new OperatorError(`There is a group with the code ${code} already; it is left as it is.`);
  await query(`create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$`);
  await query(`create function pg_temp.gid(noun text, kind int, n bigint) returns text language sql immutable as $$
    select rtrim(translate(replace(encode(convert_to(noun || ':' || pg_temp.id(kind, n), 'UTF8'), 'base64'), chr(10), ''), '+/', '-_'), '=') $$`);
  await query(`create function pg_temp.segment(n bigint) returns text language sql immutable as $$
    select string_agg(substr('0123456789abcdefghijklmnopqrstuvwxyz', (1 + n / power(36, p)::bigint % 36)::int, 1), '' order by p desc)
    from generate_series(0, 3) p $$`);
  const [tenant] = await query<{ id: string }>(
    `insert into app.tenants (id, code, name, name_en, created_at) values (pg_temp.id(0, hashtext($1)::bigint & 2147483647), $1, '测量用集团', 'Group to measure with', $2)
     returning id`,
    [code, now],
  );
  if (!tenant) throw new Error("The group was not founded");
  await query("select set_config('app.tenant_id', $1, false)", [tenant.id]);
  return tenant.id;
}

function daysAround(now: Date): Days {
  const dayAfter = (days: number) => dayOf(new Date(now.getTime() + days * 86_400_000));
  return { startsOn: dayAfter(-90), endsOn: dayAfter(120), today: dayAfter(-20) };
}

/** What the database finds out by itself within minutes, it is to know at once. */
async function tidy(query: Workbench["query"]): Promise<void> {
  await query(`set role ${ownerRole}`);
  await query(`vacuum (analyze) ${tables.map((name) => `app.${name}`).join(", ")}`);
}

/** A reviewer for each reach: the whole group, one part of it on each of the next levels, one organization alone; who runs campaigns; who submits. */
async function enterAccounts(counter: Counter, code: string, size: Size, password: string | null): Promise<BenchAccount[]> {
  const [top, ...places] = await placesOf(counter, code, size);
  if (!top) throw new Error(`${code} has no organizations`);
  const site = places.at(-1) ?? top;
  const wanted: readonly (readonly [string, Role, Place])[] = [
    ...[top, ...places].map((place, level) => [`reviewer-${level}`, "REVIEWER", place] as const),
    ["manager", "CAMPAIGN_MANAGER", top],
    ["submitter", "SUBMITTER", site],
  ];
  const accounts: BenchAccount[] = [];
  for (const [name, role, { code: organization, reach }] of wanted) {
    const email = emailOf(code, name);
    const invitation = await enter(counter, { tenant: code, email, name, role, organization }, password);
    accounts.push({ ...{ tenant: code, email, role, organization, reach, invitation } });
  }
  return accounts;
}

function emailOf(code: string, name: string): string {
  return `${name}@${code}.example`;
}

interface Place {
  readonly code: string;
  readonly reach: number;
}

/** On each level the first organization that has plans below it; those above are the ones above of those below. */
async function placesOf({ services: { pool, store } }: Counter, code: string, size: Size): Promise<Place[]> {
  const { rows } = await pool.query<{ id: string }>("select id from app.tenants where code = $1", [code]);
  return store.query<Place>(rows[0]?.id ?? "", {
    text: `with asked as (
        select o.path from app.plans p join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
        where p.tenant_id = $1 and o.depth = $2 order by o.path limit 1)
      select o.code, (select count(*)::int from app.organizations b where b.tenant_id = $1 and b.path >= o.path and b.path < o.path || '~') as reach
      from asked join app.organizations o on o.tenant_id = $1 and asked.path like o.path || '%' order by o.depth`,
    values: [rows[0]?.id, size.levels.length - 1],
  });
}
