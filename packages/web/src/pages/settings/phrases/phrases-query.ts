import { graphql } from "../../../gql";
import type { SettingsPhrasesQuery } from "../../../gql/graphql";

/** The phrases that reviewers of an organization work with, and the reasons that campaigns know. */
export const phrasesQuery = graphql(`
  query SettingsPhrases($organizationId: ID!, $after: String) {
    phrases(organizationId: $organizationId, first: 100, after: $after) {
      edges {
        node {
          id
          revision
          reasonCode
          text
          useCount
          organization {
            id
            name
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    campaigns(first: 100) {
      edges {
        node {
          id
          reasonCodes {
            code
            label
            labelEn
          }
        }
      }
    }
  }
`);

/** A phrase in the list. */
export type Phrase = SettingsPhrasesQuery["phrases"]["edges"][number]["node"];
