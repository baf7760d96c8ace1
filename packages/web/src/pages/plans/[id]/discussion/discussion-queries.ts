import { graphql } from "../../../../gql";
import type { CommentPartsFragment, PlanDiscussionQuery } from "../../../../gql/graphql";

/** A comment as the screens know it. */
graphql(`
  fragment CommentParts on PlanComment {
    id
    round
    circle
    anchor {
      section
      rowId
      field
    }
    text
    writtenAt
    removedAt
    author {
      id
      name
      nameEn
    }
    mentions {
      id
      name
      nameEn
    }
    viewerSteps {
      name
      possible
      whyNot
    }
  }
`);

/** What is said about a plan, the latest first, a page at a time. */
export const discussionQuery = graphql(`
  query PlanDiscussion($id: ID!, $after: String) {
    plan(id: $id) {
      id
      viewerIsReviewing
      viewerSteps {
        name
        possible
        whyNot
        code
      }
      comments(first: 20, after: $after) {
        totalCount
        edges {
          node {
            ...CommentParts @unmask
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

/** How much is said about a plan. */
export const discussionCountQuery = graphql(`
  query PlanDiscussionCount($id: ID!) {
    plan(id: $id) {
      id
      counted: comments(first: 0) {
        totalCount
      }
    }
  }
`);

export const mentionsQuery = graphql(`
  query PossibleMentions($id: ID!, $circle: CommentCircle!, $search: String) {
    plan(id: $id) {
      id
      people: possibleMentions(circle: $circle, search: $search) {
        ...ChoosablePerson @unmask
      }
    }
  }
`);

export const addCommentMutation = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      comment {
        ...CommentParts
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const removeCommentMutation = graphql(`
  mutation RemoveComment($input: RemoveCommentInput!) {
    removeComment(input: $input) {
      comment {
        ...CommentParts
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export type PlanComment = CommentPartsFragment;
export type DiscussedPlan = NonNullable<PlanDiscussionQuery["plan"]>;
