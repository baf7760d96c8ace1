import type { PlanState } from "@duban/schema";
import { graphql } from "../../gql";

/** What a list shows of a plan. */
export const planRowFragment = graphql(`
  fragment PlanRow on Plan {
    id
    code
    title
    state
    standing
    amending
    round
    light
    turnDueAt
    turnSince
    override {
      id
    }
    organization {
      id
      name
      nameEn
    }
    campaign {
      id
      title
      titleEn
    }
    viewerSteps {
      name
      possible
    }
  }
`);

interface Openable {
  id: string;
  viewerSteps: readonly { name: string; possible: boolean }[];
}

const reviewSteps = new Set(["startPlanReview", "returnPlan", "approvePlan"]);

/** Whether it is the reader's turn to write the plan. */
export function mayWrite({ viewerSteps }: Openable): boolean {
  return viewerSteps.some(({ name, possible }) => possible && name === "savePlanDraft");
}

/** Whether it is the reader's turn to review the plan. */
export function mayReview({ viewerSteps }: Openable): boolean {
  return viewerSteps.some(({ name, possible }) => possible && reviewSteps.has(name));
}

/** How a state is drawn: nothing is said by colour alone, so only what is live or over stands out. */
export const liveStates: ReadonlySet<PlanState> = new Set(["SUBMITTED", "IN_REVIEW"]);
