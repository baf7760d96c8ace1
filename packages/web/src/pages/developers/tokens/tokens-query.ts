import { graphql } from "../../../gql";
import type { DeveloperTokensQuery } from "../../../gql/graphql";

/** One's own tokens and, for an administrator, those of the organizations below, latest first. */
export const tokensQuery = graphql(`
  query DeveloperTokens($after: String) {
    accessTokens(first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          revision
          kind
          name
          prefix
          scopes
          expiresAt
          lastUsedAt
          previousEndsAt
          revokedAt
          viewerSteps {
            name
            possible
          }
          organization {
            id
            name
            nameEn
          }
          person {
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
  }
`);

/** A token of the list. */
export type ListedToken = DeveloperTokensQuery["accessTokens"]["edges"][number]["node"];
