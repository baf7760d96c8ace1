import { graphql } from "../../gql";
import type { SavedViewsQuery } from "../../gql/graphql";

/** A view as its list offers it. */
export type View = SavedViewsQuery["savedViews"]["edges"][number]["node"];

/** One's own views of a list and those that others share. */
export const savedViewsQuery = graphql(`
  query SavedViews($list: ViewedList!) {
    savedViews(list: $list, first: 100) {
      edges {
        node {
          id
          name
          query
          revision
          person {
            id
            name
            nameEn
          }
          organization {
            id
            name
            nameEn
          }
          viewerSteps {
            name
            possible
          }
        }
      }
    }
  }
`);

export const createSavedViewMutation = graphql(`
  mutation CreateSavedView($input: CreateSavedViewInput!) {
    createSavedView(input: $input) {
      savedView {
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

export const changeSavedViewMutation = graphql(`
  mutation ChangeSavedView($input: ChangeSavedViewInput!) {
    changeSavedView(input: $input) {
      savedView {
        id
        name
        query
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

export const shareSavedViewMutation = graphql(`
  mutation ShareSavedView($input: ShareSavedViewInput!) {
    shareSavedView(input: $input) {
      savedView {
        id
        revision
        organization {
          id
          name
          nameEn
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const unshareSavedViewMutation = graphql(`
  mutation UnshareSavedView($input: UnshareSavedViewInput!) {
    unshareSavedView(input: $input) {
      savedView {
        id
        revision
        organization {
          id
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const removeSavedViewMutation = graphql(`
  mutation RemoveSavedView($input: RemoveSavedViewInput!) {
    removeSavedView(input: $input) {
      savedView {
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
