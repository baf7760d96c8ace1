import { useMemo } from "react";
import { useName, useText } from "../../i18n/text";
import { StatusShape } from "../../ui/status";
import styles from "./red-strip.module.css";
import { type Share, type StripBranch, type StripCell, shares, stripCells } from "./strip-cells";

const lineHeight = 30;

interface RedStripProps {
  top: StripBranch;
  /** What width and shade stand for. */
  counts: "plans" | "problems";
  current: string;
  onEnter(id: string): void;
}

const words = {
  plans: { words: "tree.strip.words", cell: "tree.strip.cell" },
  problems: { words: "tree.strip.problems", cell: "tree.strip.problemCell" },
} as const;

/** Where the red is: the two levels below the top, wide as their plans or open problems, dark as their share overdue; a click goes in. */
export function RedStrip({ top, counts, current, onEnter }: RedStripProps) {
  const text = useText();
  const cells = useMemo(() => stripCells(top), [top]);
  if (cells.length < 2) return null;
  const lines = 1 + Math.max(...cells.map(({ line }) => line));
  return (
    <section data-tour="TREE" className={styles.strip} aria-label={text("tree.strip")}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text("tree.strip")}</h2>
        <span className={styles.words}>{text(words[counts].words)}</span>
        <ShareLegend />
      </div>
      <div className={styles.cells} style={{ height: lines * lineHeight }}>
        {cells.map((cell) => (
          <Cell key={cell.unit.id} cell={cell} counts={counts} current={cell.unit.id === current} onEnter={onEnter} />
        ))}
      </div>
    </section>
  );
}

interface CellProps {
  cell: StripCell;
  counts: RedStripProps["counts"];
  current: boolean;
  onEnter(id: string): void;
}

function Cell({ cell, counts, current, onEnter }: CellProps) {
  const text = useText();
  const name = useName();
  const { unit, line, left, width, share } = cell;
  const { all, overdue } = unit;
  const label = text(words[counts].cell, { name: name(unit), asked: all, overdue });
  return (
    <button
      type="button"
      className={styles.cell}
      data-share={share}
      aria-current={current}
      title={label}
      style={{ left: `${left * 100}%`, width: `calc(${width * 100}% - 2px)`, top: line * lineHeight }}
      onClick={() => onEnter(unit.id)}
    >
      <span className="visually-hidden">{label}</span>
      <span className={`${styles.name} ellipsis`} aria-hidden="true">
        {name(unit)}
      </span>
      {overdue > 0 && (
        <span className={styles.count} aria-hidden="true">
          <StatusShape status="over" size={8} />
          {overdue}
        </span>
      )}
    </button>
  );
}

const shareWords: Record<Share, string> = { "0": "0", "5": "<5%", "10": "<10%", "20": "<20%", more: "≥20%" };

function ShareLegend() {
  return (
    <ul className={styles.legend}>
      {shares.map((share) => (
        <li key={share}>
          <span className={styles.swatch} data-share={share} />
          {shareWords[share]}
        </li>
      ))}
    </ul>
  );
}
