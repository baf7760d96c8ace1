import { graphql } from "../../../gql";
import type { ManagedAppointmentFragment, SettingsPeopleQuery, SettingsPersonQuery } from "../../../gql/graphql";

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

/** One person with their posts. */
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
        ancestors {
          id
        }
      }
      appointments {
        ...ManagedAppointment @unmask
      }
    }
  }
`);

/** A post that somebody holds or held. */
export type Appointment = ManagedAppointmentFragment;

/** A person of a list. */
export type ListedPerson = SettingsPeopleQuery["people"]["edges"][number]["node"];

/** The person whose panel is open. */
export type ShownPerson = NonNullable<SettingsPersonQuery["person"]>;
