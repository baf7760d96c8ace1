import { graphql } from "../../gql";

/** Problems, measures and plans by what their texts say. */
export const textHitsQuery = graphql(`
  query TextHits($text: String!, $first: Int!) {
    searchTexts(text: $text, first: $first) {
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
          }
          measure {
            id
            title
            problem {
              id
              code
            }
          }
          plan {
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
      }
    }
  }
`);
