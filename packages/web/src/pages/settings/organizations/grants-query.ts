import { graphql } from "../../../gql";

/** The roles given in an organization and below it. */
export const grantsQuery = graphql(`
  query SettingsGrants($organizationId: ID!, $after: String) {
    roleGrants(organizationId: $organizationId, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          role
          includesSubtree
          startsOn
          endsOn
          revision
          person {
            id
            name
            nameEn
          }
          organization {
            id
            name
            nameEn
            ancestors {
              id
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
