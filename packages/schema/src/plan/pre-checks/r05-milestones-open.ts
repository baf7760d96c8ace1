import type { PlanContent } from "../content.js";
import type { Anchor } from "../section.js";
import { at, rule } from "./rule.js";

/** R05: whoever is named in the plan has something still to do in it. */
export const milestonesOpen = rule({
  code: "R05",
  title: { zh: "各组各单位有事可做", en: "Each group and unit has a milestone" },
  source: {
    zh: "I5、C4 明确各组工作要求和具体任务：方案中出现的每个组、每个单位至少有一项未到期的任务或措施。",
    en: "I5, C4: requirements and tasks of each group: every group or unit named has at least one task or measure still to come.",
  },
  weight: "ADVISORY",
  parameters: {},
  messages: {
    NOTHING_TO_DO: {
      why: {
        zh: "“{unit}”在工作表和问题措施中没有未到期的任务。",
        en: "“{unit}” has no task or measure still to come, in the work table or the problem response.",
      },
      remedy: {
        zh: "请为其安排任务并写明日期，或从方案中去掉。",
        en: "Give it a task with dates, or take it out of the plan.",
      },
    },
  },
  check({ content, context }, report) {
    const open = openMilestones(content, context.today);
    const unowned = [...unitsNamed(content)].filter(([unit]) => !open.owners.has(unit));
    if (unowned.length === 0) return;
    const mentions = open.texts.join("\n");
    for (const [unit, anchor] of unowned) {
      if (!mentions.includes(unit)) report("NOTHING_TO_DO", anchor, { unit });
    }
  },
});

/** Groups and units that the plan names, each with the first place where it does. */
function unitsNamed(content: PlanContent): Map<string, Anchor> {
  const units = new Map<string, Anchor>();
  const note = (name: string, anchor: Anchor) => {
    const plain = name.trim();
    if (plain !== "" && !units.has(plain)) units.set(plain, anchor);
  };
  for (const group of content.guidanceGroups) note(group.name, at("GUIDANCE_GROUPS", group.id, "name"));
  for (const response of content.problemResponses) {
    note(response.responsibleUnit, at("PROBLEM_RESPONSES", response.id, "responsibleUnit"));
    note(response.leadDepartment, at("PROBLEM_RESPONSES", response.id, "leadDepartment"));
  }
  for (const field of ["rectificationGroup", "leadDepartment"] as const) {
    note(content.leadership[field], at("SAFEGUARDS", null, `leadership.${field}`));
  }
  return units;
}

/** Who owns what is still to come, and the texts in which others may be mentioned. */
function openMilestones(content: PlanContent, today: string) {
  const owners = new Set<string>();
  const texts: string[] = [];
  const isOpen = (milestone: { endsOn: string | null }) => milestone.endsOn !== null && milestone.endsOn >= today;
  for (const row of content.workTable) {
    if (!isOpen(row)) continue;
    owners.add(row.responsibleDepartment.trim());
    texts.push(row.task, row.steps, row.responsibleDepartment, row.responsiblePerson, row.deliverable);
  }
  for (const response of content.problemResponses) {
    const measures = response.measures.filter(isOpen);
    if (measures.length === 0) continue;
    owners.add(response.responsibleUnit.trim()).add(response.leadDepartment.trim());
    for (const measure of measures) texts.push(measure.text, measure.owner);
  }
  return { owners, texts };
}
