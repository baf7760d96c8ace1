import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { KeyPerson, PlanContent } from "./content.js";
import { changedContent, contentChanges } from "./content-changes.js";
import { goodPlan, planWith } from "./plan.fixture.js";

const person = fc.record({ id: fc.constantFrom(..."abcdefgh"), name: fc.constantFrom("甲", "乙", "丙") });
const people = fc
  .uniqueArray(person, { selector: ({ id }) => id })
  .map((rows): KeyPerson[] => rows.map(({ id, name }) => ({ id, name, batchId: "", post: "", category: "", requirement: "" })));
const content = fc
  .record({ keyPeople: people, narrative: fc.constantFrom("", "总则"), signed: fc.boolean() })
  .map(({ keyPeople, narrative, signed }): PlanContent => {
    const plan = goodPlan();
    return { ...plan, keyPeople, narrative, commitment: signed ? plan.commitment : null };
  });

/** As what goes over the wire arrives. */
function sent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

describe("what is other in a content", () => {
  test("leads from any content to any other", () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(changedContent(before, sent(contentChanges(before, after)))).toEqual({ content: after, problems: [] });
      }),
    );
  });

  test("is nothing where nothing was changed, whatever order the keys of a row came in", () => {
    const plan = goodPlan();
    const stored = { ...plan, keyPeople: plan.keyPeople.map(({ id, ...rest }) => ({ ...rest, id })) };
    expect(contentChanges(stored, plan)).toEqual({});
  });

  test("is one row where one row was changed, among however many", () => {
    const before = goodPlan();
    const after = planWith(({ workTable }) => {
      for (const row of workTable.slice(0, 1)) row.task = "改过的任务";
    });
    expect(contentChanges(before, after)).toEqual({ workTable: { rows: after.workTable.slice(0, 1), order: null } });
  });

  test("names all rows only where one went or moved", () => {
    const before = goodPlan();
    const [head, ...rest] = before.workTable;
    const ids = rest.map(({ id }) => id);
    expect(contentChanges(before, { ...before, workTable: rest })).toEqual({ workTable: { rows: [], order: ids } });
    const added = { ...(head as PlanContent["workTable"][number]), id: "added" };
    expect(contentChanges(before, { ...before, workTable: [...before.workTable, added] }).workTable).toEqual({
      rows: [added],
      order: null,
    });
  });

  test("an order that names a row which nobody knows is a problem at its place", () => {
    const { problems } = changedContent(goodPlan(), { workTable: { rows: [], order: ["nobody"] } });
    expect(problems).toEqual([{ path: ["workTable", "order", "0"], code: "ROW_UNKNOWN", params: { id: "nobody" } }]);
  });
});
