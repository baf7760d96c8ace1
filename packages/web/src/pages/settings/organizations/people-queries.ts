import { graphql } from "../../../gql";
import type { ManagedAppointmentFragment, ManagedGrantFragment, SettingsPeopleQuery, SettingsPersonQuery } from "../../../gql/graphql";

graphql(`
  fragment ManagedAppointment on Appointment {
    id
    post
    rank
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
`);

graphql(`
  fragment ManagedGrant on RoleGrant {
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
    grantedBy {
      id
      name
      nameEn
    }
  }
`);

/** The people of an organization and of all below it. */
export const peopleQuery = graphql(`
  query SettingsPeople($organizationId: ID!, $search: String, $after: String) {
    people(organizationId: $organizationId, search: $search, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          name
          nameEn
          phone
          hasAccount
          organization {
            id
            name
            nameEn
          }
          appointments {
            id
            post
            startsOn
            endsOn
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

/** One person with their posts and roles. */
export const personQuery = graphql(`
  query SettingsPerson($id: ID!) {
    person(id: $id) {
      id
      name
      nameEn
      phone
      revision
      hasAccount
      organization {
        id
        name
        nameEn
        state
        ancestors {
          id
        }
      }
      appointments {
        ...ManagedAppointment @unmask
      }
      roleGrants {
        ...ManagedGrant @unmask
      }
    }
  }
`);

/** A post that somebody holds or held. */
export type Appointment = ManagedAppointmentFragment;

/** A role that somebody holds or held. */
export type Grant = ManagedGrantFragment;

/** A person of a list. */
export type ListedPerson = SettingsPeopleQuery["people"]["edges"][number]["node"];

/** The person whose panel is open. */
export type ShownPerson = NonNullable<SettingsPersonQuery["person"]>;
