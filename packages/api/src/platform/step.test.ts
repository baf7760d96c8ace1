import { planStates, planWorkflow } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { nameStates, requireStep, stateAfter, whyClosed } from "./step.js";

describe("a step", () => {
  test("leads to its state when it is open", () => {
    expect(stateAfter(planWorkflow, "submit", "DRAFT")).toBe("SUBMITTED");
    expect(whyClosed(planWorkflow, "submit", "RETURNED")).toBeNull();
  });

  test("is a CONFLICT when it is closed, which names the state in words", () => {
    nameStates(planWorkflow, planStates);
    expect(() => requireStep(planWorkflow, "approve", "DRAFT")).toThrow(
      expect.objectContaining({ code: "CONFLICT", reason: "STEP_NOT_OPEN", params: { state: planStates.labels.DRAFT } }),
    );
  });
});
