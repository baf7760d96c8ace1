import type { Pillar } from "@duban/schema";
import { moment } from "./demo.calendar.js";
import { type Company, planOf } from "./demo.company.js";
import type { PlanSketch } from "./demo.sketch.js";
import type { DemoFinding, DemoPlan, DemoRound } from "./demo.story.js";

/** Who writes a plan and who reviews it, by e-mail address. */
export interface Sides {
  readonly submitter: string;
  readonly reviewer: string;
}

/** The plan with one row of its work table put into vague words. */
export function vague(sketch: PlanSketch, pillar: Pillar, position: number, task: string): PlanSketch {
  const rows = sketch.work[pillar].map((row, index) => (index === position - 1 ? { ...row, task } : row));
  return { ...sketch, work: { ...sketch.work, [pillar]: rows } };
}

/** The plan with a thin description of its first batch. */
export function thinScope(sketch: PlanSketch, scope: string): PlanSketch {
  return { ...sketch, batches: sketch.batches.map((batch, index) => (index === 0 ? { ...batch, scope } : batch)) };
}

/** A row of the work table whose words promise nothing that could be checked. */
export function vagueFinding(pillar: Pillar, row: number, demand: string): DemoFinding {
  return { reasonCode: "WORK_TABLE_NOT_DETAILED", weight: "BLOCKING", section: pillar, row, field: "task", demand };
}

/** Submitted so many working days ago, and not taken in hand yet. */
export function waitingPlan(company: Company, sides: Sides, days: number, time: string, sketch = () => planOf(company)): DemoPlan {
  const round = { saved: moment(-days - 1, "15:40"), sketch, submitted: moment(-days, time) };
  return { organization: company.code, ...sides, rounds: [round] };
}

/** Submitted so many working days ago, taken in hand the day after. */
export function planInReview(company: Company, sides: Sides, days: number, time: string): DemoPlan {
  const [round] = waitingPlan(company, sides, days, time).rounds;
  return { organization: company.code, ...sides, rounds: round ? [{ ...round, started: moment(-days + 1, "09:15") }] : [] };
}

/** A plan whose writer took over what another company wrote: the tasks, the measures, even the causes. Names and dates are its own. */
export function copiedFrom(plan: PlanSketch, other: PlanSketch): PlanSketch {
  const rows = (pillar: "RESEARCH" | "RECTIFICATION") =>
    plan.work[pillar].map((own, position) => {
      const { task, steps } = other.work[pillar][position] ?? own;
      return { ...own, task, steps };
    });
  const responses = plan.responses.map((own, position) => {
    const { cause, siblingCheck, goal, measures } = other.responses[position] ?? own;
    const taken = own.measures.map((measure, number) => ({ ...measure, text: measures[number]?.text ?? measure.text }));
    return { ...own, cause, siblingCheck, goal, measures: taken };
  });
  return { ...plan, work: { ...plan.work, RESEARCH: rows("RESEARCH"), RECTIFICATION: rows("RECTIFICATION") }, responses };
}

/** Approved in the first round, the submission lying so many working days back. */
export function planApprovedAtOnce(company: Company, sides: Sides, days: number): DemoPlan {
  const round: DemoRound = {
    saved: moment(-days - 2, "16:10"),
    sketch: () => planOf(company),
    submitted: moment(-days, "10:30"),
    started: moment(-days + 1, "09:40"),
    decided: { at: moment(-days + 1, "15:20"), outcome: "APPROVED", note: "范围明确、重点突出、责任到人，同意实施。" },
  };
  return { organization: company.code, ...sides, rounds: [round] };
}

/** Returned once with the findings given, answered, approved in the second round. */
export function planApprovedInSecond(
  company: Company,
  sides: Sides,
  days: number,
  first: {
    readonly sketch: (plan: PlanSketch) => PlanSketch;
    readonly findings: readonly DemoFinding[];
    readonly answers: readonly string[];
  },
): DemoPlan {
  return {
    organization: company.code,
    ...sides,
    rounds: [
      {
        saved: moment(-days - 1, "14:10"),
        sketch: () => first.sketch(planOf(company)),
        submitted: moment(-days, "09:50"),
        started: moment(-days + 1, "10:05"),
        findings: first.findings,
        decided: { at: moment(-days + 2, "11:15"), outcome: "RETURNED", note: "请按意见修改后重新提交。" },
      },
      {
        saved: moment(-days + 4, "17:05"),
        sketch: () => planOf(company),
        answers: first.answers.map((text, position) => ({ finding: position + 1, kind: "FIXED", text })),
        submitted: moment(-days + 5, "08:45"),
        started: moment(-days + 6, "09:30"),
        verdicts: first.answers.map((_, position) => ({ finding: position + 1, verdict: "CONFIRMED" })),
        decided: { at: moment(-days + 6, "14:50"), outcome: "APPROVED", note: "意见均已落实，同意实施。" },
      },
    ],
  };
}
