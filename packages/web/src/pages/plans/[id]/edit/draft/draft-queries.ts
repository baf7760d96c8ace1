import { graphql } from "../../../../../gql";

/** What the server holds now, after somebody else has saved. */
export const latestDraftQuery = graphql(`
  query LatestPlanDraft($id: ID!) {
    plan(id: $id) {
      id
      revision
      state
      draft {
        revision
        savedAt
        savedBy {
          id
          name
          nameEn
        }
        content {
          ...WholeContent @unmask
        }
      }
    }
  }
`);

/** What a save answers with, however the draft was said. */
graphql(`
  fragment SavedDraft on PlanPayload {
    plan {
      id
      revision
      draft {
        revision
        savedAt
      }
    }
    userErrors {
      code
      path
      message
    }
  }
`);

export const saveDraftMutation = graphql(`
  mutation SavePlanDraft($input: SavePlanDraftInput!) {
    savePlanDraft(input: $input) {
      ...SavedDraft @unmask
    }
  }
`);

export const changeDraftMutation = graphql(`
  mutation ChangePlanDraft($input: ChangePlanDraftInput!) {
    changePlanDraft(input: $input) {
      ...SavedDraft @unmask
    }
  }
`);
