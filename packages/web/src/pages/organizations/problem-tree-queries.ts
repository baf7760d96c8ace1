import { graphql } from "../../gql";
import type { ProblemTreeQuery, ProblemUnitFragment } from "../../gql/graphql";

/** What a row of the tree shows where it rolls up problems. */
graphql(`
  fragment ProblemUnit on Organization {
    id
    name
    nameEn
    state
    childCount
    problemFigures(campaignId: $campaignId, asOf: $asOf) {
      asOf
      total
      open
      overdue
      dueSoon
      onTime
      closed
      overdueShare
      meanAgeDays
      severities {
        severity
        count
      }
    }
  }
`);

/** The organization on top with two levels below. */
export const problemTreeQuery = graphql(`
  query ProblemTree($id: ID!, $campaignId: ID!, $asOf: Date) {
    organization(id: $id) {
      ...ProblemUnit @unmask
      ancestors {
        id
        name
        nameEn
      }
      children(first: 50) {
        edges {
          node {
            ...ProblemUnit @unmask
            children(first: 50) {
              edges {
                node {
                  ...ProblemUnit @unmask
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

/** The units directly below one, a page at a time. */
export const problemBranchQuery = graphql(`
  query ProblemTreeBranch($id: ID!, $campaignId: ID!, $asOf: Date, $after: String) {
    organization(id: $id) {
      id
      children(first: 50, after: $after) {
        edges {
          node {
            ...ProblemUnit @unmask
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

/** One unit's problems, told apart by all that they are told apart by. */
export const problemPanelQuery = graphql(`
  query ProblemTreePanel($id: ID!, $campaignId: ID!, $asOf: Date) {
    organization(id: $id) {
      ...ProblemUnit @unmask
      parent {
        id
        name
        nameEn
      }
      problemFigures(campaignId: $campaignId, asOf: $asOf) {
        relapsed
        states {
          state
          count
        }
        kinds {
          kind
          count
        }
        standings {
          standing
          count
        }
        themes {
          theme
          count
        }
      }
    }
  }
`);

/** An organization as the tree of problems knows it. */
export type ProblemUnit = ProblemUnitFragment;

/** The organization on top of it, with what is below it. */
export type ProblemTop = NonNullable<ProblemTreeQuery["organization"]>;
