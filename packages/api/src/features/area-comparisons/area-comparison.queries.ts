import { exists, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";
import type { Ledger } from "../ledgers/ledger.entity.js";

/** The areas of a ledger, as `x`: id, name, position. */
function areasOf(ledgerId: unknown): Sql {
  return sql`(select a.area ->> 'id' as id, a.area ->> 'name' as name, a.position
    from app.ledgers l cross join lateral jsonb_array_elements(l.aspects) with ordinality a (area, position)
    where l.tenant_id = ${viewer.tenantId} and l.id = ${ledgerId}::uuid) x`;
}

/** How many problems an organization and those below it have in each area of a ledger, as `c`: area, count. */
function problemsIn(ledgerId: unknown, organizationId: unknown): Sql {
  return sql`(select p.aspect_id as area, count(*)::int as count
    from app.organizations top
    join app.organizations u on u.tenant_id = ${viewer.tenantId} and u.path >= top.path and u.path < top.path || '~'
    join app.problems p on p.tenant_id = ${viewer.tenantId} and p.organization_id = u.id
    where top.tenant_id = ${viewer.tenantId} and top.id = ${organizationId} and p.ledger_id = ${ledgerId}::uuid
      and p.aspect_id is not null and ${viewer.reaches(sql`u.path`, "problem.read")}
    group by p.aspect_id) c`;
}

/** The cells of a unit as rows: the areas `x`, its problems there `c`, its answers `v`. */
function cellsOf(ledgerId: unknown, organizationId: unknown): Sql {
  return sql`${areasOf(ledgerId)} left join ${problemsIn(ledgerId, organizationId)} on c.area = x.id
    left join app.area_comparisons v on v.tenant_id = ${viewer.tenantId} and v.ledger_id = ${ledgerId}::uuid
      and v.organization_id = ${organizationId} and v.aspect_id = x.id`;
}

const state = sql`case when c.count > 0 then 'PROBLEMS' else coalesce(v.verdict, 'OPEN') end`;

/** How a unit stands in each area of a ledger, as JSON, in the order of the areas. */
export function areaCellsOf({ organizationId, campaignId }: Row<CampaignParticipant>, ledgerId: unknown): Sql {
  // A ledger that is not of the unit's campaign, or not for the viewer to see, has no areas here.
  const seen = exists<Ledger>("Ledger", (ledger) => sql`${ledger.id} = ${ledgerId}::uuid and ${ledger.campaignId} = ${campaignId}`);
  return sql`(select coalesce(json_agg(json_build_object('aspectId', x.id, 'area', x.name, 'state', ${state},
      'problemCount', coalesce(c.count, 0), 'reason', coalesce(v.reason, ''), 'comparedAt', v.compared_at,
      'version', coalesce(v.revision, 0)) order by x.position), '[]')
    from ${cellsOf(ledgerId, organizationId)} where ${seen})`;
}

/** Whether a unit has answered for each area of a ledger. */
export function hasCompared({ organizationId }: Row<CampaignParticipant>, ledgerId: string): Sql {
  return sql`not exists (select from ${cellsOf(ledgerId, organizationId)} where ${state} = 'OPEN')`;
}

/** How far the comparison of a ledger's areas is. */
export function areaFiguresOf({ id, campaignId }: Row<Ledger>): Sql {
  const counted = (figure: Sql) => sql`coalesce(sum(${figure}), 0)::int`;
  return sql`select count(*)::int as "units", count(*) filter (where s.open = 0)::int as "doneUnits",
      ${counted(sql`s.cells`)} as "cells", ${counted(sql`s.problems`)} as "problems", ${counted(sql`s.no_problem`)} as "noProblem",
      ${counted(sql`s.not_applicable`)} as "notApplicable", ${counted(sql`s.open`)} as "open"
    from app.campaign_participants m
    cross join lateral (select count(*) as cells, count(*) filter (where ${state} = 'PROBLEMS') as problems,
        count(*) filter (where ${state} = 'NO_PROBLEM') as no_problem,
        count(*) filter (where ${state} = 'NOT_APPLICABLE') as not_applicable, count(*) filter (where ${state} = 'OPEN') as open
      from ${cellsOf(id, sql`m.organization_id`)}) s
    where m.tenant_id = ${viewer.tenantId} and m.campaign_id = ${campaignId} and ${viewer.reaches(sql`m.path`, "campaign.read")}`;
}
