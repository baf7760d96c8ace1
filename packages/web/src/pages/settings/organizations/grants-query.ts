import { graphql } from "../../../gql";

/** The roles given in an organization and below it. */
export const grantsQuery = graphql(`
  query SettingsGrants($organizationId: ID!, $after: String) {
    roleGrants(organizationId: $organizationId, first: 50, after: $after) {
      totalCount
      edges {
        node {
          ...ManagedGrant @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
