import {
  type Anchor,
  explain,
  type Locale,
  type PlanContent,
  type PlanSection,
  type PreCheckResult,
  type RuleCode,
  resolveAnchor,
  rowsOf,
  type Weight,
} from "@duban/schema";
import type { UserError } from "../../../../../ui/field-errors";
import { anchorOfPath } from "./refused-places";

/** Something wrong at a place: found by a pre-check, or refused by the server. */
export interface Mark {
  readonly anchor: Anchor;
  readonly weight: Weight;
  /** Null for a refusal. */
  readonly rule: RuleCode | null;
  readonly why: string;
  readonly remedy: string;
}

/** A finding of the review as far as its place goes. */
interface PlacedFinding {
  readonly id: string;
  readonly number: number | null;
  readonly state: string;
  readonly anchor: Anchor;
}

/** All that is wrong, to be looked up by place. */
export interface Marks {
  /** On exactly this field; a row or section without a field by null. */
  at(section: PlanSection, rowId: string | null, field: string | null): readonly Mark[];
  /** On a row and its fields. */
  ofRow(section: PlanSection, rowId: string): readonly Mark[];
  /** On a section and everything in it. */
  ofSection(section: PlanSection): readonly Mark[];
  /** Numbers of the returned findings on a row, or on none of the section's rows. */
  findingsAt(section: PlanSection, rowId: string | null): readonly number[];
  /** Findings of a section that wait for an answer. */
  unansweredIn(section: PlanSection): number;
}

interface MarksInput {
  readonly content: PlanContent;
  readonly results: readonly PreCheckResult[];
  readonly findings: readonly PlacedFinding[];
  readonly refused: { readonly errors: readonly UserError[]; readonly content: PlanContent } | null;
  readonly locale: Locale;
}

/** Joins the results of the pre-checks, the refusals of the last save and the findings of the review by their places. */
export function marksOf({ content, results, findings, refused, locale }: MarksInput): Marks {
  const marks = [...refusalMarks(refused), ...results.flatMap((result) => checkMarks(result, locale))];
  const fields = Map.groupBy(marks, ({ anchor }) => placeKey(anchor.section, anchor.rowId, anchor.field));
  const rows = Map.groupBy(marks, ({ anchor }) => placeKey(anchor.section, anchor.rowId, null));
  const sections = Map.groupBy(marks, ({ anchor }) => anchor.section);
  const places = findings.flatMap((finding) => {
    const { section, row } = resolveAnchor(content, finding.anchor);
    return finding.state === "CONFIRMED" || finding.number === null
      ? []
      : [{ ...finding, section, rowId: row?.id ?? null, number: finding.number }];
  });
  const flags = Map.groupBy(places, ({ section, rowId }) => placeKey(section, rowId, null));
  return {
    at: (section, rowId, field) => fields.get(placeKey(section, rowId, field)) ?? [],
    ofRow: (section, rowId) => rows.get(placeKey(section, rowId, null)) ?? [],
    ofSection: (section) => sections.get(section) ?? [],
    findingsAt: (section, rowId) => (flags.get(placeKey(section, rowId, null)) ?? []).map(({ number }) => number),
    unansweredIn: (section) => places.filter((place) => place.section === section && place.state === "OPEN").length,
  };
}

/** Names a place; also the value of the attribute by which the page finds it. */
export function placeKey(section: PlanSection, rowId: string | null, field: string | null): string {
  return `${section}/${rowId ?? ""}/${field ?? ""}`;
}

/** The place of an anchor in words of its row: the number of the row within its section, from 1. */
export function rowNumber(content: PlanContent, { section, rowId }: Anchor): number | null {
  const index = rowsOf(content, section).findIndex(({ id }) => id === rowId);
  return index < 0 ? null : index + 1;
}

function checkMarks({ rule, weight, findings }: PreCheckResult, locale: Locale): Mark[] {
  return findings.map((finding) => ({ anchor: finding.anchor, weight, rule, ...explain(finding, locale) }));
}

function refusalMarks(refused: MarksInput["refused"]): Mark[] {
  return (refused?.errors ?? []).flatMap((error): Mark[] => {
    const anchor = anchorOfPath(refused?.content, error.path);
    return anchor ? [{ anchor, weight: "BLOCKING", rule: null, why: error.message, remedy: "" }] : [];
  });
}
