import { Link } from "react-router";
import { useText } from "../../i18n/text";
import { RoundChip } from "../../ui/tag";
import { OverrideTag } from "../plans/override-words";
import { liveStates } from "../plans/plan-row";
import { PlanStanding } from "../plans/plan-standing";
import { Distribution } from "./distribution";
import { roundsWords, useTurnaround, Yield } from "./figure-words";
import type { TreeUnit } from "./supervision-queries";
import { useTree } from "./tree-context";
import styles from "./tree-table.module.css";
import { type UnitPlace, UnitRow } from "./tree-unit";

/** One organization of the tree with its own plan and the figures from it downwards. */
export function TreeRow({ unit, ...place }: UnitPlace & { unit: TreeUnit }) {
  const { planFigures: figures } = unit;
  return (
    <UnitRow unit={unit} rows={useTree()} {...place}>
      <td className={styles.planColumn}>
        <OwnPlan unit={unit} />
      </td>
      <td className={styles.number}>{figures.asked === 0 ? <span className={styles.none}>—</span> : <Approved unit={unit} />}</td>
      <td className={styles.barColumn}>
        <Distribution figures={figures} />
      </td>
      <FigureCells unit={unit} />
    </UnitRow>
  );
}

function FigureCells({ unit: { planFigures: figures } }: { unit: TreeUnit }) {
  const turnaround = useTurnaround();
  const none = figures.asked === 0;
  const noneOf = (figure: number | null | undefined) => (figure === null || figure === undefined ? styles.none : "");
  return (
    <>
      <td className={`${styles.number} ${figures.overdue > 0 ? styles.over : styles.none}`}>{none ? "—" : figures.overdue}</td>
      <td className={`${styles.number} ${styles.soonColumn} ${figures.dueSoon > 0 ? "" : styles.none}`}>{none ? "—" : figures.dueSoon}</td>
      <td className={`${styles.number} ${styles.yieldColumn}`}>
        <Yield figures={figures} />
      </td>
      <td className={`${styles.number} ${styles.roundsColumn} ${noneOf(figures.rounds)}`}>{roundsWords(figures.rounds)}</td>
      <td className={`${styles.number} ${styles.turnaroundColumn} ${noneOf(figures.turnaroundHours)}`}>
        {turnaround(figures.turnaroundHours)}
      </td>
    </>
  );
}

function OwnPlan({ unit: { plan } }: { unit: TreeUnit }) {
  if (!plan) return <span className={styles.none}>—</span>;
  return (
    <Link to={`/plans/${plan.id}`} tabIndex={-1} className={styles.plan}>
      {plan.round > 0 && <RoundChip round={plan.round} live={liveStates.has(plan.state)} />}
      <span className={styles.state}>
        <PlanStanding plan={plan} />
      </span>
      <OverrideTag override={plan.override} />
    </Link>
  );
}

function Approved({ unit: { childCount, planFigures } }: { unit: TreeUnit }) {
  const text = useText();
  return (
    <>
      {childCount > 0 && planFigures.asked > 1 && (
        <span className={styles.sum} title={text("tree.sum")}>
          Σ{" "}
        </span>
      )}
      {planFigures.approved}
      <span className={styles.fraction}> / {planFigures.asked}</span>
    </>
  );
}
