import { graphql } from "../../../gql";

export const bulkMutation = graphql(`
  mutation ChangeProblems($input: ChangeProblemsInput!) {
    changeProblems(input: $input) {
      rows {
        outcome
        problem {
          id
          code
        }
        reasons {
          code
          message
        }
      }
      changedCount
      refusedCount
      userErrors {
        code
        path
        message
      }
    }
  }
`);
