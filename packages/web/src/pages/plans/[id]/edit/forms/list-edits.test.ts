import { emptyPlanContent, type PlanBatch } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { addItem, changeItem, removeItem, restoreItem } from "./list-edits";

const batch = (id: string): PlanBatch => ({ id, name: "", startsOn: null, endsOn: null, organizationIds: [], headCount: null, scope: "" });
const start = { ...emptyPlanContent(), batches: [batch("a"), batch("b"), batch("c")] };
const idsOf = ({ batches }: { batches: readonly PlanBatch[] }) => batches.map(({ id }) => id).join("");

describe("rows of a list of the content", () => {
  test("are added, changed and taken out", () => {
    expect(idsOf(addItem("batches", batch("d"))(start))).toBe("abcd");
    const changed = changeItem("batches", "b", { name: "第二批" })(start);
    expect(changed.batches[1]?.name).toBe("第二批");
    expect(changed.batches[0]).toBe(start.batches[0]);
    expect(idsOf(removeItem("batches", "b")(start))).toBe("ac");
  });

  test("come back to where they were, once", () => {
    const without = removeItem("batches", "b")(start);
    const again = restoreItem("batches", batch("b"), 1)(without);
    expect(idsOf(again)).toBe("abc");
    expect(restoreItem("batches", batch("b"), 1)(again)).toBe(again);
  });
});
