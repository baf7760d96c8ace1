import type { LookBackOutcome } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";
import { recordInspection, scheduleInspections } from "../inspections/inspection.commands.js";
import { recordLookBack } from "../look-backs/look-back.commands.js";
import type { DemoCalendar } from "./demo.calendar.js";
import type { Stage } from "./demo.stage.js";

interface Found {
  readonly id: string;
  readonly revision: number;
}

/** What a look back finds soon after the close-out: slipping is looked at again within days, a relapse opens the problem again. */
export async function lookBack(
  stage: Stage,
  at: Date,
  calendar: DemoCalendar,
  checker: string,
  problemId: string,
  outcome: LookBackOutcome,
): Promise<void> {
  const notes = {
    HOLDS: "抽查两个班组，新要求执行到位，未见反复。",
    SLIPPING: "抽查三台塔吊，一台的维保记录缺当月签字。",
    RELAPSED: "夜班抽查，同一问题再次出现，整改后未能坚持。",
  };
  const slipping = outcome === "SLIPPING";
  await stage.act(checker, at, recordLookBack, {
    ...{ ...(await step(stage, problemId)), lookBackId: null, lookedOn: dayOf(at), outcome, note: notes[outcome] },
    demand: slipping ? "补齐当月记录，并由项目部每周抽查一次。" : "",
    demandDueOn: slipping ? calendar.day(6) : null,
    reopening: outcome === "RELAPSED" ? { deadline: calendar.day(28) } : null,
  });
}

/** The superior registers a problem as a project, inspected every week. */
export async function planInspections(stage: Stage, at: Date, manager: string, problemId: string): Promise<void> {
  await stage.act(manager, at, scheduleInspections, { ...(await step(stage, problemId)), unit: "WEEK", every: 1, days: [] });
}

/** The first inspection is recorded. */
export async function inspect(stage: Stage, at: Date, calendar: DemoCalendar, checker: string, problemId: string): Promise<void> {
  const [due] = await stage.query<Found>(
    "select id, 0 as revision from app.inspections where tenant_id = $1 and problem_id = $2 and state = 'DUE' order by due_on limit 1",
    problemId,
  );
  await stage.act(checker, at, recordInspection, {
    ...{ ...(await step(stage, problemId)), inspectionId: due?.id ?? null, inspectedOn: dayOf(at), result: "SLOW" },
    ...{ personIds: [stage.personId(checker)], finding: "措施已启动，联锁旁路台账只补到上月，进度落后于安排。", evidenceIds: [] },
    ...{ demand: "十日内补齐台账并报审批记录。", demandDueOn: calendar.day(8) },
  });
}

async function step(stage: Stage, problemId: string): Promise<{ problemId: string; expectedVersion: number }> {
  const [row] = await stage.query<Found>("select id, revision from app.problems where tenant_id = $1 and id = $2", problemId);
  return { problemId, expectedVersion: row?.revision ?? 0 };
}
