import { expect, test } from "@jest/globals";
import { difference } from "../difference.js";
import { goodPlan, planWith, set } from "../plan.fixture.js";
import { changeKey, withChanges } from "./accept.js";

const base = goodPlan();
const next = planWith((content) => {
  const [first, second] = content.workTable;
  if (!first || !second) throw new Error("The plan is thin");
  set(first, { task: "改过的任务" });
  content.workTable.splice(1, 1, { ...second, id: "new-1", task: "新任务" });
  content.narrative = "改过的正文";
  content.commitment = null;
});
const changes = difference(base, next);

test("taken as a whole it is the other content, taken not at all the one before", () => {
  expect(withChanges(base, next, changes, new Set(changes.map(changeKey)))).toEqual(next);
  expect(withChanges(base, next, changes, new Set())).toEqual(base);
});

test("a change is taken by its row or its section; a new row stands behind the one that it follows", () => {
  expect(changes.map(changeKey)).toEqual(["workTable/learning-1", "workTable/new-1", "workTable/learning-2", "NARRATIVE", "COMMITMENT"]);
  const some = withChanges(base, next, changes, new Set(["workTable/new-1", "NARRATIVE"]));
  expect(some.workTable.slice(0, 3).map(({ id, task }) => [id, task])).toEqual([
    ["learning-1", base.workTable[0]?.task],
    ["new-1", "新任务"],
    ["learning-2", base.workTable[1]?.task],
  ]);
  expect(some).toMatchObject({ narrative: "改过的正文", commitment: base.commitment });
});

test("a row that is left out is no predecessor of one that is taken", () => {
  const waiting = structuredClone(next);
  Object.assign(waiting.workTable[0] ?? {}, { predecessorIds: ["new-1", "research-1"] });
  const some = withChanges(base, waiting, difference(base, waiting), new Set(["workTable/learning-1"]));
  expect(some.workTable[0]).toMatchObject({ task: "改过的任务", predecessorIds: ["research-1"] });
});
