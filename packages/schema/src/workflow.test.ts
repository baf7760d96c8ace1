import { describe, expect, test } from "@jest/globals";
import { campaignStates, campaignWorkflow } from "./campaign/workflow.js";
import { findingStates, findingWorkflow } from "./finding/workflow.js";
import { organizationStates, organizationWorkflow } from "./organization/workflow.js";
import { amendmentStates, amendmentWorkflow } from "./plan/amendment.js";
import { extensionStates, extensionWorkflow } from "./plan/extension.js";
import { planStates, planWorkflow } from "./plan/workflow.js";
import { isStepOpen, openSteps, statesOf, stepsOf, workflow } from "./workflow.js";

describe("the plan's workflow", () => {
  test("opens each step in its states only", () => {
    const open = Object.fromEntries(statesOf(planWorkflow).map((state) => [state, openSteps(planWorkflow, state)]));
    expect(open).toEqual({
      DRAFT: ["submit", "dropAmendment"],
      SUBMITTED: ["withdraw", "startReview"],
      IN_REVIEW: ["return", "approve", "passOn"],
      RETURNED: ["submit", "dropAmendment"],
      APPROVED: ["amend"],
      WITHDRAWN: ["submit", "dropAmendment"],
    });
  });

  test("answers for one step", () => {
    expect(isStepOpen(planWorkflow, "approve", "IN_REVIEW")).toBe(true);
    expect(isStepOpen(planWorkflow, "approve", "SUBMITTED")).toBe(false);
  });

  test("refuses unknown states and steps at compile time", () => {
    // @ts-expect-error a state that the workflow does not have
    expect(openSteps(planWorkflow, "LOST")).toEqual([]);
    // @ts-expect-error a step that the workflow does not have
    expect(() => isStepOpen(planWorkflow, "forget", "DRAFT")).toThrow();
  });
});

test.each([
  ["plan", planWorkflow, planStates.values],
  ["amendment", amendmentWorkflow, amendmentStates.values],
  ["extension", extensionWorkflow, extensionStates.values],
  ["campaign", campaignWorkflow, campaignStates.values],
  ["finding", findingWorkflow, findingStates.values],
  ["organization", organizationWorkflow, organizationStates.values],
])("the states of the %s have labels", (_noun, flow, labelled) => {
  expect([...statesOf(flow)].sort()).toEqual([...labelled].sort());
});

describe("a wrong definition stops the start", () => {
  test("a step from a state that nothing leads to", () => {
    expect(() =>
      workflow({
        initial: "DRAFT",
        // @ts-expect-error no step leads to SUBMITED
        steps: { submit: { from: ["DRAFT"], to: "SUBMITTED" }, approve: { from: ["SUBMITED"], to: "APPROVED" } },
      }),
    ).toThrow(/SUBMITED/);
  });

  test("states that cannot be reached from the initial one", () => {
    const define = () =>
      workflow({
        initial: "DRAFT",
        steps: { lose: { from: ["LOST"], to: "FOUND" }, find: { from: ["FOUND"], to: "LOST" } },
      });
    expect(define).toThrow(/FOUND, LOST/);
  });

  test("a step from nowhere", () => {
    expect(() => workflow({ initial: "DRAFT", steps: { submit: { from: [], to: "SUBMITTED" } } })).toThrow(/no state/);
  });
});

test("steps keep the order they were defined in", () => {
  expect(stepsOf(findingWorkflow)).toEqual(["send", "answer", "confirm", "raiseAgain"]);
});
