import { graphql } from "../../gql";
import type { CloseOutsQuery } from "../../gql/graphql";

/** The close-outs that are the reader's to check, with everything that a check looks at. */
export const closeOutsQuery = graphql(`
  query CloseOuts {
    closeOuts(first: 50) {
      edges {
        node {
          id
          ...CloseOutParts @unmask
          problem {
            id
            code
            title
            severity
            deadline
            light
            closedOn
            requirement
            goal
            organization {
              id
              name
              nameEn
            }
            leadDepartment {
              ...AnswererParts @unmask
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
            evidence {
              ...EvidenceLine @unmask
            }
            closeOuts {
              ...CloseOutParts @unmask
            }
          }
        }
      }
    }
  }
`);

/** How many wait for the reader. */
export const closeOutCountQuery = graphql(`
  query CloseOutCount {
    closeOuts(first: 50) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

export const passMutation = graphql(`
  mutation PassCloseOut($input: PassCloseOutInput!) {
    passCloseOut(input: $input) {
      closeOut {
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

export const refuseCloseOutMutation = graphql(`
  mutation RefuseCloseOut($input: RefuseCloseOutInput!) {
    refuseCloseOut(input: $input) {
      closeOut {
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

export const siteCheckMutation = graphql(`
  mutation RecordSiteCheck($input: RecordSiteCheckInput!) {
    recordSiteCheck(input: $input) {
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

export const objectionMutation = graphql(`
  mutation RecordObjection($input: RecordObjectionInput!) {
    recordObjection(input: $input) {
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

type Node = CloseOutsQuery["closeOuts"]["edges"][number]["node"];

/** A close-out in the queue, with its problem. */
export type QueuedCloseOut = Node & { problem: NonNullable<Node["problem"]> };

/** What a check brings up to date. */
export const closeOutLists = [closeOutsQuery, closeOutCountQuery];
