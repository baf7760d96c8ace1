import { isPillarSection, type PlanSection, planChapters, planSections, sectionNumbers, type Text } from "@duban/schema";

/** What the middle of the editor shows at once: a section, or the whole work table with its four pillars. */
export type EditorPart = Exclude<PlanSection, "LEARNING" | "RESEARCH" | "PROBLEM_REVIEW" | "RECTIFICATION"> | "WORK_TABLE";

/** A line of the list of sections. */
export interface EditorEntry {
  readonly number: string;
  readonly title: Text;
  /** Null for the head of a chapter whose sections follow. */
  readonly part: EditorPart | null;
  readonly nested: boolean;
}

/** The sections in the order of the plan. */
export const editorEntries: readonly EditorEntry[] = planChapters.flatMap(({ number, title, sections }): EditorEntry[] => {
  const [first] = sections;
  if (!first) return [];
  if (isPillarSection(first)) return [{ number, title, part: "WORK_TABLE", nested: false }];
  if (sections.length === 1) return [{ number, title, part: partOf(first), nested: false }];
  const own = sections.map(
    (section): EditorEntry => ({
      number: sectionNumbers[section],
      title: planSections.labels[section],
      part: partOf(section),
      nested: true,
    }),
  );
  return [{ number, title, part: null, nested: false }, ...own];
});

/** The parts in their order. */
export const editorParts: readonly EditorPart[] = editorEntries.flatMap(({ part }) => part ?? []);

/** The part of the editor in which a section is written. */
export function partOf(section: PlanSection): EditorPart {
  return isPillarSection(section) ? "WORK_TABLE" : section;
}

/** The sections that a part holds. */
export function sectionsOf(part: EditorPart): readonly PlanSection[] {
  return planSections.values.filter((section) => partOf(section) === part);
}

/** Number and title of a part. */
export function entryOf(part: EditorPart): EditorEntry {
  const entry = editorEntries.find((each) => each.part === part);
  if (!entry) throw new Error(`The plan has no part ${part}`);
  return entry;
}
