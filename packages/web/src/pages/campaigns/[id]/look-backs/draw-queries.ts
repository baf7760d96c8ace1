import { graphql } from "../../../../gql";
import type { LookBackDrawsQuery } from "../../../../gql/graphql";

/** The samples of a campaign, with how far each is. */
export const drawsQuery = graphql(`
  query LookBackDraws($id: ID!) {
    campaign(id: $id) {
      id
      lookBackDraws {
        id
        number
        percent
        poolCount
        drawnCount
        doneCount
        relapsedCount
        dueOn
        note
        drawnAt
        organization {
          id
          name
          nameEn
        }
        drawnBy {
          id
          name
          nameEn
        }
      }
    }
  }
`);

/** Everything that it takes to draw a sample again, and what came of it. */
export const proofQuery = graphql(`
  query LookBackDraw($id: ID!) {
    node(id: $id) {
      id
      ... on LookBackDraw {
        number
        percent
        seed
        pool
        lookBacks {
          id
          state
          outcome
          problem {
            id
            code
            title
          }
        }
      }
    }
  }
`);

export const drawSampleMutation = graphql(`
  mutation DrawLookBackSample($input: DrawLookBackSampleInput!) {
    drawLookBackSample(input: $input) {
      draw {
        id
        number
        drawnCount
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A sample as it is shown. */
export type ShownDraw = NonNullable<LookBackDrawsQuery["campaign"]>["lookBackDraws"][number];
