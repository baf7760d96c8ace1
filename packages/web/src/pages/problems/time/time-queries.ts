import { graphql } from "../../../gql";
import type { ProblemTimeFragment } from "../../../gql/graphql";

graphql(`
  fragment ProblemTime on Problem {
    id
    slipDays
    yellowDays
    slipCount
    standing
    verifyEveryDays
    nextVerificationOn
    lightLetters {
      id
      level
      light
      sentOn
      people {
        id
        name
        nameEn
      }
    }
    requests {
      id
      revision
      kind
      state
      previousDeadline
      wantedDeadline
      days
      verifyEveryDays
      reason
      askedAt
      decidedAt
      decisionReason
      askedBy {
        id
        name
        nameEn
      }
      decidedBy {
        id
        name
        nameEn
      }
      viewerSteps {
        name
        possible
        whyNot
        code
      }
    }
    verifications {
      id
      dueOn
      verifiedOn
      result
      note
      recordedBy {
        id
        name
        nameEn
      }
    }
  }
`);

/** A request about a problem as it is shown. */
export type ShownRequest = ProblemTimeFragment["requests"][number];

export const askExtensionMutation = graphql(`
  mutation AskForProblemExtension($input: AskForProblemExtensionInput!) {
    askForProblemExtension(input: $input) {
      request {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const askStandingMutation = graphql(`
  mutation AskForProblemStanding($input: AskForProblemStandingInput!) {
    askForProblemStanding(input: $input) {
      request {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const grantRequestMutation = graphql(`
  mutation GrantProblemRequest($input: GrantProblemRequestInput!) {
    grantProblemRequest(input: $input) {
      request {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const refuseRequestMutation = graphql(`
  mutation RefuseProblemRequest($input: RefuseProblemRequestInput!) {
    refuseProblemRequest(input: $input) {
      request {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const withdrawRequestMutation = graphql(`
  mutation WithdrawProblemRequest($input: WithdrawProblemRequestInput!) {
    withdrawProblemRequest(input: $input) {
      request {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const verifyAgainMutation = graphql(`
  mutation VerifyProblemAgain($input: VerifyProblemAgainInput!) {
    verifyProblemAgain(input: $input) {
      problem {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);
