import { graphql } from "../../../../../gql";
import type { HandoverPartsFragment } from "../../../../../gql/graphql";

/** How a review came into the hands it is in. */
graphql(`
  fragment HandoverParts on ReviewHandover {
    id
    claimed
    note
    drafts
    handedAt
    from {
      id
      name
      nameEn
    }
    to {
      id
      name
      nameEn
    }
  }
`);

export const claimMutation = graphql(`
  mutation ClaimPlanReview($input: ClaimPlanReviewInput!) {
    claimPlanReview(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const handOverMutation = graphql(`
  mutation HandOverPlanReview($input: HandOverPlanReviewInput!) {
    handOverPlanReview(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** Who may take a review over. */
export const possibleReviewersQuery = graphql(`
  query PossibleReviewers($id: ID!, $search: String) {
    plan(id: $id) {
      id
      people: possibleReviewers(search: $search) {
        ...ChoosablePerson @unmask
      }
    }
  }
`);

/** A handover as the screens know it. */
export type Handover = HandoverPartsFragment;
