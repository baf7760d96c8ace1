import { graphql } from "../../../gql";
import type { DeveloperBulkJobsQuery } from "../../../gql/graphql";

/** One's own bulk jobs, latest first. */
export const bulkJobsQuery = graphql(`
  query DeveloperBulkJobs($after: String) {
    bulkJobs(first: 50, after: $after) {
      edges {
        node {
          id
          revision
          kind
          document
          format
          dryRun
          state
          total
          done
          refused
          fault
          resultSize
          resultUrl
          errorsSize
          errorsUrl
          createdAt
          accessToken {
            id
            name
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

/** A bulk job of the list. */
export type ListedBulkJob = DeveloperBulkJobsQuery["bulkJobs"]["edges"][number]["node"];
