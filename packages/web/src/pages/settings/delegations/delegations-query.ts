import { graphql } from "../../../gql";
import type { AbsenceQuery } from "../../../gql/graphql";

/** Those that the viewer gave and those that the viewer holds. */
export const absenceQuery = graphql(`
  query Absence {
    viewer {
      delegations {
        id
        startsOn
        endsOn
        endedAt
        reason
        revision
        delegator {
          id
          name
          nameEn
        }
        delegate {
          id
          name
          nameEn
        }
        organization {
          id
          name
          nameEn
        }
      }
    }
  }
`);

export type Delegation = NonNullable<AbsenceQuery["viewer"]>["delegations"][number];

/** Whether a delegation is still to begin, holds today, or is over, be it before its last day. */
export function delegationStanding({ startsOn, endsOn, endedAt }: Delegation, today: string): "coming" | "live" | "over" {
  if (endedAt !== null || endsOn < today) return "over";
  return startsOn > today ? "coming" : "live";
}
