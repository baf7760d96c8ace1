import {
  type Anchor,
  difference,
  type FieldChange,
  type PlanChange,
  type PlanContent,
  type PlanRow,
  type PlanSection,
  planSections,
  resolveAnchor,
  rowsOf,
} from "@duban/schema";
import type { PreCheck, ReviewFinding } from "./review-queries";

/** A place in the plan that is read: a section, or a row of it. */
export interface Place {
  section: PlanSection;
  rowId: string | null;
}

/** A row with what happened to it and what hangs on it. */
export interface RowView<Row extends PlanRow = PlanRow> {
  row: Row;
  /** From 1. */
  position: number;
  kind: "SAME" | PlanChange["kind"];
  changes: ReadonlyMap<string, FieldChange>;
  findings: readonly ReviewFinding[];
  failed: readonly PreCheck[];
}

/** A section with what happened in it and what hangs on it. */
export interface SectionView {
  section: PlanSection;
  rows: readonly RowView[];
  /** Changes of a section that has no rows, by field. */
  form: ReadonlyMap<string, FieldChange>;
  changes: readonly PlanChange[];
  /** All findings of the section, those on its rows too. */
  findings: readonly ReviewFinding[];
  /** The findings on no row that still stands. */
  ownFindings: readonly ReviewFinding[];
  failed: readonly PreCheck[];
}

/** A finding with the place where it stands in the version that is read. */
export interface PlacedFinding {
  finding: ReviewFinding;
  place: Place;
  /** From 1; null on a section. */
  position: number | null;
  /** The row it was set on is gone. */
  lost: boolean;
  /** The text it was set on differs from the one that is read. */
  changed: boolean;
}

/** What the workbench draws. */
export interface ReviewModel {
  content: PlanContent;
  sections: readonly SectionView[];
  changes: readonly PlanChange[];
  placed: ReadonlyMap<string, PlacedFinding>;
}

interface ReviewInput {
  content: PlanContent;
  /** The version it is compared with. */
  before: { number: number; content: PlanContent } | null;
  findings: readonly ReviewFinding[];
  preChecks: readonly PreCheck[];
}

/** Joins a version with its differences, findings and failed checks. */
export function reviewModel({ content, before, findings, preChecks }: ReviewInput): ReviewModel {
  const changes = before ? difference(before.content, content) : [];
  const failed = preChecks.filter(({ passed }) => !passed);
  const placed = findings.map((finding) => placeOf(finding, content, before));
  return {
    content,
    changes,
    placed: new Map(placed.map((each) => [each.finding.id, each])),
    sections: planSections.values.map((section) => sectionView(section, { content, before, changes, placed, failed })),
  };
}

function placeOf(finding: ReviewFinding, content: PlanContent, before: ReviewInput["before"]): PlacedFinding {
  const setOn = before && before.number === finding.round ? before.content : undefined;
  const { section, row, position, match, changed } = resolveAnchor(content, finding.anchor as Anchor, setOn);
  return {
    finding,
    place: { section, rowId: row?.id ?? null },
    position: position === null ? null : position + 1,
    lost: match === "section",
    changed,
  };
}

interface SectionInput {
  content: PlanContent;
  before: ReviewInput["before"];
  changes: readonly PlanChange[];
  placed: readonly PlacedFinding[];
  failed: readonly PreCheck[];
}

function sectionView(section: PlanSection, input: SectionInput): SectionView {
  const changes = input.changes.filter((change) => change.section === section);
  const here = input.placed.filter(({ place }) => place.section === section);
  const failed = input.failed.filter((check) => check.findings.some(({ anchor }) => anchor.section === section));
  const form = changes.find(({ rowId }) => rowId === null);
  return {
    section,
    changes,
    failed,
    rows: rowViews(section, { ...input, changes, placed: here, failed }),
    form: new Map(form?.fields.map((field) => [field.field, field])),
    findings: here.map(({ finding }) => finding),
    ownFindings: here.filter(({ place }) => place.rowId === null).map(({ finding }) => finding),
  };
}

function rowViews(section: PlanSection, { content, before, changes, placed, failed }: SectionInput): RowView[] {
  const byRow = new Map(changes.map((change) => [change.rowId, change]));
  const findings = Map.groupBy(placed, ({ place }) => place.rowId);
  const view = (row: PlanRow, position: number): RowView => {
    const change = byRow.get(row.id);
    return {
      row,
      position,
      kind: change?.kind ?? "SAME",
      changes: new Map(change?.fields.map((field) => [field.field, field])),
      findings: findings.get(row.id)?.map(({ finding }) => finding) ?? [],
      failed: failed.filter((check) => check.findings.some(({ anchor }) => anchor.rowId === row.id)),
    };
  };
  const now = (rowsOf(content, section) as PlanRow[]).map((row, index) => view(row, index + 1));
  if (!before) return now;
  const gone = (rowsOf(before.content, section) as PlanRow[])
    .filter(({ id }) => byRow.get(id)?.kind === "REMOVED")
    .map((row, index) => view(row, index + 1));
  return [...now, ...gone];
}

/** Whether a section is worth showing when only changes are asked for. */
export function isNotable({ changes, findings, failed }: SectionView): boolean {
  return changes.length > 0 || findings.length > 0 || failed.length > 0;
}

/** Whether a row is worth showing when only changes are asked for. */
export function isNotableRow({ kind, findings, failed }: RowView): boolean {
  return kind !== "SAME" || findings.length > 0 || failed.length > 0;
}
