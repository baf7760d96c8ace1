import { graphql } from "../../../../gql";
import type { AreaSheetQuery, AreaUnitFragment } from "../../../../gql/graphql";

graphql(`
  fragment AreaUnit on CampaignParticipant {
    id
    viewerCompares
    organization {
      id
      name
      nameEn
    }
    areaCells(ledgerId: $ledgerId) {
      aspectId
      area
      state
      problemCount
      reason
      comparedAt
      version
    }
  }
`);

/** The units of a ledger's comparison, and how far it is. */
export const areaSheetQuery = graphql(`
  query AreaSheet($ledgerId: ID!, $open: Boolean, $first: Int!, $after: String) {
    node(id: $ledgerId) {
      ... on Ledger {
        id
        code
        title
        titleEn
        kind
        aspects {
          id
          name
        }
        comparison {
          units
          doneUnits
          cells
          problems
          noProblem
          notApplicable
          open
        }
      }
    }
    comparedUnits(ledgerId: $ledgerId, open: $open, first: $first, after: $after) {
      edges {
        node {
          ...AreaUnit @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const compareAreaMutation = graphql(`
  mutation CompareArea($input: CompareAreaInput!, $ledgerId: ID!) {
    compareArea(input: $input) {
      unit {
        ...AreaUnit @unmask
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A ledger whose areas are compared. */
export type ComparedLedger = Extract<NonNullable<AreaSheetQuery["node"]>, { aspects: unknown }>;

/** A unit with its cells. */
export type AreaUnit = AreaUnitFragment;
export type AreaCell = AreaUnit["areaCells"][number];
