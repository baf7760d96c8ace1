import { graphql } from "../../gql";
import type { MeasureLineFragment, ProblemViewQuery, WaitingHandOverFragment } from "../../gql/graphql";

/** What a list shows of a problem. */
export const problemRowFragment = graphql(`
  fragment ProblemRow on Problem {
    id
    code
    title
    state
    severity
    repeated
    relapseCount
    confidential
    deadline
    light
    progressPercent
    outcomeTargetCount
    settledOutcomeTargetCount
    organization {
      id
      name
      nameEn
    }
    leadingExecutive {
      ...AnswererParts @unmask
    }
    leadDepartment {
      ...AnswererParts @unmask
    }
    responsiblePerson {
      ...AnswererParts @unmask
    }
  }
`);

graphql(`
  fragment AnswererParts on Answerer {
    appointmentId
    personId
    organizationId
    name
    nameEn
    post
    organizationName
    organizationNameEn
  }
`);

graphql(`
  fragment MeasureLine on Measure {
    id
    revision
    position
    title
    steps
    startsOn
    endsOn
    firstEndsOn
    slips {
      from
      to
      reason
    }
    light
    funds
    deliverable
    progressPercent
    doneOn
    note
    predecessors {
      id
      position
      title
    }
    owner {
      ...AnswererParts @unmask
    }
    planRowId
    planAnswer {
      id
      rowId
      plan {
        id
        code
      }
      version {
        id
        number
      }
    }
    ownerOfPlan
    viewerSteps {
      name
      possible
    }
  }
`);

graphql(`
  fragment WaitingHandOver on HandOver {
    id
    revision
    role
    state
    problemCode
    problemTitle
    present {
      ...AnswererParts @unmask
    }
    to {
      ...AnswererParts @unmask
    }
    viewerSteps {
      name
      possible
    }
  }
`);

/** The problems that the filters keep, with how many there are of each light. */
export const problemsQuery = graphql(`
  query Problems($filter: ProblemFilter, $order: ProblemOrder, $first: Int!, $after: String) {
    problems(filter: $filter, order: $order, first: $first, after: $after) {
      edges {
        node {
          id
          code
          ...ProblemRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ledgerFigures(filter: $filter) {
      total
      overdue
      dueSoon
      onTime
      closed
      duplicates
    }
  }
`);

/** The measures of the problems that the filters keep. */
export const measuresQuery = graphql(`
  query Measures($filter: MeasureFilter, $first: Int!, $after: String) {
    measures(filter: $filter, first: $first, after: $after) {
      totalCount
      edges {
        node {
          ...MeasureLine @unmask
          problem {
            id
            code
            title
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

/** Everything about one problem, for its peek and its page. */
export const problemViewQuery = graphql(`
  query ProblemView($code: String!) {
    problem(code: $code) {
      id
      revision
      ...ProblemRow @unmask
      kind
      theme
      description
      area
      aspect {
        id
        name
      }
      amountInvolved
      characterization
      characterizationBasis
      frequency
      cause
      requirement
      goal
      rectificationType
      handedDownOn
      firstDeadline
      progressNote
      difficulties
      viewerAnswers
      ledger {
        id
        code
        title
        titleEn
        documentNumber
      }
      cooperators {
        ...AnswererParts @unmask
      }
      responsibilities {
        id
        role
        number
        startsOn
        endsOn
        answerer {
          ...AnswererParts @unmask
        }
      }
      handOvers {
        ...WaitingHandOver @unmask
      }
      refusals {
        id
        reason
        refusedAt
        organization {
          ...AnswererParts @unmask
        }
      }
      measures {
        ...MeasureLine @unmask
      }
      ...ProblemClosing @unmask
      ...ProblemTime @unmask
      ...ProblemOutcomes @unmask
      ...ProblemLookBacks @unmask
      ...ProblemPlans @unmask
      schedule {
        ...ScheduleParts @unmask
      }
      duplicateOf {
        id
        code
        title
      }
      duplicates {
        id
        code
        title
      }
      viewerSteps {
        name
        possible
        whyNot
        code
      }
    }
  }
`);

/** The hand-overs that wait for the reader. */
export const handOversWaitingQuery = graphql(`
  query HandOversWaiting {
    handOvers(first: 20) {
      edges {
        node {
          ...WaitingHandOver @unmask
        }
      }
    }
  }
`);

/** A problem with everything about it. */
export type ViewedProblem = NonNullable<ProblemViewQuery["problem"]>;

/** A measure as its problem shows it. */
export type ShownMeasure = MeasureLineFragment;

/** A hand-over as it is shown. */
export type ShownHandOver = WaitingHandOverFragment;

/** What a dialog brings up to date when it is done. */
export const problemLists = [problemsQuery, problemViewQuery, measuresQuery, handOversWaitingQuery];

interface Stepped {
  viewerSteps: readonly { name: string; possible: boolean }[];
}

/** Whether the reader can take a step now. */
export function can({ viewerSteps }: Stepped, step: string): boolean {
  return viewerSteps.some(({ name, possible }) => possible && name === step);
}
