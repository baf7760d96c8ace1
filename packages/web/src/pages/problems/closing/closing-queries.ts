import { graphql } from "../../../gql";
import type { CloseOutPartsFragment, EvidenceLineFragment } from "../../../gql/graphql";

graphql(`
  fragment EvidenceLine on Evidence {
    id
    title
    kind
    effectiveOn
    note
    criterionId
    measure {
      id
      title
    }
    addedBy {
      id
      name
      nameEn
    }
    file {
      fileId
      name
      size
      contentType
    }
  }
`);

graphql(`
  fragment CloseOutParts on CloseOut {
    id
    revision
    number
    state
    levels
    position
    levelSince
    needsSiteCheck
    publicityDays
    publicityFrom
    publicityUntil
    statement
    requestedAt
    requestedBy {
      id
      name
      nameEn
    }
    answers {
      id
      text
      evidenceKind
      evidenceIds
    }
    checks {
      id
      position
      level
      verdict
      opinion
      satisfaction
      demand
      demandDueOn
      checkedAt
      organization {
        ...AnswererParts @unmask
      }
      checkedBy {
        id
        name
        nameEn
      }
    }
    siteChecks {
      id
      checkedOn
      findings
      people {
        id
        name
        nameEn
      }
    }
    objections {
      id
      raisedBy
      words
      recordedAt
    }
    viewerSteps {
      name
      possible
      whyNot
      code
    }
  }
`);

graphql(`
  fragment ProblemClosing on Problem {
    id
    closedOn
    actualEnd
    criteriaAcceptedAt
    closeOutCriteria {
      id
      text
      evidenceKind
    }
    closeOutGaps {
      code
      message
    }
    evidence {
      ...EvidenceLine @unmask
    }
    closeOuts {
      ...CloseOutParts @unmask
    }
    campaign {
      id
      organization {
        id
        name
        nameEn
      }
      closeOutTerms {
        severity
        levels
        siteCheck
        publicityDays
      }
    }
  }
`);

export const addEvidenceMutation = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      evidence {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const removeEvidenceMutation = graphql(`
  mutation RemoveEvidence($input: RemoveEvidenceInput!) {
    removeEvidence(input: $input) {
      problem {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const setCriteriaMutation = graphql(`
  mutation SetCloseOutCriteria($input: SetCloseOutCriteriaInput!) {
    setCloseOutCriteria(input: $input) {
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

export const acceptCriteriaMutation = graphql(`
  mutation AcceptCloseOutCriteria($input: AcceptCloseOutCriteriaInput!) {
    acceptCloseOutCriteria(input: $input) {
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

export const requestCloseOutMutation = graphql(`
  mutation RequestCloseOut($input: RequestCloseOutInput!) {
    requestCloseOut(input: $input) {
      closeOut {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const withdrawCloseOutMutation = graphql(`
  mutation WithdrawCloseOut($input: WithdrawCloseOutInput!) {
    withdrawCloseOut(input: $input) {
      closeOut {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** The evidence of another problem, to be named by this one, too. */
export const evidenceOfQuery = graphql(`
  query EvidenceOf($code: String!) {
    problem(code: $code) {
      id
      title
      evidence {
        ...EvidenceLine @unmask
      }
    }
  }
`);

/** A piece of evidence as it is shown. */
export type ShownEvidence = EvidenceLineFragment;

/** A close-out request as it is shown. */
export type ShownCloseOut = CloseOutPartsFragment;
