import { graphql } from "../../../gql";
import type { DelegationPartsFragment } from "../../../gql/graphql";

/** Who stands in for whom, why and how long, and whether the reader may end it. */
graphql(`
  fragment DelegationParts on Delegation {
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
    endedBy {
      id
      name
      nameEn
    }
    viewerSteps {
      name
      possible
    }
  }
`);

/** Those that the viewer gave and those that the viewer holds. */
export const absenceQuery = graphql(`
  query Absence {
    viewer {
      delegations {
        ...DelegationParts @unmask
      }
    }
  }
`);

/** Those of all whom the viewer administers or audits. */
export const delegationsQuery = graphql(`
  query Delegations($after: String) {
    delegations(first: 50, after: $after) {
      totalCount
      edges {
        node {
          ...DelegationParts @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A delegation as the screens know it. */
export type Delegation = DelegationPartsFragment;

/** Whether a delegation is still to begin, holds today, or is over, be it before its last day. */
export function delegationStanding(
  { startsOn, endsOn, endedAt }: Pick<Delegation, "startsOn" | "endsOn" | "endedAt">,
  today: string,
): "coming" | "live" | "over" {
  if (endedAt !== null || endsOn < today) return "over";
  return startsOn > today ? "coming" : "live";
}

/** What is not over first, else in the order given. */
export function presentFirst(delegations: readonly Delegation[], today: string): Delegation[] {
  const isOver = (row: Delegation) => Number(delegationStanding(row, today) === "over");
  return delegations.toSorted((left, right) => isOver(left) - isOver(right));
}
