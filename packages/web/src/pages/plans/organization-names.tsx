import { useApolloClient } from "@apollo/client/react";
import type { PlanContent } from "@duban/schema";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { graphql } from "../../gql";
import { useName } from "../../i18n/text";

const organizationNamesQuery = graphql(`
  query OrganizationNames($ids: [ID!]!) {
    organizationDirectory(organizationIds: $ids, first: 100) {
      edges {
        node {
          id
          organizationId
          name
          nameEn
        }
      }
    }
  }
`);

const atOnce = 100;

/** The ids of all organizations that a content names. */
export function organizationIdsIn(contents: readonly PlanContent[]): string[] {
  const ids = contents.flatMap((content) => [
    ...content.batches.flatMap(({ organizationIds }) => organizationIds),
    ...content.guidanceGroups.flatMap((group) => [
      group.leaderOrganizationId,
      ...group.guidedOrganizationIds,
      ...group.members.map(({ homeOrganizationId }) => homeOrganizationId),
    ]),
  ]);
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

interface Named {
  name: string;
  nameEn: string;
}

const NamesContext = createContext<ReadonlyMap<string, Named>>(new Map());

/** Fetches from the directory the names of organizations that a content names by id, wherever in the group they are, and gives them to everything inside. */
export function OrganizationNames({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const client = useApolloClient();
  const [names, setNames] = useState<ReadonlyMap<string, Named>>(new Map());
  const key = ids.join(" ");
  const missing = useMemo(() => key.split(" ").filter((id) => id && !names.has(id)), [key, names]);

  useEffect(() => {
    if (missing.length === 0) return;
    let current = true;
    const parts = Array.from({ length: Math.ceil(missing.length / atOnce) }, (_, part) =>
      missing.slice(part * atOnce, (part + 1) * atOnce),
    );
    void Promise.all(parts.map((part) => client.query({ query: organizationNamesQuery, variables: { ids: part } }))).then(
      (answers) => {
        if (!current) return;
        const found = answers
          .flatMap(({ data }) => data?.organizationDirectory.edges ?? [])
          .map(({ node }) => [node.organizationId, node] as const);
        // What is not found is remembered too, so that it is not asked for again.
        setNames((before) => new Map([...before, ...missing.map((id) => [id, { name: "—", nameEn: "—" }] as const), ...found]));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [client, missing]);
  return <NamesContext value={names}>{children}</NamesContext>;
}

/** Gives the name of an organization that a content names by id; an ellipsis until it is known. */
export function useOrganizationName(): (id: string | null) => string {
  const names = useContext(NamesContext);
  const name = useName();
  return (id) => (id === null ? "" : name(names.get(id)) || "…");
}
