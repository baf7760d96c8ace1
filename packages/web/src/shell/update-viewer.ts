import { graphql } from "../gql";

/** Sets the language of the account; the menu and the page of the account both offer it. */
export const updateViewerMutation = graphql(`
  mutation UpdateViewer($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        account {
          id
          locale
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
