import { addWorkingDays, isWorkingDay, type NoticeKind, type WorkingCalendar, workingDaysBetween } from "@duban/schema";
import { dayOf, endOfDay } from "../../platform/clock.js";
import type { Job } from "../../platform/feature.js";
import { createLookup } from "../../platform/loaders.js";
import type { Services } from "../../platform/services.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import { makeNotices, type News } from "./notice.maker.js";
import { tellOfLights } from "./notice-lights.js";

/** Working days before the deadline from which people are told that it is near. */
const nearWorkingDays = 2;
/** Whoever is late is told on the first working day after the deadline, and again after each so many more. */
const repeatedWorkingDays = 5;
/** Notices are kept so long. */
const keptDays = 400;
const plansAtOnce = 200;

interface PlanDue {
  readonly id: string;
  readonly turnSince: Date;
  readonly turnDueAt: Date;
}

/**
 * Tells of deadlines that are near or missed. It does not ask whether it ran yesterday but who has not been told of the present
 * period yet, so after days of outage everybody is told once, and run twice it tells nobody twice. On working days of the group only.
 */
export const deadlineJob: Job = {
  name: "notices.deadlines",
  schedule: "*/10 * * * *",
  async run(_data, services) {
    const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants order by id");
    for (const { id } of rows) {
      const calendar = await calendarIn(services, id);
      if (!isWorkingDay(calendar, dayOf(services.clock()))) continue;
      await tellOfDeadlines(services, id, calendar);
      await tellOfLights(services, id);
    }
  },
};

/** The notices that are missing in one tenant. */
export async function tellOfDeadlines(services: Services, tenantId: string, calendar: WorkingCalendar): Promise<number> {
  const now = services.clock();
  const until = endOfDay(addWorkingDays(calendar, dayOf(now), nearWorkingDays));
  let made = 0;
  let after = "";
  for (;;) {
    const plans = await plansDue(services, tenantId, until, after);
    const news = plans.flatMap((plan) => newsOf(plan, now, calendar) ?? []);
    for (const kind of ["PLAN_DUE_SOON", "PLAN_OVERDUE"] satisfies NoticeKind[]) {
      const [first, ...rest] = news.filter((one) => one.kind === kind);
      if (first) made += await makeNotices(services, tenantId, [first, ...rest]);
    }
    after = plans.at(-1)?.id ?? "";
    if (plans.length < plansAtOnce) break;
  }
  await forgetOld(services, tenantId, now);
  return made;
}

function calendarIn({ store, clock }: Services, tenantId: string): Promise<WorkingCalendar> {
  return calendarOf(createLookup(tenantId, clock(), (statement) => store.query(tenantId, statement)));
}

function plansDue({ store }: Services, tenantId: string, until: Date, after: string): Promise<PlanDue[]> {
  return store.query<PlanDue>(tenantId, {
    text: `select id, turn_since as "turnSince", turn_due_at as "turnDueAt" from app.plans
      where tenant_id = $1 and due_order <= $2 and id::text > $3 order by id::text limit ${plansAtOnce}`,
    values: [tenantId, until, after],
  });
}

/** What there is to be told of a plan today; the period is part of the key. */
function newsOf({ id: planId, turnSince, turnDueAt }: PlanDue, now: Date, calendar: WorkingCalendar): News | null {
  const [today, dueOn] = [dayOf(now), dayOf(turnDueAt)];
  const due = { name: "dueOn", value: dueOn };
  const shared = { planId, audience: "TURN", actorId: null, at: now } as const;
  const turn = `${planId} ${turnDueAt.toISOString()}`;
  if (turnDueAt < now) {
    const days = Math.max(workingDaysBetween(calendar, dueOn, today), 1);
    const period = Math.floor((days - 1) / repeatedWorkingDays);
    const params = [{ name: "days", value: String(days) }, due];
    return { ...shared, kind: "PLAN_OVERDUE", key: `overdue ${turn} ${period}`, params };
  }
  // Who was given the turn today was told the deadline with it.
  if (workingDaysBetween(calendar, today, dueOn) > nearWorkingDays || dayOf(turnSince) === today) return null;
  return { ...shared, kind: "PLAN_DUE_SOON", key: `due soon ${turn}`, params: [due] };
}

async function forgetOld({ store }: Services, tenantId: string, now: Date): Promise<void> {
  await store.query(tenantId, {
    text: "delete from app.notices where tenant_id = $1 and created_at < $2",
    values: [tenantId, new Date(now.getTime() - keptDays * 86_400_000)],
  });
}
