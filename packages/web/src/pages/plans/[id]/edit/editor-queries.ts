import { graphql } from "../../../../gql";
import type { PlanEditorQuery } from "../../../../gql/graphql";

/** A finding as its answerer knows it. */
graphql(`
  fragment EditorFinding on ReviewFinding {
    id
    number
    state
    round
    reasonCode
    weight
    anchor {
      section
      rowId
      field
    }
    demand
    suggestion {
      field
      before
      after
      words {
        kind
        text
      }
    }
    raisedAgainCount
    answers {
      id
      round
      kind
      text
      answeredAt
      verdict
      verdictNote
    }
    viewerSteps {
      name
      possible
      whyNot
    }
  }
`);

/** The plan with its draft and all that its pre-checks compare it with. */
export const planEditorQuery = graphql(`
  query PlanEditor($id: ID!) {
    plan(id: $id) {
      id
      code
      title
      state
      round
      revision
      light
      turnDueAt
      campaign {
        id
        titleEn
        startsOn
        endsOn
        pillars
        reasonCodes {
          code
          label
          labelEn
        }
        ruleSet {
          id
          version
          rules {
            rule
            enabled
            weight
            parameters {
              name
              value
            }
          }
        }
      }
      organization {
        id
        name
        nameEn
        ancestors {
          id
          name
          nameEn
        }
        children(first: 100) {
          edges {
            node {
              id
              name
              nameEn
              state
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
      submissionDueAt
      reviewingOrganization {
        id
        name
        nameEn
      }
      problems {
        id
        code
        title
        severity
        repeated
        deadline
      }
      ledgerProblems {
        id
        code
        title
        state
        severity
        repeated
        deadline
        area
        requirement
        goal
        cause
        rectificationType
        leadingExecutive {
          name
          nameEn
        }
        leadDepartment {
          name
          nameEn
        }
        responsiblePerson {
          name
          nameEn
        }
      }
      rounds {
        id
        number
        state
      }
      draft {
        revision
        savedAt
        savedBy {
          id
          name
          nameEn
        }
        content {
          ...WholeContent @unmask
        }
        submittedEnds {
          rowId
          measureId
          endsOn
        }
      }
      findings {
        ...EditorFinding @unmask
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

/** The next subordinate organizations, where there are more than one page of them. */
export const moreSubordinatesQuery = graphql(`
  query MoreSubordinates($id: ID!, $after: String) {
    organization(id: $id) {
      id
      children(first: 100, after: $after) {
        edges {
          node {
            id
            name
            nameEn
            state
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

export const submitPlanMutation = graphql(`
  mutation SubmitPlan($input: SubmitPlanInput!) {
    submitPlan(input: $input) {
      plan {
        id
        state
        round
        revision
        light
        turnSince
        turnDueAt
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const answerFindingMutation = graphql(`
  mutation AnswerFinding($input: AnswerFindingInput!) {
    answerFinding(input: $input) {
      finding {
        id
        ...EditorFinding
      }
      plan {
        id
        revision
        unansweredFindingCount
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** The plan that is being written. */
export type EditorPlan = NonNullable<PlanEditorQuery["plan"]>;

/** A finding of the plan that is being written. */
export type EditorFinding = EditorPlan["findings"][number];
