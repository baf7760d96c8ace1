import { type Text, textIn } from "@duban/schema";
import {
  type MeasureRevisionFieldName,
  type MeasureRevisionValues,
  measureRevision,
  measureRevisionFields,
} from "@duban/schema/problem/measure-revision";
import { plainValue } from "@duban/schema/problem/revision";
import type { RefusalDetail } from "../../platform/errors.js";
import { why } from "../../platform/policy.js";
import type { Changes, Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { checkedTerms } from "./measure.checks.js";
import type { Measure } from "./measure.entity.js";
import { changesPlan, whyOfPlan } from "./plan-measure.queries.js";

/** The problem of each of these measures. */
export async function measureFrames(tx: Transaction, measures: readonly Measure[]): Promise<(measure: Measure) => Problem> {
  const ids = [...new Set(measures.map(({ problemId }) => problemId))];
  const problems = new Map((await tx.find(Problem, { id: ids })).map((row) => [row.id, row]));
  return ({ problemId }) => problems.get(problemId) as Problem;
}

/** What is said of a measure, in the plain words that a sheet is compared by. */
export function measureValuesOf(measure: Measure): MeasureRevisionValues {
  const said: Readonly<Record<MeasureRevisionFieldName, unknown>> = { ...measure, slipReason: "" };
  const { names, fields } = measureRevision;
  return Object.fromEntries(
    names.map((field) => [field, plainValue(fields[field], String(said[field] ?? ""))]),
  ) as unknown as MeasureRevisionValues;
}

type Wanted = Partial<MeasureRevisionValues>;

/** Why a measure cannot be given these values, each with the field that it is about; empty where it can. */
export async function whyNotRevised(tx: Transaction, measure: Measure, values: Wanted, problem: Problem): Promise<RefusalDetail[]> {
  const fields = Object.keys(values) as MeasureRevisionFieldName[];
  const [first] = fields;
  if (!first) return [];
  if (await why(tx, tx.actor, "measure.update", problem)) {
    return [{ code: "REVISION_NOT_ALLOWED", params: { column: titlesOf(fields) }, path: [first] }];
  }
  const { doneOn } = measure;
  const closed: RefusalDetail | null = doneOn === null ? whyFrozen(problem) : { code: "MEASURE_DONE", params: { doneOn } };
  if (closed) return [{ ...closed, path: [first] }];
  const { terms, wrong } = termsWith(measure, values, problem);
  const ofPlan = changesPlan(measure, { ...terms, ownerId: measure.ownerId }) ? await whyOfPlan(tx, measure) : null;
  if (ofPlan) return [{ ...ofPlan, path: [fields.find((field) => field in plannedTerms) ?? first] }];
  return [...wrong, ...whyUnfit(values, measure)];
}

/** The values as columns; an end that is put off keeps the one before, and the reason. */
export function measureColumnsOf(measure: Measure, values: Wanted, problem: Problem, today: string): Changes<Measure> {
  const { terms } = termsWith(measure, values, problem);
  const { progressPercent, note, slipReason } = { ...measureValuesOf(measure), ...values };
  const slip = { from: measure.endsOn, to: terms.endsOn, reason: slipReason.trim(), on: today };
  return {
    ...terms,
    slips: terms.endsOn > measure.endsOn ? [...measure.slips, slip] : measure.slips,
    ...{ progressPercent: Number(progressPercent), note: note.trim() },
  };
}

/** What a plan says of a measure that came from it. */
const plannedTerms = { title: true, startsOn: true, endsOn: true };

function termsWith(measure: Measure, values: Wanted, problem: Problem) {
  return checkedTerms(problem, { ...measureValuesOf(measure), ...values }, measure, []);
}

function titlesOf(fields: readonly string[]): Text {
  const titles = measureRevision.columns.filter(({ field }) => fields.includes(field)).map(({ title }) => title);
  return { zh: titles.map((title) => textIn(title, "zh_CN")).join("、"), en: titles.map((title) => textIn(title, "en")).join(", ") };
}

/** What is wrong with the values beside the terms. A reason for an end that stays is nothing to be kept. */
function whyUnfit(values: Wanted, { endsOn }: Measure): RefusalDetail[] {
  const wrong: RefusalDetail[] = [];
  for (const field of measureRevision.names) {
    if (field !== "title" && "required" in measureRevisionFields[field] && values[field] === "") {
      wrong.push({ code: "VALUE_REQUIRED", path: [field] });
    }
  }
  const percent = Number(values.progressPercent ?? 0);
  if (!(percent >= 0 && percent <= 99)) {
    wrong.push({ code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: 99 }, path: ["progressPercent"] });
  }
  if (values.slipReason && !((values.endsOn ?? endsOn) > endsOn)) {
    wrong.push({ code: "SLIP_REASON_WITHOUT_SLIP", params: { endsOn }, path: ["slipReason"] });
  }
  return wrong;
}
