import type { LookBackOutcome, ProblemKind, ProblemSeverity, ProblemStanding, ProblemState } from "@duban/schema";
import { createLedger } from "../ledgers/ledger.commands.js";
import { addMeasure, completeMeasure } from "../measures/measure.commands.js";
import { registerProblems } from "../problems/problem.commands.js";
import { acceptProblem, assignProblem, reportProgress, startRectification } from "../problems/problem-course.commands.js";
import { linkDuplicateProblem } from "../problems/problem-duplicate.commands.js";
import { type Act, after } from "./demo.acts.js";
import { type DemoCalendar, moment } from "./demo.calendar.js";
import { askForCloseOut, type ClosingPeople, type DemoClosing, decideCloseOut, showResult } from "./demo.closing.js";
import { inspect, lookBack, planInspections } from "./demo.follow-up.js";
import { type AimedProblem, actsOfOutcomes } from "./demo.outcomes.js";
import type { Stage } from "./demo.stage.js";
import { askToStand, grantRequest } from "./demo.standing.js";

/** A problem of a ledger, as far as it has come. */
export interface LedgerProblem {
  readonly unit: string;
  readonly title: string;
  readonly severity: ProblemSeverity;
  /** Days from today. */
  readonly deadline: number;
  readonly state: ProblemState;
  /** How far the unit says it is. */
  readonly percent: number;
  readonly theme?: string;
  /** Position of the ledger's aspect. */
  readonly aspect?: number;
  /** Its measures are done, and its close-out was asked for. */
  readonly closing?: DemoClosing;
  /** It was looked back on after its close-out. */
  readonly lookedBack?: LookBackOutcome;
  /** The superior has approved that it stands so. */
  readonly standing?: Exclude<ProblemStanding, "REGULAR">;
  /** It is registered as a project. */
  readonly inspected?: boolean;
}

/** A ledger of a campaign with everything on it. */
export interface DemoLedger {
  /** Letters of the campaign's code. */
  readonly campaign: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly kind: ProblemKind;
  readonly documentNumber?: (year: string) => string;
  readonly aspects?: readonly string[];
  readonly manager: string;
  readonly executive: string;
  /** Checks whether problems are resolved. */
  readonly checker?: string;
  readonly department: string;
  /** Who answers for the problems of a unit. */
  readonly officers: Readonly<Record<string, string>>;
  /** What the units do first about each of their problems. */
  readonly measure: string;
  readonly problems: readonly LedgerProblem[];
  /** The last problem repeats one of another ledger: its letters, and the problem's number there. */
  readonly lastRepeats?: readonly [code: string, number: number];
}

/** A problem; with a percentage work on it has started. */
export function problem(
  unit: string,
  title: string,
  severity: ProblemSeverity,
  deadline: number,
  stands: ProblemState | number,
): LedgerProblem {
  const started = typeof stands === "number";
  return { unit, title, severity, deadline, state: started ? "IN_RECTIFICATION" : stands, percent: started ? stands : 0 };
}

/** Where a problem has come to, as rows of the database. */
interface Found {
  readonly id: string;
  readonly revision: number;
}

const reached: Readonly<Record<ProblemState, number>> = {
  REGISTERED: 0,
  ASSIGNED: 1,
  ACCEPTED: 2,
  IN_RECTIFICATION: 3,
  CLOSE_OUT_REQUESTED: 4,
  CLOSED: 5,
  REOPENED: 6,
};

/** Days from today. */
const farOff = 30;

/** Everything that happens on the ledgers of a group. */
export function actsOfLedgers(calendar: DemoCalendar, ledgers: readonly DemoLedger[]): Act[] {
  return ledgers.flatMap((ledger, position) => {
    const at = (day: number, time: string) => after(calendar.at(moment(day, time)), position);
    const ids: string[] = [];
    return [
      { at: at(-11, "09:00"), run: (stage) => enter(stage, at(-11, "09:00"), calendar, ledger, ids) },
      { at: at(-10, "10:00"), run: (stage) => assignAll(stage, at(-10, "10:00"), ledger, ids) },
      { at: at(-8, "14:00"), run: (stage) => startAll(stage, at(-8, "14:00"), calendar, ledger, ids) },
      { at: at(-2, "15:00"), run: (stage) => report(stage, at(-2, "15:00"), calendar, ledger, ids) },
      ...actsOfClosing(at, calendar, ledger, ids),
      ...actsOfStanding(at, ledger, ids),
      ...actsOfFollowUp(at, calendar, ledger, ids),
      ...actsOfOutcomes(at, calendar, ledger.manager, aimedOf(ledger, ids)),
    ] satisfies Act[];
  });
}

/** The problems of a ledger on which work has started. */
function aimedOf(ledger: DemoLedger, ids: readonly string[]): AimedProblem[] {
  return ledger.problems.flatMap((problem, position) => {
    const { state, deadline, closing } = problem;
    if (reached[state] < 3) return [];
    return [{ id: () => ids[position] ?? "", officer: officerOf(ledger, problem), deadline, closing: closing !== undefined }];
  });
}

/** What is done is shown, asked for and checked, one day after the other. */
function actsOfClosing(at: (day: number, time: string) => Date, calendar: DemoCalendar, ledger: DemoLedger, ids: readonly string[]): Act[] {
  return ledger.problems.flatMap((problem, position) => {
    const { closing } = problem;
    if (!closing) return [];
    const id = () => ids[position] ?? "";
    const { manager, checker = manager } = ledger;
    const people: ClosingPeople = { officer: officerOf(ledger, problem), manager, checker };
    const [shown, asked, decided] = [at(-4, "10:00"), at(-3, "16:00"), at(-1, "11:00")].map((time) => after(time, position));
    return [
      { at: shown as Date, run: (stage) => showResult(stage, shown as Date, calendar, people, id()) },
      { at: asked as Date, run: (stage) => askForCloseOut(stage, asked as Date, people, id()) },
      { at: decided as Date, run: (stage) => decideCloseOut(stage, decided as Date, calendar, people, id(), closing) },
    ] satisfies Act[];
  });
}

/** What is to be rectified continuously, or cannot be for now: asked for by the unit and approved. */
function actsOfStanding(at: (day: number, time: string) => Date, ledger: DemoLedger, ids: readonly string[]): Act[] {
  return ledger.problems.flatMap((problem, position) => {
    const { standing } = problem;
    if (!standing) return [];
    const id = () => ids[position] ?? "";
    const people = { officer: officerOf(ledger, problem), manager: ledger.manager };
    const [asked, decided] = [at(-7, "10:00"), at(-6, "15:00")].map((time) => after(time, position)) as [Date, Date];
    return [
      { at: asked, run: (stage) => askToStand(stage, asked, people, id(), standing) },
      { at: decided, run: (stage) => grantRequest(stage, decided, people, id()) },
    ] satisfies Act[];
  });
}

/** What is inspected while work goes on, and what is looked back on after it. */
function actsOfFollowUp(
  at: (day: number, time: string) => Date,
  calendar: DemoCalendar,
  ledger: DemoLedger,
  ids: readonly string[],
): Act[] {
  const { manager, checker = manager } = ledger;
  return ledger.problems.flatMap(({ inspected, lookedBack }, position) => {
    const id = () => ids[position] ?? "";
    const [planned, seen, back] = [at(-9, "09:30"), at(-2, "16:30"), at(-1, "17:00")].map((time) => after(time, position)) as [
      Date,
      Date,
      Date,
    ];
    const inspections: Act[] = inspected
      ? [
          { at: planned, run: (stage) => planInspections(stage, planned, manager, id()) },
          { at: seen, run: (stage) => inspect(stage, seen, calendar, checker, id()) },
        ]
      : [];
    return lookedBack
      ? [...inspections, { at: back, run: (stage) => lookBack(stage, back, calendar, checker, id(), lookedBack) }]
      : inspections;
  });
}

async function enter(stage: Stage, at: Date, calendar: DemoCalendar, ledger: DemoLedger, ids: string[]): Promise<void> {
  const { year } = calendar;
  const [campaign] = await stage.query<Found>(
    "select id, revision from app.campaigns where tenant_id = $1 and code = $2",
    ledger.campaign + year,
  );
  const { ledgerId } = await stage.act(ledger.manager, at, createLedger, {
    campaignId: campaign?.id ?? "",
    code: `${ledger.code}${year}`,
    ...{ title: ledger.title, titleEn: ledger.titleEn, kind: ledger.kind },
    documentNumber: ledger.documentNumber?.(year) ?? null,
    documentDate: calendar.day(-34),
    aspects: (ledger.aspects ?? []).map((name) => ({ name })),
  });
  const [row] = await stage.query<{ aspects: { id: string }[] }>(
    "select aspects from app.ledgers where tenant_id = $1 and id = $2",
    ledgerId,
  );
  const silent = { description: "", area: "", characterization: "", characterizationBasis: "", frequency: "", cause: "", goal: "" };
  const { problemIds } = await stage.act(ledger.manager, at, registerProblems, {
    ledgerId,
    problems: ledger.problems.map((problem) => ({
      ...silent,
      organizationId: stage.placeId(problem.unit),
      ...{ title: problem.title, severity: problem.severity, kind: ledger.kind, theme: problem.theme ?? null },
      aspectId: row?.aspects[problem.aspect ?? -1]?.id ?? null,
      ...{ repeated: false, confidential: false, rectificationType: problem.deadline > 30 ? ("PHASED" as const) : ("IMMEDIATE" as const) },
      handedDownOn: calendar.day(-34),
      deadline: calendar.day(problem.deadline),
      requirement: "查清成因，明确责任到人，整改结果以佐证为准。",
    })),
  });
  ids.push(...problemIds);
  if (ledger.lastRepeats) await link(stage, at, year, ledger, ids.at(-1) ?? "");
}

async function link(stage: Stage, at: Date, year: string, { manager, lastRepeats }: DemoLedger, problemId: string): Promise<void> {
  const [code, number] = lastRepeats ?? ["", 0];
  const original = `${code}${year}-${String(number).padStart(3, "0")}`;
  const [row] = await stage.query<Found>("select id, revision from app.problems where tenant_id = $1 and code = $2", original);
  await stage.act(manager, at, linkDuplicateProblem, { ...(await step(stage, problemId)), duplicateOfId: row?.id ?? "" });
}

async function assignAll(stage: Stage, at: Date, ledger: DemoLedger, ids: readonly string[]): Promise<void> {
  const leadingExecutiveId = await postOf(stage, ledger.executive);
  for (const [position, problem] of ledger.problems.entries()) {
    if (reached[problem.state] < 1) continue;
    const responsiblePersonId = await postOf(stage, officerOf(ledger, problem));
    await stage.act(ledger.manager, at, assignProblem, {
      ...(await step(stage, ids[position] ?? "")),
      ...{ leadingExecutiveId, responsiblePersonId, leadDepartmentId: stage.placeId(ledger.department), cooperatorIds: [] },
    });
  }
}

async function startAll(stage: Stage, at: Date, calendar: DemoCalendar, ledger: DemoLedger, ids: readonly string[]): Promise<void> {
  for (const [position, problem] of ledger.problems.entries()) {
    const { state, deadline } = problem;
    if (reached[state] < 2) continue;
    const officer = officerOf(ledger, problem);
    const problemId = ids[position] ?? "";
    await stage.act(officer, at, acceptProblem, await step(stage, problemId));
    if (reached[state] < 3) continue;
    const ownerId = await postOf(stage, officer);
    const terms = { problemId, ownerId, startsOn: calendar.day(-12), steps: "", deliverable: "", funds: null };
    const middle = Math.max(Math.floor((deadline - 12) / 2), -11);
    const { measureId } = await stage.act(officer, at, addMeasure, { ...terms, title: ledger.measure, endsOn: calendar.day(middle) });
    // What has time enough is done one after the other.
    const order = deadline >= farOff ? { startsOn: calendar.day(middle + 1), predecessorIds: [measureId] } : {};
    const second = { ...terms, title: "对照同类问题举一反三，修订制度", endsOn: calendar.day(deadline), ...order };
    await stage.act(officer, at, addMeasure, second);
    await stage.act(officer, at, startRectification, await step(stage, problemId));
  }
}

async function report(stage: Stage, at: Date, calendar: DemoCalendar, ledger: DemoLedger, ids: readonly string[]): Promise<void> {
  for (const [position, problem] of ledger.problems.entries()) {
    const { percent, state, closing } = problem;
    if (reached[state] < 3 || closing) continue;
    const officer = officerOf(ledger, problem);
    const problemId = ids[position] ?? "";
    const difficulties = percent < 40 ? "涉及历史资料，核对耗时较长。" : "";
    const said = { progressPercent: percent, progressNote: "已完成排查，正在逐项落实。", difficulties };
    await stage.act(officer, at, reportProgress, { ...(await step(stage, problemId)), ...said });
    if (percent < 50) continue;
    const [first] = await stage.query<Found>(
      "select id, revision from app.measures where tenant_id = $1 and problem_id = $2 order by position limit 1",
      problemId,
    );
    const done = { doneOn: calendar.workingDay(-3), note: "已完成并留存佐证。" };
    if (first) await stage.act(officer, at, completeMeasure, { measureId: first.id, expectedVersion: first.revision, ...done });
  }
}

function officerOf({ officers }: DemoLedger, { unit }: LedgerProblem): string {
  const officer = officers[unit];
  if (!officer) throw new Error(`The ledger does not say who answers in ${unit}`);
  return officer;
}

async function step(stage: Stage, problemId: string): Promise<{ problemId: string; expectedVersion: number }> {
  const [row] = await stage.query<Found>("select id, revision from app.problems where tenant_id = $1 and id = $2", problemId);
  return { problemId, expectedVersion: row?.revision ?? 0 };
}

/** The post that somebody has held since the group was founded. */
async function postOf(stage: Stage, email: string): Promise<string> {
  const [post] = await stage.query<Found>(
    "select id, revision from app.appointments where tenant_id = $1 and person_id = $2 order by starts_on, id limit 1",
    stage.personId(email),
  );
  return post?.id ?? "";
}
