import { Button, type InputRef } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import { useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CopyAs } from "../../shell/copy-as/copy-as";
import { Crumbs } from "../../shell/crumbs";
import { useMay } from "../../shell/use-may";
import { useActs, useHotkeys } from "../../ui/hotkeys";
import { Icon } from "../../ui/icon";
import { KeyNames } from "../../ui/key-names";
import { PageHead } from "../../ui/layout";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/tabs";
import { useNarrow } from "../../ui/use-narrow";
import { CloseoutsWaiting } from "../closeouts/closeouts-waiting";
import { HandOversWaiting } from "./acts/hand-overs-waiting";
import { LedgerActs } from "./acts/ledger-acts";
import { ExportMenu } from "./list/export-menu";
import { LedgerFigures } from "./list/ledger-figures";
import { ProblemFilterRow } from "./list/problem-filters";
import { ProblemsTable } from "./list/problems-table";
import { useMarks } from "./list/use-marks";
import { ledgerLists, listWords, type ProblemFilters, useProblemFilters } from "./list/use-problem-filters";
import { useProblemSelection } from "./list/use-problem-selection";
import { ProblemPeek } from "./peek/problem-peek";
import { problemsQuery } from "./problem-queries";
import styles from "./problems.module.css";

const BulkBar = lazy(async () => ({ default: (await import("./list/bulk-bar")).BulkBar }));
const MeasuresList = lazy(async () => ({ default: (await import("./list/measures-list")).MeasuresList }));
const OutcomesList = lazy(async () => ({ default: (await import("./list/outcomes-list")).OutcomesList }));
const ProblemCards = lazy(async () => ({ default: (await import("./list/problem-cards")).ProblemCards }));
const RegisterDialog = lazy(async () => ({ default: (await import("./acts/register-dialog")).RegisterDialog }));

const pageSize = 50;

/** The ledger: one model in four lists, filtered in the address, the current problem beside it. */
export function ProblemsPage() {
  const text = useText();
  const search = useRef<InputRef>(null);
  const filters = useProblemFilters();
  useHotkeys([{ keys: "/", label: "problems.keys.filter", run: () => search.current?.focus() }]);
  return (
    <>
      <Crumbs items={[{ label: text("problems.title") }]} />
      <PageHead title={text("problems.title")} actions={<PageActs filters={filters} />} />
      <HandOversWaiting />
      <CloseoutsWaiting />
      <Tabs
        label={text("problems.title")}
        current={filters.list}
        onChange={(list) => void filters.set({ list: list === "problems" ? null : list })}
        tabs={ledgerLists.map((key) => ({ key, label: text(listWords[key]) }))}
      >
        <div className={styles.ledger}>
          <ProblemFilterRow filters={filters} search={search} />
          <PresentList filters={filters} />
        </div>
      </Tabs>
    </>
  );
}

function PresentList({ filters }: { filters: ProblemFilters }) {
  if (filters.list !== "measures" && filters.list !== "outcomes") return <ProblemList filters={filters} />;
  return (
    <Suspense fallback={<RowsSkeleton rows={10} height={48} />}>
      {filters.list === "measures" ? <MeasuresList filters={filters} /> : <OutcomesList filters={filters} />}
    </Suspense>
  );
}

/** What can be done with the ledger as a whole. */
function PageActs({ filters }: { filters: ProblemFilters }) {
  return (
    <>
      <ExportMenu filters={filters} />
      <CopyList filters={filters} />
      <LedgerActs ledgerId={filters.values.ledger} />
      <Register />
    </>
  );
}

/** The present list, as a program asks for it. */
function CopyList({ filters: { list, order, filter, measureFilter, outcomeFilter } }: { filters: ProblemFilters }) {
  if (list === "measures") return <CopyAs list="measures" variables={{ filter: measureFilter }} />;
  if (list === "outcomes") return <CopyAs list="outcomes" variables={{ filter: outcomeFilter }} />;
  return <CopyAs list="problems" variables={{ filter, order }} />;
}

function Register() {
  const text = useText();
  const may = useMay()("problem.register");
  const [open, setOpen] = useState(false);
  useActs([{ label: "problems.keys.register", run: () => setOpen(true) }], may);
  if (!may) return null;
  return (
    <>
      <Button icon={<Icon name="plus" size={14} />} onClick={() => setOpen(true)}>
        {text("problems.register")}
      </Button>
      <Suspense>{open && <RegisterDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

function ProblemList({ filters }: { filters: ProblemFilters }) {
  const text = useText();
  const narrow = useNarrow();
  const { data, pending, stale, fetchMore } = usePageQuery(problemsQuery, {
    variables: { filter: filters.filter, order: filters.order, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={14} height={32} />,
  });
  const [loading, setLoading] = useState(false);
  const problems = data?.problems.edges.map(({ node }) => node) ?? [];
  const selection = useProblemSelection(
    problems.map(({ code }) => code),
    !narrow,
  );
  const marks = useMarks();
  const mayMark = useMay()("problem.bulk");
  if (pending) return pending;
  const { pageInfo } = data.problems;
  const more = async () => {
    setLoading(true);
    await fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined);
    setLoading(false);
  };
  const left = data.ledgerFigures.total + data.ledgerFigures.duplicates - problems.length;
  return (
    <div className={styles.panes}>
      <div className={styles.listPane}>
        {!narrow && marks.marked.length > 0 && (
          <Suspense>
            <BulkBar marks={marks} filters={filters} total={data.ledgerFigures.total + data.ledgerFigures.duplicates} />
          </Suspense>
        )}
        <LedgerFigures figures={data.ledgerFigures} filters={filters} />
        {problems.length === 0 && !stale ? (
          <NoProblems filters={filters} />
        ) : (
          <div className={`${styles.list} ${stale ? styles.stale : ""}`} aria-busy={stale}>
            {narrow ? (
              <Suspense fallback={<RowsSkeleton rows={10} height={96} />}>
                <ProblemCards problems={problems} />
              </Suspense>
            ) : (
              <ProblemsTable problems={problems} selection={selection} marks={mayMark ? marks : null} filters={filters} />
            )}
            {pageInfo.hasNextPage && (
              <Button type="link" className={styles.more} loading={loading} onClick={() => void more()}>
                {text("problems.more", { count: Math.min(pageSize, left) })}
              </Button>
            )}
          </div>
        )}
        {!narrow && problems.length > 0 && <KeyLine />}
      </div>
      {!narrow && selection.peek && selection.current && <ProblemPeek code={selection.current} onClose={() => selection.setPeek(false)} />}
    </div>
  );
}

function KeyLine() {
  const text = useText();
  return (
    <p className={styles.keys} aria-hidden="true">
      <span>
        <KeyNames keys="Space" /> {text("problems.keys.peek")}
      </span>
      <span>
        <KeyNames keys="j" /> <KeyNames keys="k" /> {text("problems.keys.move")}
      </span>
      <span>
        <KeyNames keys="x" /> {text("bulk.keys.mark")}
      </span>
      <span>
        <KeyNames keys="Enter" /> {text("problems.keys.open")}
      </span>
    </p>
  );
}

function NoProblems({ filters }: { filters: ProblemFilters }) {
  const text = useText();
  if (!filters.any) return <EmptyState title={text("problems.none.title")}>{text("problems.none.words")}</EmptyState>;
  return (
    <EmptyState title={text("problems.none.filtered")} actions={<Button onClick={filters.clear}>{text("problems.filter.clear")}</Button>}>
      {text("problems.none.filteredWords")}
    </EmptyState>
  );
}
