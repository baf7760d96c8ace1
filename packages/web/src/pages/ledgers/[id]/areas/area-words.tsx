import { useText } from "../../../../i18n/text";
import { StatusShape } from "../../../../ui/status";
import type { AreaCell } from "./area-queries";
import styles from "./areas.module.css";

/** What a cell says; one that nobody has compared stays blank for the eye. */
export function AreaWords({ cell: { state, problemCount, reason } }: { cell: AreaCell }) {
  const text = useText();
  if (state === "PROBLEMS") return <strong className={styles.problems}>{text("areas.cell.problems", { count: problemCount })}</strong>;
  if (state === "OPEN") return <span className="visually-hidden">{text("areas.cell.open")}</span>;
  return (
    <>
      <span className={styles.answer}>
        {state === "NO_PROBLEM" && <StatusShape status="done" size={10} />}
        {text(state === "NO_PROBLEM" ? "areas.cell.noProblem" : "areas.cell.notApplicable")}
      </span>
      {reason !== "" && <span className={`${styles.reason} ellipsis`}>{reason}</span>}
    </>
  );
}

/** How many areas a unit has answered for. */
export function answered(cells: readonly AreaCell[]): number {
  return cells.filter(({ state }) => state !== "OPEN").length;
}
