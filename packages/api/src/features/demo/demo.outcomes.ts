import { recordOutcomeReading } from "../outcomes/outcome-reading.commands.js";
import { addOutcomeTarget, waiveOutcomeTarget } from "../outcomes/outcome-target.commands.js";
import { type Act, after } from "./demo.acts.js";
import type { DemoCalendar } from "./demo.calendar.js";
import type { Stage } from "./demo.stage.js";

/** A problem on which work has started, by where its id will stand once it is entered. */
export interface AimedProblem {
  readonly id: () => string;
  readonly officer: string;
  /** Days from today. */
  readonly deadline: number;
  /** Its close-out was asked for, so that everything was reached before. */
  readonly closing: boolean;
}

const daily = [
  { title: "承包商持证上岗率", unit: "%", direction: "AT_LEAST", baseline: "76.5", targetValue: "99", readings: ["88.2", "96.4", "99.2"] },
  { title: "隐患按期整改率", unit: "%", direction: "AT_LEAST", baseline: "71.4", targetValue: "98", readings: ["82.6", "91.3", "96.8"] },
  { title: "审批平均用时", unit: "天", direction: "AT_MOST", baseline: "14.5", targetValue: "5", readings: ["9.0", "5.5", "4.5"] },
  { title: "同类问题重复发生", unit: "起", direction: "AT_MOST", baseline: "9", targetValue: "2", readings: ["6", "4"] },
] as const;

const mostAimed = 6;
const readingDays = [-7, -5, -4] as const;

/** What is aimed at on a ledger, what was read of it day by day, the rules that were set, and one target that the superior let go. */
export function actsOfOutcomes(
  at: (day: number, time: string) => Date,
  calendar: DemoCalendar,
  manager: string,
  problems: readonly AimedProblem[],
): Act[] {
  return problems.slice(0, mostAimed).flatMap((problem, position) => {
    const metric = daily[(problem.closing ? position * 2 : position) % daily.length] ?? daily[0];
    const acts: Act[] = [];
    const add = (day: number, time: string, run: (stage: Stage, moment: Date) => Promise<unknown>) => {
      const moment = after(at(day, time), position);
      acts.push({ at: moment, run: async (stage) => void (await run(stage, moment)) });
    };
    const dueOn = calendar.day(problem.deadline > 3 ? problem.deadline - 3 : problem.deadline);
    const { readings, ...terms } = metric;
    add(-8, "16:00", (stage, moment) =>
      stage.act(manager, moment, addOutcomeTarget, {
        ...{ problemId: problem.id(), kind: "METRIC", ...terms, dueOn, baselineOn: calendar.day(-30), ownerId: null },
      }),
    );
    for (const [number, value] of readings.entries()) {
      const day = readingDays[number] ?? -4;
      add(day, "08:00", async (stage, moment) =>
        stage.act(problem.officer, moment, recordOutcomeReading, {
          ...{ targetId: await targetOf(stage, problem.id(), "METRIC"), readOn: calendar.workingDay(day), value, evidenceId: null },
          note: number === 0 ? "按月度报表口径统计" : "",
        }),
      );
    }
    if (position % 2 === 0) setRule(add, manager, problem, dueOn);
    if (position === 3 && !problem.closing) {
      add(-2, "09:00", async (stage, moment) =>
        stage.act(manager, moment, waiveOutcomeTarget, {
          ...{ targetId: await targetOf(stage, problem.id(), "METRIC"), expectedVersion: 1 },
          reason: "涉及装置已整体停用，指标不再发生，改以停用手续为准。",
        }),
      );
    }
    return acts;
  });
}

type Add = (day: number, time: string, run: (stage: Stage, moment: Date) => Promise<unknown>) => void;

/** A rule that is to last; where the problem is closed out, its document is there. */
function setRule(add: Add, manager: string, problem: AimedProblem, dueOn: string): void {
  const rule = { kind: "LASTING_RULE" as const, title: "修订管理办法，形成长效机制", unit: "", dueOn, ownerId: null };
  add(-8, "17:00", (stage, moment) => stage.act(manager, moment, addOutcomeTarget, { problemId: problem.id(), ...rule }));
  if (!problem.closing) return;
  add(-4, "12:00", async (stage, moment) => {
    const [document] = await stage.query<{ id: string }>(
      "select id from app.evidence where tenant_id = $1 and problem_id = $2 and kind = 'DOCUMENT' limit 1",
      problem.id(),
    );
    const targetId = await targetOf(stage, problem.id(), "LASTING_RULE");
    await stage.act(problem.officer, moment, recordOutcomeReading, { targetId, evidenceId: document?.id ?? null, note: "" });
  });
}

async function targetOf(stage: Stage, problemId: string, kind: "METRIC" | "LASTING_RULE"): Promise<string> {
  const [target] = await stage.query<{ id: string }>(
    `select id from app.outcome_targets where tenant_id = $1 and problem_id = $2 and kind = '${kind}'`,
    problemId,
  );
  return target?.id ?? "";
}
