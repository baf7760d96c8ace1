import { dueSoonDays, type LedgerTaskKind, type ProblemTaskKind } from "@duban/schema";
import { every, type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { CloseOut } from "../close-outs/close-out.entity.js";
import { isViewersToCheck } from "../close-outs/close-out.queries.js";
import { hasOpenCriteria, wasReturned } from "../close-outs/close-out-tasks.queries.js";
import { isViewersToInspect, nextInspectionOf } from "../inspections/inspection.queries.js";
import { isViewersToLookBackOn, nextLookBackOf } from "../look-backs/look-back.queries.js";
import type { Measure } from "../measures/measure.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { HandOver } from "../responsibilities/hand-over.entity.js";

/** Nobody counts farther than this by looking. */
const mostCounted = 100;

/** The posts of the viewer; as an array, so that what hangs on them is found by its index. */
const posts = sql`array(select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId})`;

/** The organizations where the viewer may act for the responsible unit. */
const ownUnits = sql`array(select o.id from ${viewer.organizationsIn(sql`${viewer.ranges("problem.accept")} as g(low, high)`)})`;

/** The campaigns whose problems the viewer assigns; they are few, so each is asked where it stands. */
const ownCampaigns = sql`array(select c.id from app.campaigns c
  where c.tenant_id = ${viewer.tenantId} and c.state <> 'TEMPLATE' and ${viewer.reachesOrganization(sql`c.organization_id`, "problem.assign")})`;

const isOverdue = (day: Sql) => sql`${day} < ${viewer.today}`;
const isDueSoon = (day: Sql) => sql`${day} >= ${viewer.today} and ${day} <= ${viewer.today} + ${dueSoonDays}::int`;

/** Problems that repeat another are dealt with by that one. */
function standsFor(problem: Row<Problem>, ...conditions: readonly Sql[]): Sql {
  return every(sql`${problem.duplicateOfId} is null`, ...conditions);
}

/** Whether the viewer answers for a problem, as leading executive or responsible person, while it is in hand. */
function isInHandOfViewer({ state, leadingExecutiveId, responsiblePersonId }: Row<Problem>): Sql {
  return sql`${state} in ('ASSIGNED', 'ACCEPTED', 'IN_RECTIFICATION', 'REOPENED')
    and (${leadingExecutiveId} = any(${posts}) or ${responsiblePersonId} = any(${posts}))`;
}

function isUnassigned(problem: Row<Problem>, wasGivenBack: boolean): Sql {
  const refused = sql`exists (select from app.problem_refusals r where r.tenant_id = ${viewer.tenantId} and r.problem_id = ${problem.id})`;
  return standsFor(
    problem,
    sql`${problem.state} = 'REGISTERED'`,
    sql`${problem.campaignId} = any(${ownCampaigns})`,
    wasGivenBack ? refused : sql`not ${refused}`,
  );
}

function isOfUnit(problem: Row<Problem>, state: "ASSIGNED" | "ACCEPTED" | "REOPENED"): Sql {
  return standsFor(problem, sql`${problem.state} = ${state}`, sql`${problem.organizationId} = any(${ownUnits})`);
}

/** Few requests wait at any time, so that they are looked for, and not the problems. */
function awaitsDecision({ id }: Row<Problem>): Sql {
  return sql`${id} = any(array(select q.problem_id from app.problem_requests q
    where q.tenant_id = ${viewer.tenantId} and q.state = 'REQUESTED'))`;
}

const problemTasks: Readonly<Record<ProblemTaskKind, (problem: Row<Problem>) => Sql>> = {
  PROBLEM_OVERDUE: (problem) => standsFor(problem, isInHandOfViewer(problem), isOverdue(problem.deadline)),
  PROBLEM_DUE_SOON: (problem) => standsFor(problem, isInHandOfViewer(problem), isDueSoon(problem.deadline)),
  GIVEN_BACK: (problem) => isUnassigned(problem, true),
  TO_ASSIGN: (problem) => isUnassigned(problem, false),
  CLOSE_OUT_RETURNED: (problem) => standsFor(problem, wasReturned(problem), sql`${problem.organizationId} = any(${ownUnits})`),
  CRITERIA_TO_ACCEPT: (problem) => standsFor(problem, hasOpenCriteria(problem), sql`${problem.campaignId} = any(${ownCampaigns})`),
  REQUEST_TO_DECIDE: (problem) => standsFor(problem, awaitsDecision(problem), sql`${problem.campaignId} = any(${ownCampaigns})`),
  TO_ACCEPT: (problem) => isOfUnit(problem, "ASSIGNED"),
  REOPENED: (problem) => isOfUnit(problem, "REOPENED"),
  TO_START: (problem) => isOfUnit(problem, "ACCEPTED"),
  INSPECTION_DUE: (problem) => standsFor(problem, isViewersToInspect(problem)),
  LOOK_BACK_DUE: (problem) => standsFor(problem, isViewersToLookBackOn(problem)),
};

/** What asks for something on another day than the problem's deadline. */
const dueDays: Readonly<Record<string, (problem: Row<Problem>) => Sql>> = {
  INSPECTION_DUE: nextInspectionOf,
  LOOK_BACK_DUE: nextLookBackOf,
};

/** Whether a problem asks the viewer for this; the lists say the same as the line that leads to them. */
export function asksViewerFor(kind: ProblemTaskKind, problem: Row<Problem>): Sql {
  return problemTasks[kind](problem);
}

function isOwnMeasure({ ownerId, doneOn }: Row<Measure>): Sql {
  return sql`${doneOn} is null and ${ownerId} = any(${posts})`;
}

/** A line as the statement brings it. */
export interface TaskRow {
  readonly kind: LedgerTaskKind;
  readonly count: number;
  readonly dueOn: string;
}

/** What the ledger asks of the viewer, each line with how many and until when; nothing for what nobody asks of them. */
export function ledgerTasks(): Sql {
  const problem = rowAs<Problem>("Problem", "p");
  const measure = rowAs<Measure>("Measure", "m");
  const handOver = rowAs<HandOver>("HandOver", "h");
  const readable = (organizationId: Sql) => viewer.reachesOrganization(organizationId, "problem.read");
  const ofProblems = Object.entries(problemTasks).map(([kind, isTask]) =>
    line(
      kind,
      sql`select ${dueDays[kind]?.(problem) ?? sql`p.deadline`} as due_on from app.problems p
      where p.tenant_id = ${viewer.tenantId} and ${every(isTask(problem), readable(problem.organizationId))}`,
    ),
  );
  const ofMeasures = [isOverdue(measure.endsOn), isDueSoon(measure.endsOn)].map((isDue, index) =>
    line(
      index === 0 ? "MEASURE_OVERDUE" : "MEASURE_DUE_SOON",
      sql`select m.ends_on as due_on from app.measures m
      where m.tenant_id = ${viewer.tenantId} and ${every(isOwnMeasure(measure), isDue, readable(measure.organizationId))}`,
    ),
  );
  const ofHandOvers = line(
    "HAND_OVER",
    sql`select p.deadline as due_on from app.hand_overs h
    join app.problems p on p.tenant_id = ${viewer.tenantId} and p.id = h.problem_id
    where h.tenant_id = ${viewer.tenantId} and ${every(sql`${handOver.state} = 'WAITING'`, sql`${handOver.toId} = any(${posts})`)}`,
  );
  const ofCloseOuts = line(
    "TO_CHECK",
    sql`select q.deadline as due_on from app.close_outs k
    join app.problems q on q.tenant_id = ${viewer.tenantId} and q.id = k.problem_id
    where k.tenant_id = ${viewer.tenantId} and ${every(isViewersToCheck(rowAs<CloseOut>("CloseOut", "k")), readable(sql`q.organization_id`))}`,
  );
  const [first, ...others] = [ofHandOvers, ofCloseOuts, ...ofProblems, ...ofMeasures];
  return others.reduce((before, next) => sql`${before} union all ${next}`, first as Sql);
}

/** The rows stand in a subquery of their own, since PostgreSQL, told to give the first, would rather walk all that is due in its order. */
function line(kind: string, due: Sql): Sql {
  return sql`(select ${kind}::text as kind, count(*)::int as count, min(t.due_on) as "dueOn"
    from (select d.due_on from (${due} offset 0) d order by d.due_on limit ${mostCounted}) t having count(*) > 0)`;
}
