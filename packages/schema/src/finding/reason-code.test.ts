import { expect, test } from "@jest/globals";
import { planSections } from "../plan/section.js";
import { defaultReasonCodes, usualReason } from "./reason-code.js";

test("every section has a usual reason; the work table's is the same for each pillar", () => {
  for (const section of planSections.values) expect(defaultReasonCodes.values).toContain(usualReason(section));
  expect(["LEARNING", "RECTIFICATION"].map((section) => usualReason(section as "LEARNING"))).toEqual([
    "WORK_TABLE_NOT_DETAILED",
    "WORK_TABLE_NOT_DETAILED",
  ]);
  expect(usualReason("GUIDANCE_GROUPS")).toBe("STAFFING_NOT_DETAILED");
});
