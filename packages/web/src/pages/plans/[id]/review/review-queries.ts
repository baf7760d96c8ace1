import { graphql } from "../../../../gql";
import type { ReviewFindingPartsFragment, ReviewPlanQuery, ReviewVersionsQuery } from "../../../../gql/graphql";

/** A finding as the workbench knows it. */
graphql(`
  fragment ReviewFindingParts on ReviewFinding {
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
    sentAt
    revision
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
    }
    viewerSteps {
      name
      possible
      whyNot
    }
  }
`);

/** What every act on a finding or on the plan may change; each mutation of the workbench asks for it. */
graphql(`
  fragment ReviewProgress on Plan {
    id
    state
    round
    revision
    light
    turnSince
    turnDueAt
    openFindingCount
    unansweredFindingCount
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
    level
    reviewingOrganization {
      id
      name
      nameEn
    }
    laterReviewers {
      id
      name
      nameEn
    }
    findings {
      ...ReviewFindingParts
    }
    handover {
      ...HandoverParts @unmask
    }
    rounds {
      id
      number
      state
      reviewer {
        id
        name
        nameEn
      }
      submittedAt
      dueAt
      decidedAt
      note
      opinions {
        ...OpinionParts @unmask
      }
      stages {
        ...ReviewStageParts @unmask
      }
      decidedBy {
        id
        name
        nameEn
      }
    }
    viewerSteps {
      name
      possible
      whyNot
      code
      onBehalfOf {
        id
        name
        nameEn
      }
    }
  }
`);

/** The plan under review without its contents. */
export const reviewPlanQuery = graphql(`
  query ReviewPlan($id: ID!) {
    plan(id: $id) {
      ...ReviewProgress @unmask
      findings {
        ...ReviewFindingParts @unmask
      }
      code
      title
      organization {
        id
        name
        nameEn
        ancestors {
          id
          name
          nameEn
        }
      }
      reviewingOrganization {
        id
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
      problems {
        id
        code
        title
        deadline
      }
      ledgerProblems {
        id
        code
        title
        deadline
        state
      }
      submittedAt
      submittedBy {
        id
        name
        nameEn
      }
      latestVersion {
        id
        number
        contentHash
      }
      versions(first: 50) {
        edges {
          node {
            id
            number
            submittedAt
          }
        }
      }
    }
  }
`);

/** The contents of one or two versions. */
export const reviewVersionsQuery = graphql(`
  query ReviewVersions($id: ID!, $shown: Int!, $against: Int!, $compares: Boolean!) {
    plan(id: $id) {
      id
      shown: version(number: $shown) {
        id
        number
        content {
          ...WholeContent @unmask
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
      }
      against: version(number: $against) @include(if: $compares) {
        id
        number
        content {
          ...WholeContent @unmask
        }
      }
    }
  }
`);

/** The plan under review. */
export type ReviewPlan = NonNullable<ReviewPlanQuery["plan"]>;

/** A finding of the plan under review. */
export type ReviewFinding = ReviewFindingPartsFragment;

/** The version that is read. */
export type ShownVersion = NonNullable<NonNullable<ReviewVersionsQuery["plan"]>["shown"]>;

/** A check of the version that is read. */
export type PreCheck = ShownVersion["preChecks"][number];
