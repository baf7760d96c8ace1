import { graphql } from "../../../gql";
import type { ProblemLookBacksFragment } from "../../../gql/graphql";

graphql(`
  fragment ProblemLookBacks on Problem {
    id
    closedOn
    lookBacks {
      id
      origin
      state
      dueOn
      lookedOn
      outcome
      note
      demand
      demandDueOn
      recordedBy {
        id
        name
        nameEn
      }
    }
  }
`);

export const recordLookBackMutation = graphql(`
  mutation RecordLookBack($input: RecordLookBackInput!) {
    recordLookBack(input: $input) {
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

/** A look-back as it is shown. */
export type ShownLookBack = ProblemLookBacksFragment["lookBacks"][number];
