import { graphql } from "../../gql";
import type { SearchHitsQuery } from "../../gql/graphql";

/** How many texts of each kind say what was searched for. */
export const searchCountsQuery = graphql(`
  query SearchCounts($text: String!) {
    textHitCounts(text: $text) {
      kind
      count
      more
    }
  }
`);

/** Texts of one kind that say what was searched for, a page at a time, with where they stand. */
export const searchHitsQuery = graphql(`
  query SearchHits($text: String!, $kind: TextHitKind!, $first: Int!, $after: String) {
    searchTexts(text: $text, kinds: [$kind], first: $first, after: $after) {
      edges {
        cursor
        node {
          kind
          passage {
            before
            match
            after
          }
          problem {
            id
            code
            title
            state
            light
            deadline
            organization {
              id
              name
              nameEn
            }
          }
          measure {
            id
            title
            light
            endsOn
            progressPercent
            problem {
              id
              code
              title
              organization {
                id
                name
                nameEn
              }
            }
          }
          plan {
            id
            code
            title
            standing
            light
            turnDueAt
            organization {
              id
              name
              nameEn
            }
            campaign {
              id
              titleEn
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A hit as it was read. */
export type SearchHit = SearchHitsQuery["searchTexts"]["edges"][number]["node"];
