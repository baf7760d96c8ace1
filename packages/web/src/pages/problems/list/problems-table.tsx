import type { FragmentType } from "@apollo/client/masking";
import { problemStates } from "@duban/schema";
import type { MouseEvent } from "react";
import { Link } from "react-router";
import type { ProblemRowFragment } from "../../../gql/graphql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useFragmentData } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { DayDue } from "../day-due";
import { OutcomeCount } from "../outcomes/outcome-count";
import { problemRowFragment } from "../problem-queries";
import styles from "../problems.module.css";
import { RelapseTag } from "../relapse-tag";
import { SeverityTag } from "../severity-tag";
import { MarkBox } from "./mark-box";
import type { Marks } from "./use-marks";
import { type LedgerList, listWords, type ProblemFilters } from "./use-problem-filters";
import type { ProblemSelection } from "./use-problem-selection";

/** A problem of a list, masked. */
export type ListedProblem = { id: string; code: string } & FragmentType<ProblemRowFragment>;

interface ProblemsTableProps {
  problems: readonly ListedProblem[];
  selection: ProblemSelection;
  /** For whoever may do something to many at once. */
  marks: Marks | null;
  filters: ProblemFilters;
}

/** The problems as a table, or who answers for each; a click makes a row the current one, its title opens it. */
export function ProblemsTable({ problems, selection, marks, filters }: ProblemsTableProps) {
  const text = useText();
  const { list } = filters;
  const order = problems.map(({ id }) => id);
  return (
    <table className={styles.table} aria-label={text(listWords[list])}>
      <thead>
        <tr>
          {marks && (
            <th scope="col" className={styles.markColumn}>
              <span className="visually-hidden">{text("bulk.column")}</span>
            </th>
          )}
          <Sorted order="CODE" filters={filters} className={styles.codeColumn} label={text("problems.column.code")} />
          <th scope="col">{text("problems.column.title")}</th>
          <th scope="col" className={styles.unitColumn}>
            {text("problems.column.unit")}
          </th>
          <th scope="col" className={`${styles.personColumn} ${styles.spare}`}>
            {text("problems.column.executive")}
          </th>
          {list === "responsibilities" && (
            <>
              <th scope="col" className={`${styles.unitColumn} ${styles.spare}`}>
                {text("problems.column.department")}
              </th>
              <th scope="col" className={styles.personColumn}>
                {text("problems.column.person")}
              </th>
            </>
          )}
          <Sorted order="DEADLINE" filters={filters} className={styles.dateColumn} label={text("problems.column.deadline")} />
          <th scope="col" className={styles.statusColumn}>
            {text("problems.column.status")}
          </th>
          {list === "problems" && (
            <th scope="col" className={styles.progressColumn}>
              {text("problems.column.progress")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <Row
            key={problem.id}
            problem={problem}
            list={list}
            marks={marks}
            order={order}
            current={problem.code === selection.current}
            onSelect={() => selection.select(problem.code)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface SortedProps {
  order: "CODE" | "DEADLINE";
  filters: ProblemFilters;
  className: string | undefined;
  label: string;
}

/** A head by which the rows are, or can be, ordered. */
function Sorted({ order, filters, className, label }: SortedProps) {
  const on = filters.order === order;
  return (
    <th scope="col" className={className} aria-sort={on ? "ascending" : undefined}>
      <button type="button" className={styles.sort} onClick={() => void filters.set({ order: order === "CODE" ? null : order })}>
        {label}
        {on && <span aria-hidden="true"> ↑</span>}
      </button>
    </th>
  );
}

interface RowProps {
  problem: ListedProblem;
  list: LedgerList;
  marks: Marks | null;
  order: readonly string[];
  current: boolean;
  onSelect(): void;
}

function Row({ problem, list, marks, order, current, onSelect }: RowProps) {
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const row = useFragmentData(problemRowFragment, problem);
  const select = (event: MouseEvent) => {
    if (!(event.target as Element).closest("a, label")) onSelect();
  };
  return (
    <tr id={`problem-${row.code}`} className={styles.row} aria-current={current || undefined} onClick={select}>
      {marks && (
        <td>
          <MarkBox row={row} marks={marks} order={order} current={current} />
        </td>
      )}
      <td>
        <code className={styles.code}>{row.code}</code>
      </td>
      <td>
        <span className={styles.titleLine}>
          <Link to={`/problems/${row.code}`} className={styles.title} title={row.title}>
            {row.title}
          </Link>
          <SeverityTag severity={row.severity} />
          <OutcomeCount row={row} />
          <RelapseTag count={row.relapseCount} />
        </span>
      </td>
      <td>{name(row.organization)}</td>
      <td className={styles.spare}>{name(row.leadingExecutive) || "—"}</td>
      {list === "responsibilities" && (
        <>
          <td className={styles.spare}>{name(row.leadDepartment) || "—"}</td>
          <td>{name(row.responsiblePerson) || "—"}</td>
        </>
      )}
      <td className={styles.figure}>{dateWithin(row.deadline, today, locale)}</td>
      <td>
        <DayDue light={row.light} deadline={row.deadline} />
      </td>
      {list === "problems" && <Progress row={row} />}
    </tr>
  );
}

/** How far it is; before work starts, which stage it is at. */
function Progress({ row }: { row: Pick<ProblemRowFragment, "state" | "progressPercent"> }) {
  const { locale } = useLocale();
  const started = row.state === "IN_RECTIFICATION";
  return <td className={styles.end}>{started ? `${row.progressPercent}%` : problemStates.label(row.state, toGraphLocale(locale))}</td>;
}
