import { graphql } from "../../../gql";
import type { ManagedOrganizationFragment, SettingsOrganizationQuery } from "../../../gql/graphql";

graphql(`
  fragment ManagedOrganization on Organization {
    id
    name
    nameEn
    code
    kind
    state
    childCount
    revision
  }
`);

/** The organization on top of the tree. */
export const topQuery = graphql(`
  query SettingsTop($id: ID!) {
    organization(id: $id) {
      ...ManagedOrganization @unmask
    }
  }
`);

/** The organizations directly below one of the tree. */
export const branchQuery = graphql(`
  query SettingsBranch($id: ID!, $after: String) {
    organization(id: $id) {
      id
      childCount
      children(first: 50, after: $after) {
        edges {
          node {
            ...ManagedOrganization @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The organizations whose name or code contains what is searched for. */
export const searchQuery = graphql(`
  query SettingsSearch($search: String) {
    organizations(search: $search, first: 50) {
      edges {
        node {
          ...ManagedOrganization @unmask
          parent {
            id
            name
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** One organization with where it stands, who holds its posts and what may be done with it. */
export const organizationQuery = graphql(`
  query SettingsOrganization($id: ID!, $after: String) {
    organization(id: $id) {
      ...ManagedOrganization @unmask
      parent {
        id
        name
        nameEn
      }
      ancestors {
        id
        name
        nameEn
      }
      viewerSteps {
        name
        possible
        whyNot
        code
      }
      appointments(first: 50, after: $after) {
        edges {
          node {
            ...ManagedAppointment @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** An organization as the tree shows it. */
export type TreeOrganization = ManagedOrganizationFragment;

/** The organization that was chosen. */
export type ChosenOrganization = NonNullable<SettingsOrganizationQuery["organization"]>;
