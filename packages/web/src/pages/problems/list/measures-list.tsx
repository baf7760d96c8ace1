import { Link } from "react-router";
import { useLocale, useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { SecondLine } from "../../../ui/list-table";
import { RowsSkeleton } from "../../../ui/skeleton";
import { useOrganizationName } from "../answerer-names";
import { DayDue } from "../day-due";
import { measuresQuery, type ShownMeasure } from "../problem-queries";
import styles from "../problems.module.css";
import { ListFrame } from "./list-frame";
import type { ProblemFilters } from "./use-problem-filters";

const pageSize = 50;

/** The measures of the whole ledger, what is due first first. */
export function MeasuresList({ filters }: { filters: ProblemFilters }) {
  const text = useText();
  const { data, pending, stale, fetchMore } = usePageQuery(measuresQuery, {
    variables: { filter: filters.measureFilter, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={10} height={48} />,
  });
  if (pending) return pending;
  const { edges, pageInfo } = data.measures;
  const columns = [
    { label: text("problems.column.measure") },
    { label: text("problems.column.owner"), width: 200, wide: true },
    { label: text("problems.column.ends"), width: 112 },
    { label: text("problems.column.status"), width: 112, wide: true },
    { label: text("problems.column.progress"), width: 64, end: true, wide: true },
  ];
  const none = { title: text("problems.none.measures"), words: text("problems.none.measuresWords") };
  return (
    <ListFrame label={text("problems.tab.measures")} {...{ columns, stale, filters, none, pageInfo, fetchMore }}>
      {edges.map(({ node }) => (
        <MeasureRow key={node.id} measure={node} problem={node.problem} />
      ))}
    </ListFrame>
  );
}

function MeasureRow({ measure, problem }: { measure: ShownMeasure; problem: { code: string; title: string } | null }) {
  const name = useName();
  const unit = useOrganizationName();
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <tr>
      <td>
        {measure.title}
        {problem && (
          <SecondLine>
            <Link to={`/problems/${problem.code}`} className={styles.ofProblem}>
              {problem.code} {problem.title}
            </Link>
          </SecondLine>
        )}
      </td>
      <td data-wide>
        {name(measure.owner)}
        <SecondLine>{unit(measure.owner)}</SecondLine>
      </td>
      <td>{dateWithin(measure.doneOn ?? measure.endsOn, today, locale)}</td>
      <td data-wide>
        <DayDue light={measure.light} deadline={measure.endsOn} />
      </td>
      <td data-wide data-end>
        {measure.progressPercent}%
      </td>
    </tr>
  );
}
