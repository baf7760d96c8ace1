import { useApolloClient, useQuery } from "@apollo/client/react";
import { graphql } from "../../../../gql";

const reviewQueueQuery = graphql(`
  query ReviewQueue {
    inbox(turn: MINE, first: 100) {
      edges {
        node {
          id
          kind
          plan {
            id
          }
        }
      }
    }
  }
`);

/** Where a plan stands among those that wait for this reviewer. */
export interface Queue {
  /** From 1; 0 when the plan is not in it. */
  position: number;
  length: number;
  previous: string | null;
  /** The one to go on with; the first one after the last. */
  next: string | null;
}

/** Brings the queue up to date; call it after an act that takes a plan out of it or puts one back. */
export function useRefreshQueue(): () => void {
  const client = useApolloClient();
  return () => void client.refetchQueries({ include: [reviewQueueQuery] });
}

/** The plans that wait for this reviewer, in the order of the inbox. */
export function useQueue(planId: string): Queue {
  const { data } = useQuery(reviewQueueQuery);
  const ids = (data?.inbox.edges ?? []).flatMap(({ node }) => (node.kind === "PLAN_REVIEW" && node.plan ? [node.plan.id] : []));
  const index = ids.indexOf(planId);
  const others = ids.filter((id) => id !== planId);
  return {
    position: index + 1,
    length: ids.length,
    previous: index > 0 ? (ids[index - 1] ?? null) : null,
    next: ids[index + 1] ?? others[0] ?? null,
  };
}
