import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { moreParticipantsQuery } from "../../campaign-queries";
import type { ViewedCampaign } from "../campaign-page";

/** Somebody who takes part. */
export type Participant = ViewedCampaign["participants"]["edges"][number]["node"];

/** Everybody who takes part, on however many pages; null until the last page is there, since the list is replaced as a whole. */
export function useAllParticipants({ id, participants }: ViewedCampaign): readonly Participant[] | null {
  const client = useApolloClient();
  const [rest, setRest] = useState<{ of: typeof participants; nodes: readonly Participant[] } | null>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const nodes: Participant[] = [];
      let { hasNextPage, endCursor } = participants.pageInfo;
      while (hasNextPage) {
        const { data } = await client.query({
          query: moreParticipantsQuery,
          variables: { id, after: endCursor ?? null },
          fetchPolicy: "no-cache",
        });
        const page = data?.campaign?.participants;
        nodes.push(...(page?.edges.map(({ node }) => node) ?? []));
        hasNextPage = page?.pageInfo.hasNextPage ?? false;
        endCursor = page?.pageInfo.endCursor ?? null;
      }
      if (current) setRest({ of: participants, nodes });
    };
    void load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, id, participants]);
  if (rest?.of !== participants) return participants.pageInfo.hasNextPage ? null : participants.edges.map(({ node }) => node);
  return [...participants.edges.map(({ node }) => node), ...rest.nodes];
}
