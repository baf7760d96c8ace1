import { addWorkingDays } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { every, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { CloseOut } from "./close-out.entity.js";

/** Holds a close-out, its problem first: whoever changes a problem holds it. */
export async function lockCloseOut(tx: Transaction, closeOutId: string): Promise<CloseOut> {
  const { problemId } = await tx.see(CloseOut, closeOutId);
  await tx.lock(Problem, problemId);
  return tx.lock(CloseOut, closeOutId);
}

/** From which day to which the result is public, if it is from today on. */
export async function firstPublicity(tx: Transaction, days: number): Promise<Pick<CloseOut, "publicityFrom" | "publicityUntil">> {
  if (days === 0) return { publicityFrom: null, publicityUntil: null };
  return { publicityFrom: tx.today, publicityUntil: addWorkingDays(await calendarOf(tx), tx.today, days) };
}

const siteChecksOf = defineLoader<number>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; count: number }>({
    text: `select close_out_id as id, count(*)::int as count from app.site_checks
      where tenant_id = $1 and close_out_id = any($2::uuid[]) group by close_out_id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, count }) => [id, count]));
});

type Asked = Pick<CloseOut, "id" | "levels" | "position" | "needsSiteCheck" | "publicityUntil">;

/** What the last check waits for: that somebody has been on site, and that the result has been public. */
export async function whyNotPassed(lookup: Lookup, closeOut: Asked): Promise<RefusalDetail | null> {
  const { id, levels, position, needsSiteCheck, publicityUntil } = closeOut;
  if (position < levels.length - 1) return null;
  if (needsSiteCheck && (await lookup.load(siteChecksOf, id)) === null) return { code: "SITE_CHECK_REQUIRED" };
  if (publicityUntil !== null && publicityUntil >= lookup.today)
    return { code: "CLOSE_OUT_IN_PUBLICITY", params: { until: publicityUntil } };
  return null;
}

/** Whether it is the viewer's to check: `mayCheck` says the same of one close-out. */
export function isViewersToCheck(closeOut: Row<CloseOut>): Sql {
  const isLive = sql`x.starts_on <= ${viewer.today} and (x.ends_on is null or x.ends_on >= ${viewer.today})`;
  const level = sql`${closeOut.levels}[${closeOut.position} + 1]`;
  const reaches = sql`case ${level}
    when 'OWN_CHECK' then ${viewer.reachesOrganization(sql`p.organization_id`, "closeOut.pass")}
    when 'LEAD_DEPARTMENT' then ${viewer.reachesOrganization(sql`p.lead_department_id`, "closeOut.pass")}
    when 'SUPERVISION' then ${viewer.reachesOrganization(sql`c.organization_id`, "closeOut.pass")}
    else ${viewer.reachesOrganization(sql`c.organization_id`, "LEADER")} end`;
  const posts = sql`array(select x.id from app.appointments x where x.tenant_id = ${viewer.tenantId} and x.person_id = ${viewer.personId})`;
  const answers = sql`p.leading_executive_id = any(${posts}) or p.responsible_person_id = any(${posts})
    or exists (select from app.measures x where x.tenant_id = ${viewer.tenantId} and x.problem_id = p.id and x.owner_id = any(${posts}))
    or exists (select from app.outcome_targets x where x.tenant_id = ${viewer.tenantId} and x.problem_id = p.id and x.owner_id = any(${posts}))`;
  const took = sql`exists (select from app.evidence x
      where x.tenant_id = ${viewer.tenantId} and x.problem_id = p.id and x.added_by_id = ${viewer.personId})
    or exists (select from app.outcome_readings x
      where x.tenant_id = ${viewer.tenantId} and x.problem_id = p.id and x.recorded_by_id = ${viewer.personId})
    or exists (select from app.close_out_checks x
      where x.tenant_id = ${viewer.tenantId} and x.close_out_id = ${closeOut.id} and x.checked_by_id = ${viewer.personId})`;
  const belongs = sql`${level} <> 'OWN_CHECK' and exists (
      select from app.appointments x join app.organizations post on post.tenant_id = ${viewer.tenantId} and post.id = x.organization_id
      where x.tenant_id = ${viewer.tenantId} and x.person_id = ${viewer.personId} and ${isLive}
        and post.path >= o.path and post.path < o.path || '~')
    or exists (
      select from app.recusals x join app.organizations top on top.tenant_id = ${viewer.tenantId} and top.id = x.organization_id
      where x.tenant_id = ${viewer.tenantId} and x.person_id = ${viewer.personId} and ${isLive}
        and o.path >= top.path and o.path < top.path || '~')`;
  return every(
    sql`${closeOut.state} = 'CHECKING'`,
    sql`${closeOut.requestedById} is distinct from ${viewer.personId}`,
    sql`exists (select from app.problems p
      join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = p.organization_id
      join app.campaigns c on c.tenant_id = ${viewer.tenantId} and c.id = p.campaign_id
      where p.tenant_id = ${viewer.tenantId} and p.id = ${closeOut.problemId}
        and ${reaches} and not (${answers}) and not (${took}) and not (${belongs}))`,
  );
}
