import { dayLight, isSettled, outcomeState, type Text } from "@duban/schema";
import type { Measure } from "../measures/measure.entity.js";
import type { OutcomeTarget } from "../outcomes/outcome-target.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { MeasureNames, ProblemNames, TargetNames } from "./ledger-export.queries.js";

/** What stands in a cell before a language is chosen. */
type Value = string | number | boolean | null | Text | readonly Text[];

/** A row by the fields of the columns. */
export type ExportedRow = Readonly<Record<string, Value>>;

type InPost = (Text & { readonly post: string }) | null;

function personLine(person: InPost): Text | null {
  return person && { zh: `${person.zh}（${person.post}）`, en: `${person.en || person.zh} (${person.post})` };
}

/** A problem as its line says it; null where its names are gone meanwhile. */
export function problemRow(problem: Problem, names: ProblemNames | undefined, today: string): ExportedRow | null {
  if (!names) return null;
  const { leadingExecutive, responsiblePerson, cooperators, measures, ...named } = names;
  const { code, kind, severity, title, description, theme, area, amountInvolved, characterization, characterizationBasis } = problem;
  const { handedDownOn, confidential, repeated, frequency, cause, requirement, goal, rectificationType } = problem;
  const { deadline, firstDeadline, state, progressPercent, progressNote, difficulties } = problem;
  return {
    ...named,
    revision: problem.revision,
    ...{ code, kind, severity, title, description, theme, area, amountInvolved, characterization, characterizationBasis },
    ...{ handedDownOn, confidential, repeated, frequency, cause, requirement, goal, rectificationType },
    ...{ deadline, firstDeadline, state, progressPercent, progressNote, difficulties },
    light: dayLight({ deadline, today, done: (state as string) === "CLOSED" }),
    leadingExecutive: personLine(leadingExecutive),
    responsiblePerson: personLine(responsiblePerson),
    cooperators,
    measures: measures.map((measure, index) => `${index + 1}. ${measure}`).join("\n"),
  };
}

/** A measure as its line says it. */
export function measureRow(measure: Measure, names: MeasureNames | undefined, today: string): ExportedRow | null {
  if (!names) return null;
  const { position, title, steps, startsOn, endsOn, firstEndsOn, funds, deliverable, progressPercent, doneOn, note } = measure;
  return {
    ...{ id: measure.id, code: names.code, problem: names.problem, unit: names.unit, owner: personLine(names.owner) },
    ...{ position, title, steps, startsOn, endsOn, firstEndsOn, funds, deliverable, progressPercent, doneOn, note },
    slips: measure.slips.map(({ from, to, reason }) => `${from} → ${to} ${reason}`).join("\n"),
    light: dayLight({ deadline: endsOn, today, done: doneOn !== null }),
  };
}

/** An outcome target as its line says it. */
export function targetRow(target: OutcomeTarget, names: TargetNames | undefined, today: string): ExportedRow | null {
  if (!names) return null;
  const { position, kind, title, unit, baseline, baselineOn, direction, targetValue, firstTargetValue, dueOn, firstDueOn } = target;
  const { code, problem, owner, latestValue, latestOn, latestNote } = names;
  const latest = latestOn === null ? null : { value: latestValue };
  const state = outcomeState({ kind, direction, targetValue, waived: target.waivedAt !== null, latest });
  return {
    ...{ code, problem, unit: names.unit, owner: personLine(owner), position, kind, title, measuredIn: unit },
    ...{ baseline, baselineOn, direction, targetValue, firstTargetValue, dueOn, firstDueOn },
    ...{ latestValue, latestOn, latestNote, state, waiverReason: target.waiverReason },
    light: dayLight({ deadline: dueOn, today, done: isSettled(state) }),
  };
}
