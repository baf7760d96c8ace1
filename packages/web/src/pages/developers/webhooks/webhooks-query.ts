import { graphql } from "../../../gql";
import type { DeveloperWebhooksQuery, WebhookLogQuery } from "../../../gql/graphql";

/** The webhooks of the organizations that one administers, latest first. */
export const webhooksQuery = graphql(`
  query DeveloperWebhooks($after: String) {
    webhooks(first: 50, after: $after) {
      edges {
        node {
          id
          revision
          name
          address
          subjects
          state
          pause
          pausedAt
          oldSecretEndsAt
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What a webhook was told, latest first. */
export const webhookLogQuery = graphql(`
  query WebhookLog($id: ID!) {
    node(id: $id) {
      __typename
      ... on Webhook {
        id
        deliveries(first: 50) {
          edges {
            node {
              id
              messageId
              type
              state
              attempts
              nextAttemptAt
              attemptedAt
              outcome
              status
            }
          }
        }
      }
    }
  }
`);

/** A webhook of the list. */
export type ListedWebhook = DeveloperWebhooksQuery["webhooks"]["edges"][number]["node"];

/** A delivery of the log. */
export type LoggedDelivery = Extract<WebhookLogQuery["node"], { __typename?: "Webhook" }>["deliveries"]["edges"][number]["node"];
