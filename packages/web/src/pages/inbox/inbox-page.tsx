import { type ReactNode, useEffect } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql";
import type { InboxQuery, Turn } from "../../gql/graphql";
import { useLocale, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CopyAs } from "../../shell/copy-as/copy-as";
import { Crumbs } from "../../shell/crumbs";
import { useViewer } from "../../shell/viewer";
import { dayWithWeekday, weekOf } from "../../ui/dates";
import { useHotkeys } from "../../ui/hotkeys";
import { Dot, PageHead } from "../../ui/layout";
import { RowsSkeleton } from "../../ui/skeleton";
import { useNarrow } from "../../ui/use-narrow";
import { AbsenceLines } from "../settings/delegations/absence-lines";
import { EmptyInbox } from "./empty-inbox";
import styles from "./inbox.module.css";
import { InboxCards } from "./inbox-cards";
import { entryOf, type InboxEntry, type InboxGroup, pageSize, pathOf } from "./inbox-entry";
import { InboxFilterChips, InboxFilterFields } from "./inbox-filters";
import { InboxTable } from "./inbox-table";
import { LedgerTasks } from "./ledger-tasks";
import { Peek } from "./peek";
import { useInboxFilters } from "./use-inbox-filters";
import { type InboxSelection, useInboxSelection } from "./use-inbox-selection";

const inboxQuery = graphql(`
  query Inbox($filter: InboxFilter, $first: Int!) {
    mine: inbox(turn: MINE, filter: $filter, first: $first) {
      totalCount
      edges {
        node {
          ...InboxEntry @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    others: inbox(turn: OTHERS, filter: $filter, first: $first) {
      totalCount
      edges {
        node {
          ...InboxEntry @unmask
          ...InboxWaitedFor @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const moreQuery = graphql(`
  query InboxMore($turn: Turn!, $filter: InboxFilter, $first: Int!, $after: String, $waits: Boolean!) {
    inbox(turn: $turn, filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...InboxEntry @unmask
          ...InboxWaitedFor @unmask @include(if: $waits)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What needs me, what waits on others, since when and until when; the home of everybody. */
export function InboxPage() {
  const text = useText();
  const narrow = useNarrow();
  const filters = useInboxFilters();
  const { filter } = filters;
  const { data, pending, fetchMore } = usePageQuery(inboxQuery, {
    variables: { filter, first: pageSize },
    skeleton: <RowsSkeleton rows={9} />,
  });
  const mine = data?.mine.edges.map(({ node }) => entryOf(node, "MINE")) ?? [];
  const others = data?.others.edges.map(({ node }) => entryOf(node, "OTHERS")) ?? [];
  const entries = [...mine, ...others];
  const selection = useInboxSelection(entries);
  const { selected } = selection;

  useInboxKeys(selection, !narrow && entries.length > 0);

  const groupOf = (turn: Turn, shown: readonly InboxEntry[], { totalCount, pageInfo }: InboxQuery["mine"]): InboxGroup => ({
    turn,
    entries: shown,
    total: totalCount,
    more: pageInfo.hasNextPage
      ? () =>
          fetchMore({ query: moreQuery, variables: { turn, filter, first: pageSize, after: pageInfo.endCursor, waits: turn === "OTHERS" } })
      : null,
  });
  const clear = filter ? () => void filters.set(null) : undefined;
  const groups = data && [groupOf("MINE", mine, data.mine), groupOf("OTHERS", others, data.others)];
  return (
    <>
      <Crumbs items={[{ label: text("shell.inbox") }]} home />
      <InboxHead>
        {!narrow && (
          <>
            <InboxFilterFields filters={filters} />
            <CopyAs list="plansWaitingForMe" variables={{ filter }} />
          </>
        )}
      </InboxHead>
      <AbsenceLines />
      <LedgerTasks />
      {narrow && <InboxFilterChips filters={filters} />}
      {pending ??
        (groups && narrow ? (
          entries.length === 0 && filter ? (
            <EmptyInbox onClear={clear} />
          ) : (
            <InboxCards groups={groups} />
          )
        ) : (
          <div className={styles.panes}>
            <div className={styles.list}>
              {entries.length === 0 ? <EmptyInbox onClear={clear} /> : groups && <InboxTable groups={groups} selection={selection} />}
            </div>
            {selected && selection.peek && <Peek key={selected.id} entry={selected} onClose={() => selection.setPeek(false)} />}
          </div>
        ))}
    </>
  );
}

function InboxHead({ children }: { children: ReactNode }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <div className={styles.head}>
      <PageHead title={text("shell.inbox")} actions={children}>
        <span className={styles.today}>
          {dayWithWeekday(today, locale)}
          <Dot />
          {text("inbox.week", { week: weekOf(today) })}
        </span>
      </PageHead>
    </div>
  );
}

function useInboxKeys(selection: InboxSelection, enabled: boolean): void {
  const navigate = useNavigate();
  const { selected } = selection;
  useHotkeys(
    [
      { keys: "j", label: "inbox.keys.next", run: () => selection.move(1) },
      { keys: "ArrowDown", run: () => selection.move(1) },
      { keys: "k", label: "inbox.keys.previous", run: () => selection.move(-1) },
      { keys: "ArrowUp", run: () => selection.move(-1) },
      { keys: "Enter", label: "inbox.keys.open", run: () => selected && navigate(pathOf(selected)) },
      { keys: "Space", label: "inbox.keys.peek", run: () => selection.setPeek(!selection.peek) },
      { keys: "Escape", run: () => selection.setPeek(false) },
    ],
    enabled,
  );
  useEffect(() => {
    if (selected) document.getElementById(`entry-${selected.id}`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
}
