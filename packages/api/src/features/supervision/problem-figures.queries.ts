import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Organization } from "../organizations/organization.entity.js";

/** The arguments of the fields that speak of problems on a day, as they stand in SQL. */
export type OfProblems = Readonly<Record<"campaignId" | "asOf", unknown>>;

/** By what problems are told apart, and in which order their counts stand. */
const facets = {
  states: { facet: "STATE", name: "state", order: sql`count desc, value` },
  severities: { facet: "SEVERITY", name: "severity", order: sql`count desc, value` },
  kinds: { facet: "KIND", name: "kind", order: sql`count desc, value` },
  standings: { facet: "STANDING", name: "standing", order: sql`count desc, value` },
  themes: { facet: "THEME", name: "theme", order: sql`count desc, value` },
  due: { facet: "DUE", name: "from", order: sql`value` },
} as const;

/**
 * The figures of an organization over the problems that the viewer may read in its part of the tree: the sum of what the database keeps
 * for each organization, or kept at the end of a day that is over. Of a past day they are those of the organizations that are there today.
 */
export function problemFiguresOf(organization: Row<Organization>, asked: OfProblems): Sql {
  const { day, isPast } = dayOf(asked);
  const now = sql`select c.total, c.open, ${present("overdue")} as overdue, ${present("due_soon")} as due_soon, c.handed_down
    from ${below(kept.counters, organization, asked)} where not ${isPast}`;
  const then = sql`select d.total, d.open, d.overdue, d.due_soon, d.handed_down from ${daysBelow(organization, asked)}`;
  return sql`select ${day} as "asOf", coalesce(sum(c.total), 0)::int as "total", coalesce(sum(c.open), 0)::int as "open",
      coalesce(sum(c.overdue), 0)::int as "overdue", coalesce(sum(c.due_soon), 0)::int as "dueSoon",
      coalesce(sum(c.open - c.overdue - c.due_soon), 0)::int as "onTime", coalesce(sum(c.total - c.open), 0)::int as "closed",
      sum(c.overdue)::float8 / nullif(sum(c.open), 0) as "overdueShare",
      (${day} - date '2000-01-01')::float8 - sum(c.handed_down)::float8 / nullif(sum(c.open), 0) as "meanAgeDays",
      ${relapses(organization, asked)} as "relapsed", ${counts("states", organization, asked)} as "states", ${counts("severities", organization, asked)} as "severities",
      ${counts("kinds", organization, asked)} as "kinds", ${counts("standings", organization, asked)} as "standings", ${counts("themes", organization, asked)} as "themes",
      ${counts("due", organization, asked)} as "due"
    from (${now} union all ${then}) c`;
}

/**
 * The figures of the ledger over all problems that the viewer may read, where nothing narrows them but a campaign and an organization:
 * sums of what is kept, and not as many problems as there are.
 */
export function keptFigures(campaignId: string | null, organizationId: string | null): Sql {
  const path = sql`(select t.path from app.organizations t where t.tenant_id = ${viewer.tenantId} and t.id = ${organizationId}::uuid)`;
  const lies = organizationId ? sql`c.path >= ${path} and c.path < ${path} || '~'` : sql`true`;
  const ofCampaign = (id: Sql) => sql`(${campaignId}::uuid is null or ${id} = ${campaignId}::uuid)`;
  const place = sql`(select ${viewer.reaches(sql`c.path`, "problem.read")} and ${lies}
    from app.organizations c where c.tenant_id = ${viewer.tenantId} and c.id = p.organization_id)`;
  return sql`select coalesce(sum(c.total), 0)::int as "total", coalesce(sum(c.overdue), 0)::int as "overdue", coalesce(sum(c.due_soon), 0)::int as "dueSoon",
      coalesce(sum(c.open - c.overdue - c.due_soon), 0)::int as "onTime", coalesce(sum(c.total - c.open), 0)::int as "closed",
      (select count(*)::int from app.problems p where p.tenant_id = ${viewer.tenantId} and p.duplicate_of_id is not null
        and ${ofCampaign(sql`p.campaign_id`)} and ${place}) as "duplicates"
    from ${viewer.ranges("problem.read")} as g(low, high) cross join lateral (
      select c.total, c.open, ${present("overdue")} as overdue, ${present("due_soon")} as due_soon from app.problem_counters c
      where c.tenant_id = ${viewer.tenantId} and c.path >= g.low and c.path <= g.high and ${lies} and ${ofCampaign(sql`c.campaign_id`)} offset 0) c`;
}

/** How many problems of a campaign the viewer may read: as in `keptFigures`, a sum of what is kept. */
export function keptTotal(campaign: Row<Campaign>): Sql {
  return sql`(select coalesce(sum(c.total), 0)::int from ${viewer.ranges("problem.read")} as g(low, high) cross join lateral (
    select c.total from app.problem_counters c
    where c.tenant_id = ${viewer.tenantId} and c.path >= g.low and c.path <= g.high and c.campaign_id = ${campaign.id} offset 0) c)`;
}

/** Of which day the figures are. */
function dayOf({ asOf }: OfProblems): { readonly day: Sql; readonly isPast: Sql } {
  const isPast = sql`coalesce(${asOf}::date < ${viewer.today}, false)`;
  const kept = sql`(select max(k.day) from app.problem_days k where k.tenant_id = ${viewer.tenantId} and k.day <= ${asOf}::date)`;
  return { day: sql`case when ${isPast} then ${kept} else ${viewer.today} end`, isPast };
}

/** What is kept of today, or counted anew where the day has not turned yet. */
function present(what: "overdue" | "due_soon"): Sql {
  const column = { overdue: sql`overdue`, due_soon: sql`due_soon` }[what];
  return sql`case when c.as_of = ${viewer.today} then c.${column} else (
    select coalesce(sum(w.${column}), 0) from app.problems p cross join lateral app.problem_weight(p, ${viewer.today}) w
    where p.tenant_id = ${viewer.tenantId} and p.organization_id = c.organization_id and p.campaign_id = c.campaign_id) end`;
}

/** What is kept of today for each organization. */
const kept = { counters: sql`app.problem_counters`, facets: sql`app.problem_facets` };

/** What is kept, as `c`, of the organization's part of the tree, where the viewer may read problems. */
function below(table: Sql, { path }: Row<Organization>, { campaignId }: OfProblems): Sql {
  return sql`${viewer.rangesBelow(path, "problem.read")} as g join ${table} c on c.tenant_id = ${viewer.tenantId}
    and c.path >= g.low and c.path <= g.high and (${campaignId}::uuid is null or c.campaign_id = ${campaignId}::uuid)`;
}

/** What was kept, as `d`, of the organizations, as `c`, that lie there. */
function daysBelow({ path }: Row<Organization>, asked: OfProblems): Sql {
  const { day, isPast } = dayOf(asked);
  return sql`${viewer.rangesBelow(path, "problem.read")} as g
    join app.organizations c on c.tenant_id = ${viewer.tenantId} and c.path >= g.low and c.path <= g.high
    join app.problem_days d on d.tenant_id = c.tenant_id and d.organization_id = c.id
    where ${isPast} and (${asked.campaignId}::uuid is null or d.campaign_id = ${asked.campaignId}::uuid) and d.day = ${day}`;
}

/** How many there are of each value, as JSON. */
function counts(field: keyof typeof facets, organization: Row<Organization>, asked: OfProblems): Sql {
  const { facet, name, order } = facets[field];
  return sql`(
    select coalesce(json_agg(json_build_object(${name}::text, value, 'count', count) order by ${order}), '[]') from (
      select n.value, sum(n.count)::int as count from (${valuesOf(facet, organization, asked)}) n group by n.value having sum(n.count) > 0) counted)`;
}

/** How many of an organization's problems have relapsed. */
function relapses(organization: Row<Organization>, asked: OfProblems): Sql {
  return sql`(select coalesce(sum(n.count), 0)::int from (${valuesOf("RELAPSE", organization, asked)}) n)`;
}

/** The values of a facet, each with a count, of every organization that lies there. */
function valuesOf(facet: string, organization: Row<Organization>, asked: OfProblems): Sql {
  const now = sql`select c.value, c.count from ${below(kept.facets, organization, asked)} where not ${dayOf(asked).isPast} and c.facet = ${facet}`;
  const then = sql`select f.key, f.value::int from (select d.facets -> ${facet}::text as counts from ${daysBelow(organization, asked)}) x,
    jsonb_each_text(x.counts) f`;
  return sql`${now} union all ${then}`;
}
