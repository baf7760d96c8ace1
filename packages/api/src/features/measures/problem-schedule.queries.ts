import {
  addDays,
  type DatedMeasure,
  isFeasible,
  leadTimesInForce,
  type RuleSetting,
  type ScheduleTerms,
  problemSchedule as scheduleOf,
} from "@duban/schema";
import { encodeId } from "../../platform/ids.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import type { ProblemSchedule } from "./problem-schedule.entity.js";

interface PlannedMeasure extends DatedMeasure {
  readonly progressPercent: number;
}

interface Scheduling {
  readonly deadline: string;
  readonly rules: readonly RuleSetting[] | null;
  readonly measures: readonly PlannedMeasure[];
}

const scheduling = defineLoader<Scheduling>(async (execute, ids, tenantId) => {
  const rows = await execute<Scheduling & { id: string }>({
    text: `select p.id, to_char(p.deadline, 'YYYY-MM-DD') as deadline, s.rules, coalesce((
        select json_agg(json_build_object('id', m.id, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'predecessorIds', m.predecessor_ids,
          'doneOn', m.done_on, 'progressPercent', m.progress_percent) order by m.position)
        from app.measures m where m.tenant_id = $1 and m.problem_id = p.id), '[]') as measures
      from app.problems p
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id
      left join app.rule_sets s on s.tenant_id = $1 and s.id = c.rule_set_id
      where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, ...found }) => [id, found]));
});

/** Nothing is kept free for what follows the work where the campaign does not ask for a schedule. */
const noLeadTimes = { ownCheck: 0, verification: 0, publicity: 0 };

/** What a problem's schedule is counted from: its measures in order, its deadline, the lead times of the campaign's rule R14, the calendar. */
export async function schedulingOf(
  lookup: Lookup,
  problemId: string,
): Promise<{ readonly measures: readonly PlannedMeasure[]; readonly terms: ScheduleTerms }> {
  const [found, calendar] = await Promise.all([lookup.load(scheduling, problemId), calendarOf(lookup)]);
  if (!found) throw new Error(`There is no problem ${problemId}`);
  const leadTimes = leadTimesInForce(found.rules ?? []) ?? noLeadTimes;
  return { measures: found.measures, terms: { deadline: found.deadline, leadTimes, calendar } };
}

/** The schedule of a problem as the API tells it. */
export async function problemScheduleOf(lookup: Lookup, problemId: string): Promise<ProblemSchedule> {
  const { measures, terms } = await schedulingOf(lookup, problemId);
  const schedule = scheduleOf(measures, terms);
  const idOf = (id: string) => encodeId("Measure", id);
  return {
    closesOn: schedule.closesOn,
    workEndsOn: schedule.workEndsOn,
    stages: [...schedule.stages],
    feasible: isFeasible(schedule),
    measures: schedule.rows.map(({ rowId, neededBy, ...row }) => ({
      ...row,
      measureId: idOf(rowId),
      neededById: neededBy === null ? null : idOf(neededBy),
    })),
    overlaps: schedule.overlaps.map(({ rowId, predecessorId, ...overlap }) => ({
      ...overlap,
      measureId: idOf(rowId),
      predecessorId: idOf(predecessorId),
    })),
  };
}

/**
 * Counts anew from when a problem is behind schedule: the first day after a measure has to have ended, or to have begun if nothing of it is
 * done. It is made of what the audit trail keeps already, so that it is written past it.
 */
export function recountTime(tx: Transaction, problemId: string): Promise<void> {
  return recountTimes(tx, [problemId]);
}

/** As `recountTime`, for many problems in the statements of one. */
export async function recountTimes(tx: Transaction, problemIds: readonly string[]): Promise<void> {
  if (problemIds.length === 0) return;
  const days = await Promise.all(problemIds.map((id) => behindFromOf(tx, id)));
  await tx.sql`update app.problems p set behind_from = c.behind_from
    from unnest(${problemIds}::uuid[], ${days}::date[]) as c(id, behind_from)
    where p.tenant_id = ${tx.tenantId} and p.id = c.id and p.behind_from is distinct from c.behind_from`;
}

async function behindFromOf(tx: Transaction, problemId: string): Promise<string | null> {
  const { measures, terms } = await schedulingOf(tx, problemId);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const days = scheduleOf(measures, terms).rows.flatMap(({ rowId, latestStart }) => {
    const measure = byId.get(rowId);
    if (!measure) return [];
    return measure.progressPercent === 0 ? [measure.endsOn, latestStart] : [measure.endsOn];
  });
  const first = days.toSorted()[0];
  return first === undefined ? null : addDays(first, 1);
}
