import { graphql } from "../../gql";
import type { NoticeEntryFragment } from "../../gql/graphql";

/** What is shown of a notice. */
graphql(`
  fragment NoticeEntry on Notice {
    id
    kind
    params {
      name
      value
    }
    createdAt
    readAt
    actor {
      id
      name
      nameEn
    }
    problem {
      id
      code
      organization {
        id
        name
        nameEn
      }
    }
    plan {
      id
      code
      round
      organization {
        id
        name
        nameEn
      }
    }
  }
`);

/** All notices, a page at a time. */
export const noticesQuery = graphql(`
  query Notices($unreadOnly: Boolean!, $after: String) {
    notices(unreadOnly: $unreadOnly, first: 50, after: $after) {
      edges {
        node {
          ...NoticeEntry @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The newest notices, for the panel. */
export const noticePanelQuery = graphql(`
  query NoticePanel {
    latest: notices(first: 8) {
      edges {
        node {
          ...NoticeEntry @unmask
        }
      }
    }
  }
`);

export const markNoticeReadMutation = graphql(`
  mutation MarkNoticeRead($input: MarkNoticeReadInput!) {
    markNoticeRead(input: $input) {
      notice {
        id
        readAt
      }
      viewer {
        unreadNoticeCount
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const markAllNoticesReadMutation = graphql(`
  mutation MarkAllNoticesRead($input: MarkAllNoticesReadInput!) {
    markAllNoticesRead(input: $input) {
      viewer {
        unreadNoticeCount
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A notice as it is shown. */
export type NoticeEntry = NoticeEntryFragment;
