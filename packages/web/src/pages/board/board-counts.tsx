import { Link } from "react-router";
import { useText } from "../../i18n/text";
import { StatusShape, StatusTag } from "../../ui/status";
import { problemsAddress } from "../organizations/problems-address";
import styles from "./board.module.css";
import type { BoardUnit } from "./board-queries";

type Figures = Pick<BoardUnit["problemFigures"], "overdue" | "dueSoon" | "onTime" | "closed">;

/** How many of each light there are on the whole board; a count leads to what it counts. */
export function BoardCounts({ figures, ...of }: { figures: Figures; organizationId: string; campaignId: string }) {
  const { overdue, dueSoon, onTime, closed } = figures;
  const to = (light: string) => problemsAddress({ ...of, light });
  return (
    <span className={styles.counts}>
      <Link to={to("RED")}>
        <StatusTag status="over">{overdue}</StatusTag>
      </Link>
      <Link to={to("YELLOW")}>
        <StatusTag status="warn">{dueSoon}</StatusTag>
      </Link>
      <Link to={to("GREEN")}>
        <StatusTag status="ok">{onTime}</StatusTag>
      </Link>
      {closed > 0 && (
        <Link to={to("DONE")}>
          <StatusTag status="done">{closed}</StatusTag>
        </Link>
      )}
    </span>
  );
}

/** The same in a row, under a legend with the words. */
export function ShapeCounts({ overdue, dueSoon, onTime }: Omit<Figures, "closed">) {
  const text = useText();
  const counts = [
    { status: "over", count: overdue, word: text("ui.status.over") },
    { status: "warn", count: dueSoon, word: text("ui.status.warn") },
    { status: "ok", count: onTime, word: text("ui.status.ok") },
  ] as const;
  return (
    <span className={styles.shapes}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ status, count, word }) => (
          <span key={status} className={styles[status]}>
            <StatusShape status={status} size={8} label={word} />
            {count}
          </span>
        ))}
    </span>
  );
}
