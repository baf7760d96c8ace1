import { expect, test } from "@jest/globals";
import { addDays } from "../calendar-date.js";
import { planContent } from "./content.js";
import { first, goodPlan, planWith, set } from "./plan.fixture.js";
import { movedTemplate, templateOf } from "./template.js";

test("a template keeps the work and leaves behind whose it was", () => {
  const content = goodPlan();
  const template = templateOf(content);
  expect(planContent.parse(template)).toEqual(template);
  expect(template.workTable.map(({ id, task, deliverable }) => [id, task, deliverable])).toEqual(
    content.workTable.map(({ id, task, deliverable }) => [id, task, deliverable]),
  );
  expect(template).toMatchObject({ problemResponses: [], attachments: [], commitment: null });
  const words = JSON.stringify(template);
  const names = [
    ...content.keyPeople.map(({ name }) => name),
    ...content.workTable.map(({ responsiblePerson }) => responsiblePerson),
    ...content.guidanceGroups.flatMap(({ leaderName, members }) => [leaderName, ...members.map(({ name }) => name)]),
    ...content.batches.flatMap(({ organizationIds }) => organizationIds),
    content.leadership.leadingExecutive,
  ].filter((name) => name !== "");
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => words.includes(`"${name}"`))).toEqual([]);
});

test("which work waits for which belongs to the work", () => {
  const content = planWith(({ workTable }) => set(first(workTable), { predecessorIds: ["research-1"] }));
  expect(first(movedTemplate(templateOf(content), 7).workTable).predecessorIds).toEqual(["research-1"]);
});

test("what became of a date stays behind", () => {
  const slipped = planWith(({ workTable }) =>
    set(first(workTable), { firstEndsOn: "2026-01-01", slipReason: "缺件", doneOn: "2026-02-01" }),
  );
  expect(first(templateOf(slipped).workTable)).toMatchObject({ firstEndsOn: null, slipReason: "", doneOn: null });
});

test("its days are moved along, and those that are not set stay so", () => {
  const template = templateOf(goodPlan());
  const [row] = template.workTable;
  const moved = movedTemplate({ ...template, workTable: [row as never, { ...(row as object), id: "open", endsOn: null } as never] }, 30);
  expect(moved.workTable[0]?.startsOn).toBe(addDays(row?.startsOn ?? "", 30));
  expect(moved.workTable[1]?.endsOn).toBeNull();
  expect(movedTemplate(movedTemplate(template, 45), -45)).toEqual(template);
});
