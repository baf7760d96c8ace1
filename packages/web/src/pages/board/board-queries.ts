import { graphql } from "../../gql";
import type { BoardMeasureFragment, BoardProblemFragment, BoardTopQuery, BoardUnitFragment } from "../../gql/graphql";

/** What a unit's row of the wall chart shows: how its problems and those of all below it stand, and when they fall due. */
graphql(`
  fragment BoardUnit on Organization {
    id
    name
    nameEn
    childCount
    problemFigures(campaignId: $campaignId) {
      total
      open
      overdue
      dueSoon
      onTime
      closed
      due {
        from
        count
      }
    }
  }
`);

/** What a problem's row shows. */
graphql(`
  fragment BoardProblem on Problem {
    id
    code
    title
    state
    stateSince
    severity
    relapseCount
    light
    handedDownOn
    firstDeadline
    deadline
    progressPercent
    measureCount
    leadingExecutive {
      appointmentId
      name
      nameEn
    }
  }
`);

/** What a measure's row shows. */
graphql(`
  fragment BoardMeasure on Measure {
    id
    position
    title
    startsOn
    firstEndsOn
    endsOn
    doneOn
    light
    progressPercent
    predecessors {
      id
      position
    }
    owner {
      appointmentId
      name
      nameEn
    }
  }
`);

/** The unit on top of the board. */
export const boardTopQuery = graphql(`
  query BoardTop($id: ID!, $campaignId: ID!) {
    organization(id: $id) {
      ...BoardUnit @unmask
      ancestors {
        id
        name
        nameEn
      }
      problemFigures(campaignId: $campaignId) {
        themes {
          theme
          count
        }
      }
    }
  }
`);

/** What a unit unfolds to: the first of its own problems, and the units directly below it. */
export const boardBranchQuery = graphql(`
  query BoardBranch(
    $id: ID!
    $campaignId: ID!
    $lights: [Light!]
    $severities: [ProblemSeverity!]
    $theme: String
    $mine: Boolean
    $first: Int!
  ) {
    organization(id: $id) {
      id
      problems(campaignId: $campaignId, lights: $lights, severities: $severities, theme: $theme, mine: $mine, first: $first) {
        edges {
          node {
            ...BoardProblem @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      children(first: 100) {
        edges {
          node {
            ...BoardUnit @unmask
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

/** More of a unit's own problems. */
export const boardProblemsQuery = graphql(`
  query BoardProblems(
    $id: ID!
    $campaignId: ID!
    $lights: [Light!]
    $severities: [ProblemSeverity!]
    $theme: String
    $mine: Boolean
    $after: String
  ) {
    organization(id: $id) {
      id
      problems(campaignId: $campaignId, lights: $lights, severities: $severities, theme: $theme, mine: $mine, first: 100, after: $after) {
        edges {
          node {
            ...BoardProblem @unmask
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

/** More of the units directly below one. */
export const boardUnitsQuery = graphql(`
  query BoardUnits($id: ID!, $campaignId: ID!, $after: String) {
    organization(id: $id) {
      id
      children(first: 100, after: $after) {
        edges {
          node {
            ...BoardUnit @unmask
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

/** What a problem unfolds to. */
export const boardMeasuresQuery = graphql(`
  query BoardMeasures($code: String!) {
    problem(code: $code) {
      id
      measures {
        ...BoardMeasure @unmask
      }
    }
  }
`);

/** A unit as the board knows it. */
export type BoardUnit = BoardUnitFragment;
/** A problem as the board knows it. */
export type BoardProblem = BoardProblemFragment;
/** A measure as the board knows it. */
export type BoardMeasure = BoardMeasureFragment;
/** The unit on top of the board, with the way to it. */
export type BoardTop = NonNullable<BoardTopQuery["organization"]>;
