import { graphql } from "../../../gql";
import type { TargetLineFragment } from "../../../gql/graphql";
import { problemLists } from "../problem-queries";

graphql(`
  fragment TargetFigures on OutcomeTarget {
    id
    revision
    kind
    title
    unit
    direction
    baseline
    baselineOn
    targetValue
    dueOn
    state
    light
    latestReading {
      id
      readOn
      value
    }
  }
`);

graphql(`
  fragment TargetLine on OutcomeTarget {
    ...TargetFigures @unmask
    firstTargetValue
    firstDueOn
    waivedAt
    waiverReason
    waivedBy {
      id
      name
      nameEn
    }
    owner {
      ...AnswererParts @unmask
    }
    readings {
      id
      readOn
      value
      note
      recordedAt
      recordedBy {
        id
        name
        nameEn
      }
      evidence {
        id
        title
      }
    }
    viewerSteps {
      name
      possible
      code
    }
  }
`);

graphql(`
  fragment ProblemOutcomes on Problem {
    id
    outcomeTargets {
      ...TargetLine @unmask
    }
  }
`);

/** The outcome targets of the problems that the filters keep. */
export const outcomesQuery = graphql(`
  query Outcomes($filter: OutcomeFilter, $first: Int!, $after: String) {
    outcomes(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...TargetFigures @unmask
          problem {
            id
            code
            title
            organization {
              id
              name
              nameEn
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
`);

export const addTargetMutation = graphql(`
  mutation AddOutcomeTarget($input: AddOutcomeTargetInput!) {
    addOutcomeTarget(input: $input) {
      target {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const updateTargetMutation = graphql(`
  mutation UpdateOutcomeTarget($input: UpdateOutcomeTargetInput!) {
    updateOutcomeTarget(input: $input) {
      target {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const removeTargetMutation = graphql(`
  mutation RemoveOutcomeTarget($input: RemoveOutcomeTargetInput!) {
    removeOutcomeTarget(input: $input) {
      problem {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const recordReadingMutation = graphql(`
  mutation RecordOutcomeReading($input: RecordOutcomeReadingInput!) {
    recordOutcomeReading(input: $input) {
      target {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const waiveTargetMutation = graphql(`
  mutation WaiveOutcomeTarget($input: WaiveOutcomeTargetInput!) {
    waiveOutcomeTarget(input: $input) {
      target {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A target as its problem shows it. */
export type ShownTarget = TargetLineFragment;

/** What is brought up to date when something about a target is done. */
export const outcomeLists = [...problemLists, outcomesQuery];
