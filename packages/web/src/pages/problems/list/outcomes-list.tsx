import { Link } from "react-router";
import type { OutcomesQuery } from "../../../gql/graphql";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { SecondLine } from "../../../ui/list-table";
import { RowsSkeleton } from "../../../ui/skeleton";
import { useNarrow } from "../../../ui/use-narrow";
import { outcomesQuery } from "../outcomes/outcome-queries";
import { TargetStatus } from "../outcomes/target-status";
import { useTargetWords } from "../outcomes/target-words";
import styles from "../problems.module.css";
import { ListFrame } from "./list-frame";
import type { ProblemFilters } from "./use-problem-filters";

const pageSize = 50;

/** The outcome targets of the whole ledger, what is due first first. */
export function OutcomesList({ filters }: { filters: ProblemFilters }) {
  const text = useText();
  const { data, pending, stale, fetchMore } = usePageQuery(outcomesQuery, {
    variables: { filter: filters.outcomeFilter, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={10} height={48} />,
  });
  if (pending) return pending;
  const { edges, pageInfo } = data.outcomes;
  const columns = [
    { label: text("outcomes.title") },
    { label: text("problems.column.unit"), width: 176, wide: true },
    { label: text("outcomes.baseline"), width: 112, end: true, wide: true },
    { label: text("outcomes.target"), width: 120, end: true },
    { label: text("outcomes.latest"), width: 104, end: true },
    { label: text("outcomes.dueOn"), width: 96, wide: true },
    { label: text("problems.column.status"), width: 160, wide: true },
  ];
  const none = { title: text("outcomes.list.none"), words: text("outcomes.list.noneWords") };
  return (
    <ListFrame label={text("outcomes.tab")} {...{ columns, stale, filters, none, pageInfo, fetchMore }}>
      {edges.map(({ node }) => (
        <Row key={node.id} target={node} />
      ))}
    </ListFrame>
  );
}

type Listed = OutcomesQuery["outcomes"]["edges"][number]["node"];

function Row({ target }: { target: Listed }) {
  const name = useName();
  const words = useTargetWords();
  const narrow = useNarrow();
  const { problem, baseline, baselineOn, latestReading, unit } = target;
  return (
    <tr>
      <td>
        {target.title}
        {problem && (
          <SecondLine>
            <Link to={`/problems/${problem.code}`} className={styles.ofProblem}>
              {problem.code} {problem.title}
            </Link>
          </SecondLine>
        )}
        {narrow && <TargetStatus state={target.state} light={target.light} dueOn={target.dueOn} />}
      </td>
      <td data-wide>{name(problem?.organization)}</td>
      <td data-wide data-end>
        {words.figure(baseline, unit)}
        {baselineOn && <SecondLine>{words.day(baselineOn)}</SecondLine>}
      </td>
      <td data-end>{words.aim(target)}</td>
      <td data-end>
        {words.latest(target)}
        {latestReading && <SecondLine>{words.day(latestReading.readOn)}</SecondLine>}
      </td>
      <td data-wide>{words.day(target.dueOn)}</td>
      <td data-wide>
        <TargetStatus state={target.state} light={target.light} dueOn={target.dueOn} />
      </td>
    </tr>
  );
}
