import { graphql } from "../../../gql";

export const handOverMutation = graphql(`
  mutation HandOverProblem($input: HandOverProblemInput!) {
    handOverProblem(input: $input) {
      handOver {
        id
        to {
          name
          nameEn
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const acceptHandOverMutation = graphql(`
  mutation AcceptHandOver($input: AcceptHandOverInput!) {
    acceptHandOver(input: $input) {
      handOver {
        id
        state
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

export const declineHandOverMutation = graphql(`
  mutation DeclineHandOver($input: DeclineHandOverInput!) {
    declineHandOver(input: $input) {
      handOver {
        id
        state
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

export const withdrawHandOverMutation = graphql(`
  mutation WithdrawHandOver($input: WithdrawHandOverInput!) {
    withdrawHandOver(input: $input) {
      handOver {
        id
        state
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
