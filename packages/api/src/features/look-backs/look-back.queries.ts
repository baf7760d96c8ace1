import { defaultLookBackTerms, dueSoonDays, lookBackDays, lookBackWorkflow } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { every, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { LookBack } from "./look-back.entity.js";

/** Only what is closed out is looked back on. */
export function whyNotLookedBack({ state }: Pick<Problem, "state">): RefusalDetail | null {
  return state === "CLOSED" ? null : { code: "PROBLEM_NOT_CLOSED" };
}

/** Lets the look-backs of a problem fall due that is struck off today, as its campaign has them. */
export async function scheduleLookBacks(tx: Transaction, { id }: Pick<Problem, "id">, campaign: Pick<Campaign, "lookBackTerms">) {
  const days = lookBackDays(tx.today, campaign.lookBackTerms ?? defaultLookBackTerms);
  await tx.insertAll(
    LookBack,
    days.map((dueOn) => ({ ...dueLookBack(id, tx.today, dueOn), origin: "SCHEDULED" as const })),
  );
}

/** A look-back that falls due on a day, on a problem that was struck off on another. */
export function dueLookBack(problemId: string, closedOn: string, dueOn: string) {
  const open = {
    drawId: null,
    lookedOn: null,
    outcome: null,
    note: "",
    demand: "",
    demandDueOn: null,
    recordedById: null,
    recordedAt: null,
  };
  return { ...open, problemId, closedOn, dueOn, state: lookBackWorkflow.initial };
}

/** Problems of which a look-back falls due within so many days, as an array of their ids: it is found once, by its index. */
function dueWithin(days: number): Sql {
  return sql`array(select l.problem_id from app.look_backs l
    where l.tenant_id = ${viewer.tenantId} and l.state = 'DUE' and l.due_on <= ${viewer.today} + ${days}::int)`;
}

/** Whether a look back on a problem is due, or overdue. */
export function hasLookBackDue({ id, state }: Row<Problem>): Sql {
  return sql`${state} = 'CLOSED' and ${id} = any(${dueWithin(0)})`;
}

/** The day on which the next look back on a problem falls due. */
export function nextLookBackOf({ id }: Pick<Row<Problem>, "id">): Sql {
  return sql`(select min(l.due_on) from app.look_backs l
    where l.tenant_id = ${viewer.tenantId} and l.problem_id = ${id} and l.state = 'DUE')`;
}

/** Whether the viewer is to look back on a problem soon: `mayLookBack` says the same of one problem. */
export function isViewersToLookBackOn(problem: Row<Problem>): Sql {
  const { id, state, campaignId, organizationId } = problem;
  const campaigns = sql`array(select c.id from app.campaigns c
    where c.tenant_id = ${viewer.tenantId} and ${viewer.reachesOrganization(sql`c.organization_id`, "lookBack.record")})`;
  return every(
    sql`${state} = 'CLOSED' and ${campaignId} = any(${campaigns}) and ${id} = any(${dueWithin(dueSoonDays)})`,
    sql`not (${tookPart(id)})`,
    sql`not (${belongs(organizationId)})`,
  );
}

/** Whether the viewer has answered for it, asked for its close-out, checked it for the unit or added evidence. */
function tookPart(problemId: Sql): Sql {
  const posts = sql`array(select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId})`;
  const of = (alias: Sql) => sql`${alias}.tenant_id = ${viewer.tenantId} and ${alias}.problem_id = ${problemId}`;
  return sql`exists (select from app.responsibilities r where ${of(sql`r`)} and r.appointment_id = any(${posts}))
    or exists (select from app.measures m where ${of(sql`m`)} and m.owner_id = any(${posts}))
    or exists (select from app.close_outs x where ${of(sql`x`)} and x.requested_by_id = ${viewer.personId})
    or exists (select from app.close_out_checks k where ${of(sql`k`)} and k.level = 'OWN_CHECK' and k.checked_by_id = ${viewer.personId})
    or exists (select from app.evidence e where ${of(sql`e`)} and e.added_by_id = ${viewer.personId})`;
}

/** Whether the viewer holds a post in the unit, or is recused from it. */
function belongs(organizationId: Sql): Sql {
  const isLive = sql`x.starts_on <= ${viewer.today} and (x.ends_on is null or x.ends_on >= ${viewer.today})`;
  return sql`exists (select from app.organizations o
    where o.tenant_id = ${viewer.tenantId} and o.id = ${organizationId} and (
      exists (select from app.appointments x join app.organizations post on post.tenant_id = ${viewer.tenantId} and post.id = x.organization_id
        where x.tenant_id = ${viewer.tenantId} and x.person_id = ${viewer.personId} and ${isLive}
          and post.path >= o.path and post.path < o.path || '~')
      or exists (select from app.recusals x join app.organizations top on top.tenant_id = ${viewer.tenantId} and top.id = x.organization_id
        where x.tenant_id = ${viewer.tenantId} and x.person_id = ${viewer.personId} and ${isLive}
          and o.path >= top.path and o.path < top.path || '~')))`;
}
