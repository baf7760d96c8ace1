import { graphql } from "../../../gql";
import { ledgersQuery } from "../list/filter-choice";
import { problemLists } from "../problem-queries";

/** What a new or changed ledger is seen in. */
export const ledgerLists = [ledgersQuery, ...problemLists];

export const campaignChoicesQuery = graphql(`
  query LedgerCampaigns {
    campaigns(first: 50) {
      edges {
        node {
          id
          title
          titleEn
        }
      }
    }
  }
`);

graphql(`
  fragment LedgerTerms on Ledger {
    id
    revision
    code
    title
    titleEn
    documentNumber
    documentDate
    aspects {
      id
      name
    }
  }
`);

export const ledgerTermsQuery = graphql(`
  query LedgerToChange($id: ID!) {
    node(id: $id) {
      ... on Ledger {
        ...LedgerTerms @unmask
      }
    }
  }
`);

export const createLedgerMutation = graphql(`
  mutation CreateLedger($input: CreateLedgerInput!) {
    createLedger(input: $input) {
      ledger {
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

export const updateLedgerMutation = graphql(`
  mutation UpdateLedger($input: UpdateLedgerInput!) {
    updateLedger(input: $input) {
      ledger {
        ...LedgerTerms @unmask
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);
