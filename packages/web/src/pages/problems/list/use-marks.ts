import { useApolloClient } from "@apollo/client/react";
import { useRef, useState } from "react";
import { graphql } from "../../../gql";
import type { ProblemFilter } from "../../../gql/graphql";

/** A problem that is marked for something to be done to many. */
export interface Marked {
  id: string;
  code: string;
  organization: { id: string; name: string; nameEn: string } | null;
}

const markedQuery = graphql(`
  query MarkedProblems($filter: ProblemFilter, $after: String) {
    problems(filter: $filter, first: 100, after: $after) {
      edges {
        node {
          id
          code
          organization {
            id
            name
            nameEn
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

/** What can be done to many at once is done to so many at most. */
export const mostMarked = 500;

/** The marks of a list. */
export interface Marks {
  marked: readonly Marked[];
  has(id: string): boolean;
  /** Tells of a row that is shown, so that it can be marked within a range. */
  shown(row: Marked): void;
  toggle(row: Marked): void;
  /** Marks everything between the row marked last and this one. */
  extendTo(row: Marked, order: readonly string[]): void;
  /** Marks all that a filter keeps. */
  all(filter: ProblemFilter): Promise<void>;
  clear(): void;
  busy: boolean;
}

/** Which problems of the list are marked. */
export function useMarks(): Marks {
  const client = useApolloClient();
  const [marks, setMarks] = useState<ReadonlyMap<string, Marked>>(new Map());
  const [busy, setBusy] = useState(false);
  const rows = useRef(new Map<string, Marked>());
  const last = useRef<string | null>(null);
  const toggle = (row: Marked) => {
    last.current = row.id;
    setMarks((before) => {
      const next = new Map(before);
      if (!next.delete(row.id) && next.size < mostMarked) next.set(row.id, row);
      return next;
    });
  };
  const extendTo = (row: Marked, order: readonly string[]) => {
    const [from, to] = [order.indexOf(last.current ?? row.id), order.indexOf(row.id)];
    const between = order.slice(Math.max(Math.min(from, to), 0), Math.max(from, to) + 1);
    last.current = row.id;
    setMarks((before) => {
      const found = between.flatMap((id) => rows.current.get(id) ?? []);
      return new Map([...before, ...found.map((one) => [one.id, one] as const)].slice(0, mostMarked));
    });
  };
  const all = async (filter: ProblemFilter) => {
    setBusy(true);
    const found: Marked[] = [];
    try {
      for (let after: string | null = null; found.length < mostMarked; ) {
        const { data }: { data?: { problems: MarkedPage } | undefined } = await client.query({
          query: markedQuery,
          variables: { filter, after },
          fetchPolicy: "network-only",
        });
        found.push(...(data?.problems.edges.map(({ node }) => node) ?? []));
        after = data?.problems.pageInfo.endCursor ?? null;
        if (!data?.problems.pageInfo.hasNextPage) break;
      }
      setMarks(new Map(found.slice(0, mostMarked).map((one) => [one.id, one])));
    } finally {
      setBusy(false);
    }
  };
  return {
    marked: [...marks.values()],
    has: (id) => marks.has(id),
    shown: (row) => void rows.current.set(row.id, row),
    toggle,
    extendTo,
    all,
    clear: () => setMarks(new Map()),
    busy,
  };
}

interface MarkedPage {
  edges: { node: Marked }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
