import { useApolloClient } from "@apollo/client/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { lists, shows } from "./followers";
import { LiveStream } from "./live-stream";
import { betweenLists, type Changed, Pace } from "./pace";

type Listener = (changed: Changed) => void;

const LiveContext = createContext<((listener: Listener) => () => void) | null>(null);

/** Keeps what is on the page as it is on the server: what has changed is asked for again, and nobody is told of it. */
export function LivePages({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const listeners = useRef(new Set<Listener>());
  useEffect(() => {
    const askAgain = (follows: typeof shows, changed: Changed) =>
      void client
        .refetchQueries({ include: "active", onQueryUpdated: (query) => (follows(query, changed) ? query.refetch() : false) })
        .catch(() => undefined); // what cannot be asked for now stays as it is
    const pace = new Pace(betweenLists, (changed) => askAgain(lists, changed));
    const stream = new LiveStream((changed) => {
      for (const listener of listeners.current) listener(changed);
      askAgain(shows, changed);
      pace.add(changed);
    });
    const stop = stream.start();
    return () => {
      stop();
      pace.stop();
    };
  }, [client]);
  const listen = useMemo(
    () => (listener: Listener) => {
      listeners.current.add(listener);
      return () => void listeners.current.delete(listener);
    },
    [],
  );
  return <LiveContext value={listen}>{children}</LiveContext>;
}

/** Calls back whenever something with this id may have changed, be it by this very window. */
export function useChangesOf(id: string, callback: () => void): void {
  const listen = useContext(LiveContext);
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(
    () =>
      listen?.((changed) => {
        if (changed === null || changed.has(id)) latest.current();
      }),
    [listen, id],
  );
}
