import type { PlanContent } from "./content.js";
import type { PlanSection } from "./section.js";

/** A text of a plan and where it stands. */
export interface Passage {
  readonly section: PlanSection;
  readonly rowId: string | null;
  readonly field: string;
  readonly text: string;
}

/** Everything that a plan says in sentences, in the order of its sections. */
export function passagesOf(content: PlanContent): Passage[] {
  const at = (section: PlanSection, rowId: string | null, fields: Readonly<Record<string, string>>): Passage[] =>
    Object.entries(fields).flatMap(([field, text]) => (text.trim() === "" ? [] : { section, rowId, field, text }));
  return [
    ...content.batches.flatMap(({ id, scope }) => at("BATCHES", id, { scope })),
    ...content.keyPeople.flatMap(({ id, requirement }) => at("KEY_PEOPLE", id, { requirement })),
    ...content.workTable.flatMap(({ id, pillar, task, steps }) => at(pillar, id, { task, steps })),
    ...content.guidanceGroups.flatMap(({ id, tasks }) => at("GUIDANCE_GROUPS", id, { tasks })),
    ...content.problemResponses.flatMap(({ id, cause, siblingCheck, goal, contingency, measures, criteria }) => [
      ...at("PROBLEM_RESPONSES", id, { cause, siblingCheck, goal, contingency }),
      ...measures.flatMap((measure) => at("PROBLEM_RESPONSES", id, { [`measures[${measure.id}].text`]: measure.text })),
      ...criteria.flatMap((criterion) => at("PROBLEM_RESPONSES", id, { [`criteria[${criterion.id}].text`]: criterion.text })),
    ]),
    ...at("SAFEGUARDS", null, { safeguards: content.safeguards }),
    ...at("NARRATIVE", null, { narrative: content.narrative }),
  ];
}
