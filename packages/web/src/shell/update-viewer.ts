import { graphql } from "../gql";

/** Settles language, appearance and keys for the account; the menu, the palette and the page of the account offer it. */
export const updateViewerMutation = graphql(`
  mutation UpdateViewer($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        account {
          id
          ...AccountSettings @unmask
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
