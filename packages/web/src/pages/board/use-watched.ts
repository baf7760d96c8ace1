import type { ObservableQuery, OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { MaybeMasked } from "@apollo/client/masking";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";

interface Watched<Data, Variables extends OperationVariables> {
  query: ObservableQuery<Data, Variables>;
  stop(): void;
}

/**
 * The answers of one document for as many rows as are unfolded, each asked for when it is wanted first. They are active queries like those
 * of any page, so that what changes is asked for again.
 */
export function useWatched<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  wanted: ReadonlyMap<string, Variables>,
) {
  const client = useApolloClient();
  const watched = useRef(new Map<string, Watched<Data, Variables>>());
  const [answers, setAnswers] = useState<ReadonlyMap<string, MaybeMasked<Data> | "failed">>(new Map());
  useEffect(() => {
    const all = watched.current;
    const tell = (key: string, answer: MaybeMasked<Data> | "failed") => setAnswers((before) => new Map(before).set(key, answer));
    for (const [key, { stop }] of all) {
      if (wanted.has(key)) continue;
      stop();
      all.delete(key);
    }
    for (const [key, variables] of wanted) {
      if (all.has(key)) continue;
      const query = client.watchQuery({ query: document, variables } as never) as unknown as ObservableQuery<Data, Variables>;
      const subscription = query.subscribe(({ data, dataState, error }) => {
        if (error) tell(key, "failed");
        else if (dataState === "complete") tell(key, data as MaybeMasked<Data>);
      });
      all.set(key, { query, stop: () => subscription.unsubscribe() });
    }
  }, [client, document, wanted]);
  useEffect(() => {
    const all = watched.current;
    return () => {
      for (const { stop } of all.values()) stop();
      all.clear();
    };
  }, []);
  return {
    answers,
    queryOf: (key: string) => watched.current.get(key)?.query,
    retry: (key: string) =>
      void watched.current
        .get(key)
        ?.query.refetch()
        .catch(() => undefined),
  };
}
