import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { useLocale, useName, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { Crumbs } from "../../shell/crumbs";
import { shortDateTime } from "../../ui/dates";
import { useHotkeys } from "../../ui/hotkeys";
import { PageHead } from "../../ui/layout";
import { ScrollArea } from "../../ui/scroll-area";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { DayDue } from "../problems/day-due";
import { SeverityTag } from "../problems/severity-tag";
import { closeOutsQuery, type QueuedCloseOut } from "./closeout-queries";
import styles from "./closeouts.module.css";
import { DecisionPane } from "./decision-pane";
import { EvidencePane } from "./evidence-pane";

/** What is the reader's to check: the queue, the evidence, the decision. Everything works by keys. */
export function CloseoutsPage() {
  const text = useText();
  const { data, pending } = usePageQuery(closeOutsQuery, { skeleton: <RowsSkeleton rows={8} height={56} /> });
  const nodes = data?.closeOuts.edges.map(({ node }) => node) ?? [];
  const queue = nodes.filter((node): node is QueuedCloseOut => node.problem !== null);
  const { current, select } = useQueue(queue);
  if (pending) return pending;
  return (
    <>
      <Crumbs items={[{ label: text("problems.title"), to: "/problems" }, { label: text("closeouts.title") }]} />
      <PageHead title={text("closeouts.title")}>{queue.length > 0 && text("closeouts.queue", { count: queue.length })}</PageHead>
      {current ? (
        <div className={styles.panes}>
          <Queue queue={queue} current={current} onSelect={select} />
          <EvidencePane key={`evidence ${current.id}`} closeOut={current} />
          <DecisionPane key={`decision ${current.id}`} closeOut={current} />
        </div>
      ) : (
        <EmptyState title={text("closeouts.none")} actions={<Link to="/problems">{text("problems.title")}</Link>}>
          {text("closeouts.noneWords")}
        </EmptyState>
      )}
    </>
  );
}

/** The current one, kept in the address by its problem's number; `j` and `k` go on and back. Once it is decided the next one takes its place. */
function useQueue(queue: readonly QueuedCloseOut[]) {
  const [code, setCode] = useQueryState("problem", parseAsString);
  const found = queue.findIndex(({ problem }) => problem.code === code);
  const [last, setLast] = useState(0);
  const position = found >= 0 ? found : Math.min(last, queue.length - 1);
  useEffect(() => {
    if (found >= 0) setLast(found);
  }, [found]);
  const move = (by: number) => {
    const next = queue[Math.min(Math.max(position + by, 0), queue.length - 1)];
    if (next) void setCode(next.problem.code);
  };
  useHotkeys(
    [
      { keys: "j", label: "closeouts.keys.next", run: () => move(1) },
      { keys: "k", label: "closeouts.keys.previous", run: () => move(-1) },
    ],
    queue.length > 1,
  );
  return { current: queue[position] ?? null, select: (next: string) => void setCode(next) };
}

interface QueueProps {
  queue: readonly QueuedCloseOut[];
  current: QueuedCloseOut;
  onSelect(code: string): void;
}

function Queue({ queue, current, onSelect }: QueueProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  return (
    <ScrollArea label={text("closeouts.title")} className={styles.queue}>
      <ul>
        {queue.map(({ id, levelSince, problem }) => (
          <li key={id}>
            <button type="button" className={styles.entry} aria-current={id === current.id} onClick={() => onSelect(problem.code)}>
              <span className={styles.line}>
                <code className={styles.quiet}>{problem.code}</code>
                <SeverityTag severity={problem.severity} />
                <DayDue light={problem.light} deadline={problem.deadline} />
              </span>
              <span className={styles.entryTitle}>{problem.title}</span>
              <span className={styles.quiet}>
                {[name(problem.organization), text("closeouts.since", { date: shortDateTime(levelSince, locale) })].join(
                  text("ui.separator"),
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </ScrollArea>
  );
}
