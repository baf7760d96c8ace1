import { type Text, textIn } from "@duban/schema";
import { problemColumns } from "@duban/schema/problem/ledger-columns";
import {
  plainValue,
  type RevisionFieldName,
  type RevisionPart,
  type RevisionValues,
  revisionFieldNames,
  revisionFields,
} from "@duban/schema/problem/revision";
import type { RefusalDetail } from "../../platform/errors.js";
import { why } from "../../platform/policy.js";
import type { Changes, Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Ledger } from "../ledgers/ledger.entity.js";
import { checkDetails, detailsOf } from "./problem.checks.js";
import type { Problem } from "./problem.entity.js";
import { whyFrozen, whyNotInWork } from "./problem-steps.queries.js";

/** What the values of a problem are told by and checked against. */
export interface RevisionFrame {
  readonly campaign: Campaign;
  readonly ledger: Ledger;
}

/** The campaign and the ledger of each of these problems. */
export async function revisionFrames(tx: Transaction, problems: readonly Problem[]): Promise<(problem: Problem) => RevisionFrame> {
  const idsOf = (of: (problem: Problem) => string) => [...new Set(problems.map(of))];
  const campaigns = new Map((await tx.find(Campaign, { id: idsOf(({ campaignId }) => campaignId) })).map((row) => [row.id, row]));
  const ledgers = new Map((await tx.find(Ledger, { id: idsOf(({ ledgerId }) => ledgerId) })).map((row) => [row.id, row]));
  return ({ campaignId, ledgerId }) => ({
    campaign: campaigns.get(campaignId) as Campaign,
    ledger: ledgers.get(ledgerId) as Ledger,
  });
}

/** What is said of a problem, in the plain words that a sheet is compared by. */
export function revisionValuesOf(problem: Problem, { ledger }: RevisionFrame): RevisionValues {
  const said = { ...problem, aspect: ledger.aspects.find(({ id }) => id === problem.aspectId)?.name ?? null };
  const plain = (field: RevisionFieldName): string => {
    const value = (said as Readonly<Record<RevisionFieldName, unknown>>)[field];
    if (typeof value === "boolean") return value ? "YES" : "NO";
    return plainValue(revisionFields[field], String(value ?? ""));
  };
  return Object.fromEntries(revisionFieldNames.map((field) => [field, plain(field)])) as unknown as RevisionValues;
}

/** Why a problem cannot be given these values, each with the field that it is about; empty where it can. */
export async function whyNotRevised(
  tx: Transaction,
  problem: Problem,
  values: Partial<RevisionValues>,
  frame: RevisionFrame,
): Promise<RefusalDetail[]> {
  const fields = Object.keys(values) as RevisionFieldName[];
  const parts = { DETAILS: fieldsOf(fields, "DETAILS"), PROGRESS: fieldsOf(fields, "PROGRESS") };
  const refused = [
    ...(await whyPartClosed(tx, problem, parts.DETAILS, { action: "problem.update", closed: whyFrozen })),
    ...(await whyPartClosed(tx, problem, parts.PROGRESS, { action: "problem.reportProgress", closed: whyNotInWork })),
  ];
  return refused.length > 0 ? refused : whyUnfit(problem, values, frame);
}

/** The values as columns. */
export function revisionColumns(problem: Problem, values: Partial<RevisionValues>, frame: RevisionFrame): Changes<Problem> {
  const { progressPercent, progressNote, difficulties } = { ...revisionValuesOf(problem, frame), ...values };
  const whole = {
    ...detailsOf(detailsWith(problem, values, frame)),
    ...{ progressPercent: Number(progressPercent), progressNote, difficulties },
  };
  const columns = { aspect: ["aspectId"], title: ["title", "initials"] } as const;
  const named = (Object.keys(values) as RevisionFieldName[]).flatMap((field) =>
    field in columns ? columns[field as keyof typeof columns] : [field],
  ) as (keyof typeof whole)[];
  return Object.fromEntries(named.map((column) => [column, whole[column]])) as Changes<Problem>;
}

function fieldsOf(fields: readonly RevisionFieldName[], part: RevisionPart): RevisionFieldName[] {
  return fields.filter((field) => revisionFields[field].part === part);
}

interface PartRule {
  readonly action: "problem.update" | "problem.reportProgress";
  closed(problem: Problem): RefusalDetail | null;
}

async function whyPartClosed(
  tx: Transaction,
  problem: Problem,
  fields: readonly RevisionFieldName[],
  { action, closed }: PartRule,
): Promise<RefusalDetail[]> {
  const [first] = fields;
  if (!first) return [];
  if (await why(tx, tx.actor, action, problem)) {
    return [{ code: "REVISION_NOT_ALLOWED", params: { column: titlesOf(fields) }, path: [first] }];
  }
  const reason = closed(problem);
  return reason ? [{ ...reason, path: [first] }] : [];
}

function titlesOf(fields: readonly string[]): Text {
  const titles = problemColumns.filter(({ field }) => fields.includes(field)).map(({ title }) => title);
  return { zh: titles.map((title) => textIn(title, "zh_CN")).join("、"), en: titles.map((title) => textIn(title, "en")).join(", ") };
}

/** What is wrong with the values themselves. What stands there already is not asked about. */
function whyUnfit(problem: Problem, values: Partial<RevisionValues>, frame: RevisionFrame): RefusalDetail[] {
  const { aspect, progressPercent } = values;
  const wrong = checkDetails(frame, detailsWith(problem, values, frame), []).filter(({ path = [] }) => path[0] && path[0] in values);
  for (const field of always) if (values[field] === "") wrong.push({ code: "VALUE_REQUIRED", path: [field] });
  if (aspect && !aspectNamed(frame.ledger, aspect)) {
    wrong.push({ code: "CELL_ASPECT_UNKNOWN", params: { text: aspect }, path: ["aspect"] });
  }
  if (progressPercent !== undefined && !(Number(progressPercent) >= 0 && Number(progressPercent) <= 100)) {
    wrong.push({ code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: 100 }, path: ["progressPercent"] });
  }
  return wrong;
}

const always = ["severity", "repeated", "confidential", "progressPercent"] as const;

function aspectNamed({ aspects }: Ledger, name: string) {
  return aspects.find((aspect) => aspect.name === name);
}

/** What would be said of the problem, as `updateProblem` takes it. */
function detailsWith(problem: Problem, values: Partial<RevisionValues>, frame: RevisionFrame): Parameters<typeof detailsOf>[0] {
  const { aspect, repeated, confidential, severity, rectificationType, ...texts } = { ...revisionValuesOf(problem, frame), ...values };
  return {
    ...texts,
    severity: severity as Problem["severity"],
    repeated: repeated === "YES",
    confidential: confidential === "YES",
    aspectId: aspectNamed(frame.ledger, aspect)?.id ?? null,
    rectificationType: (rectificationType || null) as Problem["rectificationType"],
  };
}
