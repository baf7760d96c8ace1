import { graphql } from "../../gql";

/** Organizations, campaigns and plans by what was typed. */
export const paletteQuery = graphql(`
  query Palette($text: String!) {
    search(text: $text, first: 24) {
      kind
      subject {
        __typename
        ... on Organization {
          id
          code
          name
          nameEn
          parent {
            id
            name
            nameEn
          }
        }
        ... on Campaign {
          id
          code
          title
          titleEn
          campaignState: state
        }
        ... on Plan {
          id
          code
          title
          round
          state
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
  }
`);
