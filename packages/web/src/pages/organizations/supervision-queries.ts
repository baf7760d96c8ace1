import { graphql } from "../../gql";
import type { SupervisionCampaignsQuery, SupervisionTreeQuery, TreeUnitFragment } from "../../gql/graphql";

/** What a row of the tree shows: the organization, its own plan, and where the plans from it downwards stand. */
graphql(`
  fragment TreeUnit on Organization {
    id
    name
    nameEn
    kind
    state
    childCount
    plan(campaignId: $campaignId) {
      id
      round
      state
      standing
      override {
        id
      }
    }
    planFigures(campaignId: $campaignId) {
      asked
      drafting
      submitted
      inReview
      returned
      approved
      withdrawn
      amending
      overdue
      dueSoon
      firstPass
      decided
      firstPassYield
      rounds
      turnaroundHours
    }
  }
`);

export const supervisionCampaignsQuery = graphql(`
  query SupervisionCampaigns {
    campaigns(first: 100) {
      edges {
        node {
          id
          title
          titleEn
          state
          planCount
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

/** The organization on top with two levels below: what the first sight of the tree and the strip above it need. */
export const supervisionTreeQuery = graphql(`
  query SupervisionTree($id: ID!, $campaignId: ID!) {
    organization(id: $id) {
      ...TreeUnit @unmask
      ancestors {
        id
        name
        nameEn
      }
      children(first: 50) {
        edges {
          node {
            ...TreeUnit @unmask
            children(first: 50) {
              edges {
                node {
                  ...TreeUnit @unmask
                }
              }
              pageInfo {
                hasNextPage
                endCursor
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
  }
`);

export const supervisionBranchQuery = graphql(`
  query SupervisionBranch($id: ID!, $campaignId: ID!, $after: String) {
    organization(id: $id) {
      id
      children(first: 50, after: $after) {
        edges {
          node {
            ...TreeUnit @unmask
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

export const supervisionPanelQuery = graphql(`
  query SupervisionPanel($id: ID!, $campaignId: ID!) {
    organization(id: $id) {
      ...TreeUnit @unmask
      parent {
        id
        name
        nameEn
      }
      ancestors {
        id
      }
      plan(campaignId: $campaignId) {
        id
        standing
        amending
        title
        code
        light
        turnDueAt
        campaign {
          id
          title
          titleEn
        }
      }
      planFigures(campaignId: $campaignId) {
        reasons {
          reasonCode
          count
        }
      }
      children(first: 50) {
        edges {
          node {
            ...TreeUnit @unmask
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

/** An organization as the tree knows it. */
export type TreeUnit = TreeUnitFragment;

/** Where the plans of an organization and of all below it stand. */
export type UnitFigures = TreeUnit["planFigures"];

/** The organization on top of the view, with what is below it. */
export type TreeTop = NonNullable<SupervisionTreeQuery["organization"]>;

/** A campaign that the tree can be seen for. */
export type SupervisedCampaign = SupervisionCampaignsQuery["campaigns"]["edges"][number]["node"];

/** The campaign to begin with: of those that are open the one with most plans, the newest of equal ones. */
export function preferredCampaign(campaigns: readonly SupervisedCampaign[]): SupervisedCampaign | undefined {
  const open = campaigns.filter(({ state }) => state === "OPEN");
  return (open.length > 0 ? open : campaigns).toSorted((left, right) => right.planCount - left.planCount)[0];
}
