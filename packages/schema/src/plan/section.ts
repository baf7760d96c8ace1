import { type Pillar, pillars } from "../campaign/pillar.js";
import { enumeration, type ValueOf } from "../enumeration.js";
import type { Text } from "../locale.js";

/** Sections of a plan in their order; the four in the middle are the work table by pillar. */
export const planSections = enumeration({
  BATCHES: ["批次", "Batches"],
  KEY_PEOPLE: ["重点人员", "Key people"],
  LEARNING: ["学习教育", "Learning"],
  RESEARCH: ["调查研究", "Research"],
  PROBLEM_REVIEW: ["检视问题", "Problem review"],
  RECTIFICATION: ["整改落实", "Rectification"],
  GUIDANCE_GROUPS: ["指导组", "Guidance groups"],
  PROBLEM_RESPONSES: ["问题应答", "Problem response"],
  SAFEGUARDS: ["保障措施", "Safeguards"],
  NARRATIVE: ["正文", "Narrative"],
  ATTACHMENTS: ["附件", "Attachments"],
  COMMITMENT: ["签署承诺", "Signed commitment"],
});

export type PlanSection = ValueOf<typeof planSections>;

/** A numbered chapter of the plan with its sections; a chapter of one section carries that section's title. */
export interface PlanChapter {
  readonly number: string;
  readonly title: Text;
  readonly sections: readonly PlanSection[];
}

/** The table of contents. */
export const planChapters: readonly PlanChapter[] = [
  { number: "1", title: { zh: "整改范围", en: "Scope" }, sections: ["BATCHES", "KEY_PEOPLE"] },
  { number: "2", title: { zh: "工作表", en: "Work table" }, sections: pillars.values },
  { number: "3", title: { zh: "指导力量", en: "Guidance staffing" }, sections: ["GUIDANCE_GROUPS"] },
  { number: "4", title: planSections.labels.PROBLEM_RESPONSES, sections: ["PROBLEM_RESPONSES"] },
  { number: "5", title: planSections.labels.SAFEGUARDS, sections: ["SAFEGUARDS"] },
  { number: "6", title: planSections.labels.NARRATIVE, sections: ["NARRATIVE"] },
  { number: "7", title: planSections.labels.ATTACHMENTS, sections: ["ATTACHMENTS"] },
  { number: "8", title: planSections.labels.COMMITMENT, sections: ["COMMITMENT"] },
];

/** The number a section is printed with, such as 2.4. */
export const sectionNumbers: Readonly<Record<PlanSection, string>> = Object.fromEntries(
  planChapters.flatMap((chapter) =>
    chapter.sections.map((section, position) => {
      const stands = chapter.sections.length > 1 || chapter.title !== planSections.labels[section];
      return [section, stands ? `${chapter.number}.${position + 1}` : chapter.number];
    }),
  ),
) as Record<PlanSection, string>;

/** Whether a section is one of the four parts of the work table. */
export function isPillarSection(section: PlanSection): section is Pillar {
  return pillars.includes(section);
}

/** Where in a plan something stands: a section, a row of it, a field of the row; null means the whole. */
export interface Anchor {
  readonly section: PlanSection;
  readonly rowId: string | null;
  readonly field: string | null;
}
