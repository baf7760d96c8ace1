import { Button, type InputRef } from "antd";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql";
import { useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CopyAs } from "../../shell/copy-as/copy-as";
import { Crumbs } from "../../shell/crumbs";
import { useHotkeys } from "../../ui/hotkeys";
import { PageHead } from "../../ui/layout";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { useNarrow } from "../../ui/use-narrow";
import { PlanCards } from "./plan-cards";
import { PlanFilterRow } from "./plan-filters";
import styles from "./plans.module.css";
import { PlansTable } from "./plans-table";
import { usePlanFilters } from "./use-plan-filters";

const pageSize = 50;

const plansQuery = graphql(`
  query Plans($filter: PlanFilter, $first: Int!, $after: String) {
    plans(filter: $filter, order: DUE, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          ...PlanRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All plans one may see: whose, in which state, until when; filtered in the address. */
export function PlansPage() {
  const text = useText();
  const narrow = useNarrow();
  const search = useRef<InputRef>(null);
  const filters = usePlanFilters();
  const { data, pending, stale, fetchMore } = usePageQuery(plansQuery, {
    variables: { filter: filters.filter, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={10} />,
  });
  const [loading, setLoading] = useState(false);
  const plans = data?.plans.edges.map(({ node }) => node) ?? [];
  const selection = usePlanSelection(
    plans.map(({ id }) => id),
    !narrow,
  );
  useHotkeys([{ keys: "/", label: "plans.keys.filter", run: () => search.current?.focus() }]);
  const more = async () => {
    setLoading(true);
    await fetchMore({ variables: { after: data?.plans.pageInfo.endCursor } }).catch(() => undefined);
    setLoading(false);
  };
  return (
    <>
      <Crumbs items={[{ label: text("shell.plans") }]} />
      <PageHead title={text("shell.plans")} actions={<CopyAs list="plans" variables={{ filter: filters.filter, order: "DUE" }} />}>
        {data && <span className={styles.total}>{text("plans.total", { count: data.plans.totalCount })}</span>}
      </PageHead>
      <PlanFilterRow filters={filters} search={search} />
      {pending ??
        (plans.length === 0 && !stale ? (
          <NoPlans filtered={filters.any} onClear={() => void filters.set(null)} />
        ) : (
          <div className={`${styles.list} ${stale ? styles.stale : ""}`} aria-busy={stale}>
            {narrow ? <PlanCards plans={plans} /> : <PlansTable plans={plans} selection={selection} />}
            {data?.plans.pageInfo.hasNextPage && (
              <Button type="link" className={styles.more} loading={loading} onClick={() => void more()}>
                {text("plans.more", { count: Math.min(pageSize, data.plans.totalCount - plans.length) })}
              </Button>
            )}
          </div>
        ))}
    </>
  );
}

/** Which row is current, by keys and in the address. */
export interface PlanSelection {
  current: string | null;
  select(id: string): void;
}

function usePlanSelection(ids: readonly string[], enabled: boolean): PlanSelection {
  const navigate = useNavigate();
  const [item, setItem] = useQueryState("plan", parseAsString);
  const position = Math.max(ids.indexOf(item ?? ""), 0);
  const current = ids[position] ?? null;
  const move = (rows: number) => {
    const next = ids[Math.min(Math.max(position + rows, 0), ids.length - 1)];
    if (next) void setItem(next);
  };
  useHotkeys(
    [
      { keys: "j", label: "plans.keys.next", run: () => move(1) },
      { keys: "ArrowDown", run: () => move(1) },
      { keys: "k", label: "plans.keys.previous", run: () => move(-1) },
      { keys: "ArrowUp", run: () => move(-1) },
      { keys: "Enter", label: "plans.keys.open", run: () => current && navigate(`/plans/${current}`) },
    ],
    enabled && ids.length > 0,
  );
  useEffect(() => {
    if (item) document.getElementById(`plan-${item}`)?.scrollIntoView({ block: "nearest" });
  }, [item]);
  return { current, select: (id) => void setItem(id) };
}

function NoPlans({ filtered, onClear }: { filtered: boolean; onClear(): void }) {
  const text = useText();
  if (filtered) {
    return (
      <EmptyState title={text("plans.none.filtered")} actions={<Button onClick={onClear}>{text("plans.filter.clear")}</Button>}>
        {text("plans.none.filteredWords")}
      </EmptyState>
    );
  }
  return <EmptyState title={text("plans.none.title")}>{text("plans.none.words")}</EmptyState>;
}
