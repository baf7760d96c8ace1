import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { useText } from "../../i18n/text";
import { BranchRows } from "./branch-rows";
import { LightBar } from "./problem-bar";
import own from "./problem-bar.module.css";
import { useProblemTree } from "./problem-context";
import { majorOf, sortedByProblems } from "./problem-sort";
import { type ProblemUnit, problemBranchQuery } from "./problem-tree-queries";
import { problemsAddress } from "./problems-address";
import styles from "./tree-table.module.css";
import { type UnitPlace, UnitRow } from "./tree-unit";

const columns = 10;

type ProblemNodeProps = UnitPlace & { unit: ProblemUnit };

/** A row and, where it is unfolded, what is below it. */
export function ProblemNode(row: ProblemNodeProps) {
  const rows = useProblemTree();
  const { unit, level } = row;
  return (
    <>
      <UnitRow rows={rows} {...row}>
        <Figures unit={unit} />
      </UnitRow>
      {unit.childCount > 0 && rows.isOpen(unit.id, level) && <Branch parentId={unit.id} level={level + 1} count={unit.childCount} />}
    </>
  );
}

function Figures({ unit }: { unit: ProblemUnit }) {
  const text = useText();
  const { campaignId, asOf } = useProblemTree();
  const { problemFigures: figures } = unit;
  const { total, overdue, dueSoon, onTime, closed, overdueShare, meanAgeDays } = figures;
  const of = { campaignId, organizationId: unit.id };
  const number = (count: number, filter: { light?: string; severity?: string }, className = "") => (
    <td className={`${styles.number} ${className} ${count > 0 ? "" : styles.none}`}>
      {total === 0 ? (
        "—"
      ) : count > 0 && asOf === null ? (
        <Link to={problemsAddress({ ...of, ...filter })} tabIndex={-1}>
          {count}
        </Link>
      ) : (
        count
      )}
    </td>
  );
  return (
    <>
      {number(total, {})}
      <td className={`${own.barColumn} ${own.spare}`}>
        <LightBar figures={figures} />
      </td>
      {number(overdue, { light: "RED" }, overdue > 0 ? styles.over : "")}
      {number(dueSoon, { light: "YELLOW" }, own.phoneless)}
      {number(onTime, { light: "GREEN" }, own.spare)}
      {number(closed, { light: "DONE" }, own.spare)}
      {number(majorOf(figures), { severity: "MAJOR" }, own.spare)}
      <td className={`${styles.number} ${own.spare} ${overdueShare ? "" : styles.none}`}>
        {typeof overdueShare === "number" ? text("board.share", { share: Math.round(overdueShare * 100) }) : "—"}
      </td>
      <td className={`${styles.number} ${own.spare} ${typeof meanAgeDays === "number" ? "" : styles.none}`}>
        {typeof meanAgeDays === "number" ? text("tree.days", { days: Math.round(meanAgeDays) }) : "—"}
      </td>
    </>
  );
}

/** The units directly below another one; they are fetched when they are first unfolded. */
function Branch({ parentId, level, count }: { parentId: string; level: number; count: number }) {
  const { campaignId, asOf, sort } = useProblemTree();
  const variables = { id: parentId, campaignId, asOf, after: null as string | null };
  const { data, previousData, error, fetchMore, refetch } = useQuery(problemBranchQuery, { variables, fetchPolicy: "cache-first" });
  const children = (data ?? previousData)?.organization?.children;
  const units = sortedByProblems(children?.edges.map(({ node }) => node) ?? [], sort);
  return (
    <BranchRows {...{ columns, level, count, refetch, fetchMore }} pageInfo={children?.pageInfo} failed={error !== undefined}>
      {units.map((unit, index) => (
        <ProblemNode key={unit.id} unit={unit} level={level} position={index + 1} siblings={Math.max(count, units.length)} />
      ))}
    </BranchRows>
  );
}
