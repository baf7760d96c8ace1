import type { Pillar } from "../campaign/pillar.js";
import { canonicalJson } from "../canonical-json.js";
import type { GuidanceGroup, KeyPerson, PlanAttachment, PlanBatch, PlanContent, ProblemResponse, WorkRow } from "./content.js";
import { type Anchor, isPillarSection, type PlanSection } from "./section.js";

/** The kind of row of each section; a section that is one text or form has none. */
export interface SectionRows extends Record<Pillar, WorkRow> {
  BATCHES: PlanBatch;
  KEY_PEOPLE: KeyPerson;
  GUIDANCE_GROUPS: GuidanceGroup;
  PROBLEM_RESPONSES: ProblemResponse;
  SAFEGUARDS: never;
  NARRATIVE: never;
  ATTACHMENTS: PlanAttachment;
  COMMITMENT: never;
}

export type PlanRow = SectionRows[PlanSection];

const lists = {
  BATCHES: "batches",
  KEY_PEOPLE: "keyPeople",
  GUIDANCE_GROUPS: "guidanceGroups",
  PROBLEM_RESPONSES: "problemResponses",
  ATTACHMENTS: "attachments",
} as const;

/** The rows of a section in their order. */
export function rowsOf<Section extends PlanSection>(content: PlanContent, section: Section): SectionRows[Section][] {
  if (isPillarSection(section)) {
    return content.workTable.filter((row) => row.pillar === section) as SectionRows[Section][];
  }
  const list = listOf(section);
  return (list ? content[list] : []) as SectionRows[Section][];
}

/** The name of the list of a plan's content that holds a section's rows; null for a section without rows. */
export function listOf(section: PlanSection): "workTable" | (typeof lists)[keyof typeof lists] | null {
  if (isPillarSection(section)) return "workTable";
  return section in lists ? lists[section as keyof typeof lists] : null;
}

/** Where an anchor leads in a content. */
export interface ResolvedAnchor {
  /** The row itself was found, or only the section that it stood in is left. */
  readonly match: "exact" | "section";
  /** The section where the row stands now; a work row may have gone to another pillar. */
  readonly section: PlanSection;
  readonly row: PlanRow | null;
  /** Position of the row within its section, from 0; null without a row. */
  readonly position: number | null;
  /** What the anchor points at differs from the version it was set on; false when that version was not given. */
  readonly changed: boolean;
}

/** Finds the place of an anchor: the exact row, else its section; it never vanishes. `setOn` is the content it was set on. */
export function resolveAnchor(content: PlanContent, anchor: Anchor, setOn?: PlanContent): ResolvedAnchor {
  const place = placeOf(content, anchor);
  if (!setOn) return { ...place, changed: false };
  const was = placeOf(setOn, anchor);
  return { ...place, changed: textAt(content, place, anchor) !== textAt(setOn, was, anchor) };
}

type Place = Omit<ResolvedAnchor, "changed">;

function placeOf(content: PlanContent, anchor: Anchor): Place {
  const list = listOf(anchor.section);
  const row = anchor.rowId === null || !list ? undefined : content[list].find(({ id }) => id === anchor.rowId);
  if (!row) return { match: anchor.rowId === null ? "exact" : "section", section: anchor.section, row: null, position: null };
  const section = isPillarSection(anchor.section) ? (row as WorkRow).pillar : anchor.section;
  return { match: "exact", section, row, position: rowsOf(content, section).indexOf(row as never) };
}

/** What an anchor points at, as text to compare; keys may come in another order from the database than from the editor. */
function textAt(content: PlanContent, place: Place, anchor: Anchor): string {
  if (place.row) {
    const field = anchor.field?.split(/[.[]/)[0] ?? "";
    return canonicalJson(field in place.row ? place.row[field as keyof PlanRow] : place.row);
  }
  if (anchor.rowId !== null) return "";
  switch (anchor.section) {
    case "SAFEGUARDS":
      return canonicalJson([content.safeguards, content.leadership]);
    case "NARRATIVE":
      return content.narrative;
    case "COMMITMENT":
      return canonicalJson(content.commitment);
    default:
      return canonicalJson(rowsOf(content, anchor.section));
  }
}
