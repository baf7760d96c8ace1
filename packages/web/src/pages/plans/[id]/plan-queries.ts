import { graphql } from "../../../gql";
import type { PlanVersionDocumentFragment, PlanViewQuery } from "../../../gql/graphql";

/** A submitted version with what the rules said of it. */
graphql(`
  fragment PlanVersionDocument on PlanVersion {
    id
    number
    contentHash
    submittedAt
    submittedBy {
      id
      name
      nameEn
    }
    ruleSet {
      id
      version
    }
    preChecks {
      rule
      weight
      passed
      title
      source
      findings {
        anchor {
          section
          rowId
          field
        }
        why
        remedy
      }
    }
    content {
      ...WholeContent @unmask
    }
  }
`);

/** A plan with the version to be read: a numbered one, else the latest, else the draft. */
export const planViewQuery = graphql(`
  query PlanView($id: ID!, $number: Int!, $numbered: Boolean!, $latest: Boolean!, $draft: Boolean!) {
    plan(id: $id) {
      id
      code
      title
      revision
      state
      standing
      amending
      round
      light
      turnDueAt
      dueAt
      submissionDueAt
      slipDays
      amendments {
        id
        state
        reason
        openedAt
        openedBy {
          id
          name
          nameEn
        }
        closedAt
        closedBy {
          id
          name
          nameEn
        }
        baseVersion {
          id
          number
        }
      }
      extensions {
        id
        revision
        state
        wantedDueAt
        days
        reason
        askedAt
        askedBy {
          id
          name
          nameEn
        }
        decidedAt
        decidedBy {
          id
          name
          nameEn
        }
        decisionReason
        viewerSteps {
          name
          possible
          whyNot
          code
        }
      }
      level
      laterReviewers {
        id
        name
        nameEn
      }
      reviewingOrganization {
        id
        name
        nameEn
      }
      campaign {
        id
        title
        titleEn
        reasonCodes {
          code
          label
          labelEn
        }
      }
      organization {
        id
        name
        nameEn
      }
      problems {
        ...PlanProblem @unmask
      }
      ledgerProblems {
        ...PlanProblem @unmask
      }
      answers {
        id
        state
        problem {
          id
        }
      }
      override {
        id
        overrideReason
        overriddenFindings
        overriddenChecks
        decidedBy {
          id
          name
          nameEn
        }
      }
      rounds {
        id
        number
        opinions {
          ...OpinionParts @unmask
        }
        state
        submittedAt
        startedAt
        dueAt
        decidedAt
        withdrawnAt
        stages {
          ...ReviewStageParts @unmask
        }
        version {
          id
          state
        }
        note
        turnaroundHours
        onBehalfOf {
          id
          name
          nameEn
        }
        reviewer {
          id
          name
          nameEn
        }
        decidedBy {
          id
          name
          nameEn
        }
        withdrawnBy {
          id
          name
          nameEn
        }
      }
      findings {
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
        author {
          id
          name
          nameEn
        }
        answers {
          id
          round
          kind
          text
          answeredAt
          answeredBy {
            id
            name
            nameEn
          }
          verdict
          verdictNote
          verdictBy {
            id
            name
            nameEn
          }
        }
      }
      version(number: $number) @include(if: $numbered) {
        ...PlanVersionDocument @unmask
      }
      versionInForce @include(if: $latest) {
        ...PlanVersionDocument @unmask
      }
      latestVersion @include(if: $latest) {
        ...PlanVersionDocument @unmask
      }
      draft @include(if: $draft) {
        revision
        savedAt
        savedBy {
          id
          name
          nameEn
        }
        preChecks {
          rule
          weight
          passed
          title
          source
          findings {
            anchor {
              section
              rowId
              field
            }
            why
            remedy
          }
        }
        content {
          ...WholeContent @unmask
        }
      }
      viewerSteps {
        name
        possible
        whyNot
      }
    }
  }
`);

/** The plan that is read. */
export type ViewedPlan = NonNullable<PlanViewQuery["plan"]>;

/** A submitted version of it. */
export type ViewedVersion = PlanVersionDocumentFragment;

/** What a rule said of the content that is read. */
export type ViewedCheck = ViewedVersion["preChecks"][number];
