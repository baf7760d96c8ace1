import { graphql } from "../../../gql";

/** Who stands back from an organization or one below it. */
export const recusalsQuery = graphql(`
  query SettingsRecusals($organizationId: ID!, $after: String) {
    recusals(organizationId: $organizationId, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          reason
          startsOn
          endsOn
          revision
          person {
            id
            name
            nameEn
            organization {
              id
              ancestors {
                id
              }
            }
          }
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
  }
`);
