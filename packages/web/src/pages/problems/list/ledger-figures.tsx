import type { ProblemsQuery } from "../../../gql/graphql";
import { useText } from "../../../i18n/text";
import { StatusTag } from "../../../ui/status";
import styles from "../problems.module.css";
import type { ProblemFilters } from "./use-problem-filters";

/** How many there are, and of each light; a count leads to what it counts. What repeats another is not counted twice. */
export function LedgerFigures({ figures, filters }: { figures: ProblemsQuery["ledgerFigures"]; filters: ProblemFilters }) {
  const text = useText();
  const { total, overdue, dueSoon, onTime, closed, duplicates } = figures;
  const counts = [
    { light: "RED", status: "over", count: overdue },
    { light: "YELLOW", status: "warn", count: dueSoon },
    { light: "GREEN", status: "ok", count: onTime },
    { light: "DONE", status: "done", count: closed },
  ] as const;
  return (
    <p className={styles.figures}>
      <span className={styles.total}>{text("problems.total", { count: total })}</span>
      {counts.map(({ light, status, count }) => (
        <button key={light} type="button" className={styles.count} onClick={() => void filters.set({ light: [light] })}>
          <StatusTag status={status}>{count}</StatusTag>
        </button>
      ))}
      <button type="button" className={styles.mine} aria-pressed={filters.values.mine ?? false} onClick={() => toggle(filters)}>
        {text("problems.filter.mine")}
      </button>
      <button
        type="button"
        className={styles.mine}
        aria-pressed={filters.values.awaiting ?? false}
        onClick={() => void filters.set({ awaiting: filters.values.awaiting ? null : true })}
      >
        {text("time.filter.awaiting")}
      </button>
      {duplicates > 0 && <span className={styles.duplicates}>{text("problems.duplicates", { count: duplicates })}</span>}
    </p>
  );
}

function toggle({ values, set }: ProblemFilters): void {
  void set({ mine: values.mine ? null : true });
}
