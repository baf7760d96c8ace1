import { Link } from "react-router";
import { useName, useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import { RoundChip } from "../../ui/tag";
import { OverrideTag } from "../plans/override-words";
import { liveStates } from "../plans/plan-row";
import { PlanStanding } from "../plans/plan-standing";
import { Distribution } from "./distribution";
import { roundsWords, useTurnaround, Yield } from "./figure-words";
import type { TreeUnit } from "./supervision-queries";
import { useTree } from "./tree-context";
import styles from "./tree-table.module.css";

interface TreeRowProps {
  unit: TreeUnit;
  /** Counted from 1 at the top of the view. */
  level: number;
  position: number;
  siblings: number;
}

const boldLevels = 2;

/** One organization of the tree with its own plan and the figures from it downwards. */
export function TreeRow({ unit, level, position, siblings }: TreeRowProps) {
  const { current, isOpen, select, show } = useTree();
  const open = unit.childCount > 0 ? isOpen(unit.id, level) : undefined;
  const { planFigures: figures } = unit;
  const selected = unit.id === current;
  return (
    <tr
      className={styles.row}
      data-id={unit.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onFocus={() => selected || select(unit.id)}
      onClick={(event) => (event.target as Element).closest("a, button") || show(unit.id)}
    >
      <td className={styles.name}>
        <UnitName unit={unit} level={level} open={open} />
      </td>
      <td className={styles.planColumn}>
        <OwnPlan unit={unit} />
      </td>
      <td className={styles.number}>{figures.asked === 0 ? <span className={styles.none}>—</span> : <Approved unit={unit} />}</td>
      <td className={styles.barColumn}>
        <Distribution figures={figures} />
      </td>
      <FigureCells unit={unit} />
    </tr>
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

function UnitName({ unit, level, open }: { unit: TreeUnit; level: number; open: boolean | undefined }) {
  const text = useText();
  const name = useName();
  const { toggle } = useTree();
  return (
    <span className={styles.nameLine} style={{ paddingInlineStart: (level - 1) * 18 }}>
      {open === undefined ? (
        <span className={styles.noToggle} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={text(open ? "tree.fold" : "tree.unfold", { name: name(unit) })}
          onClick={() => toggle(unit.id, !open)}
        >
          <Icon name={open ? "down" : "right"} size={14} />
        </button>
      )}
      <span className={`ellipsis ${level === 1 || (level <= boldLevels && open !== undefined) ? styles.bold : ""}`} title={name(unit)}>
        {name(unit)}
      </span>
      {open === false && <span className={styles.childCount}>{unit.childCount}</span>}
    </span>
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
