import { createClient } from "graphql-sse";
import { useEffect, useState } from "react";
import { subscriptions } from "../../../../../live/subscriptions";
import { useViewer } from "../../../../../shell/viewer";

/** Somebody who has the draft open. */
export interface Editor {
  id: string;
  name: string;
  nameEn: string;
}

const retriedAfter = 5_000;

/** Who else has the draft open now. One is there oneself as long as this window is looked at. */
export function useEditors(planId: string): readonly Editor[] {
  const { person } = useViewer();
  const [editors, setEditors] = useState<readonly Editor[]>([]);
  useEffect(() => {
    const client = createClient({ url: "/graphql/stream", retryAttempts: 0 });
    let stop: (() => void) | null = null;
    let timer: number | undefined;
    const lost = () => {
      setEditors([]);
      timer = window.setTimeout(sit, retriedAfter);
    };
    const sit = () => {
      if (document.visibilityState !== "visible") return;
      stop = client.subscribe<{ planEditors: { people: Editor[] } | null }>(
        { query: subscriptions.planEditors, variables: { planId } },
        { next: ({ data }) => data?.planEditors && setEditors(data.planEditors.people), error: lost, complete: lost },
      );
    };
    const leave = () => {
      window.clearTimeout(timer);
      const left = stop;
      stop = null;
      left?.();
      window.clearTimeout(timer); // leaving completes the stream, which is no loss
    };
    const look = () => {
      leave();
      sit();
    };
    sit();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      leave();
    };
  }, [planId]);
  return editors.filter(({ id }) => id !== person?.id);
}
