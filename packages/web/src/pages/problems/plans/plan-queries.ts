import { graphql } from "../../../gql";
import type { PlanAnswerPartsFragment } from "../../../gql/graphql";

graphql(`
  fragment PlanAnswerParts on PlanAnswer {
    id
    revision
    state
    rowId
    joinedAt
    funds
    plan {
      id
      code
    }
    version {
      id
      number
    }
    differences {
      part
      plan
      ledger
      kept
      canTakeOver
    }
    viewerSteps {
      name
      possible
    }
  }
`);

graphql(`
  fragment ProblemPlans on Problem {
    id
    planAnswers {
      ...PlanAnswerParts @unmask
    }
  }
`);

/** Settles a difference between an approved plan and the ledger. */
export const settleDifferenceMutation = graphql(`
  mutation SettlePlanDifference($input: SettlePlanDifferenceInput!) {
    settlePlanDifference(input: $input) {
      planAnswer {
        ...PlanAnswerParts
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** What an approved plan says about a problem, as it is shown. */
export type ShownAnswer = PlanAnswerPartsFragment;
