import { graphql } from "../../gql";
import type { QualityLeagueQuery, QualityQuery } from "../../gql/graphql";

/** The figures of the first gate over one organization and all below it. */
export const qualityQuery = graphql(`
  query Quality($id: ID!, $campaignId: ID!) {
    organization(id: $id) {
      id
      name
      nameEn
      planFigures(campaignId: $campaignId) {
        firstPass
        decided
        firstPassYield
        rounds
        turnaroundHours
        reasons {
          reasonCode
          count
        }
      }
      gateFigures(campaignId: $campaignId) {
        decisions
        onTime
        onTimeShare
        rules {
          rule
          checked
          failed
        }
        reviewers {
          person {
            id
            name
            nameEn
          }
          inHand
          approved
          returned
          onTime
          turnaroundHours
          reasons {
            reasonCode
            count
          }
        }
      }
    }
  }
`);

/** The plans below an organization, those that passed with least trouble first. */
export const leagueQuery = graphql(`
  query QualityLeague($filter: PlanFilter!, $first: Int!, $after: String) {
    plans(filter: $filter, order: QUALITY, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          code
          state
          round
          organization {
            id
            name
            nameEn
          }
          quality {
            decisions
            returns
            onTime
            findings
            blockingFindings
            raisedAgain
            turnaroundHours
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

/** A plan in its place in the league. */
export type RankedPlan = QualityLeagueQuery["plans"]["edges"][number]["node"];

/** An organization with the figures of its gate. */
export type Gate = NonNullable<QualityQuery["organization"]>;

/** What one reviewer has done. */
export type ReviewerFigures = Gate["gateFigures"]["reviewers"][number];
