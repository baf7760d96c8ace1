import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { useHotkeys } from "../../ui/hotkeys";
import { arrowsOf, measurePlaces } from "./arrows";
import { BoardHead } from "./board-head";
import { AnyRow } from "./board-row";
import type { BoardRow, RestRow } from "./board-rows";
import styles from "./grid.module.css";
import { currentIndex, indexAfter, type Stood } from "./grid-keys";
import { MeasureArrows } from "./measure-arrows";
import { TimeLines } from "./time-lines";
import type { BoardView } from "./use-board-view";
import { usePaper } from "./use-paper";

const rowHeight = 32;
/** As `--roomy` adds to the rows of every list. */
const roomyBy = 8;
/** More are not put on paper at once. */
const mostOnPaper = 2_000;

interface BoardGridProps {
  rows: readonly BoardRow[];
  view: BoardView;
  toggle(id: string, open: boolean): void;
  ask(row: RestRow): void;
  onEnter(row: BoardRow): void;
  onPeek(row: BoardRow): void;
}

/** The board as a tree grid beside a time axis; of its rows only those in sight are drawn, on paper all. */
export function BoardGrid({ rows, view, toggle, ask, onEnter, onPeek }: BoardGridProps) {
  const text = useText();
  const { account } = useViewer();
  const paper = usePaper();
  const height = rowHeight + (account.density === "COMFORTABLE" ? roomyBy : 0);
  const { axis, values, set } = view;
  const { current, chosen } = useCurrent(rows, values.row);
  const { scroller, items, total, moveTo, held } = useRowsInSight(rows, height, current);
  const select = (index: number) => {
    const row = rows[index];
    if (!row || row.key === values.row) return;
    chosen(row, index);
    void set({ row: row.key });
  };
  const move = (index: number) => {
    select(index);
    moveTo(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[current];
    const onRow = event.target instanceof HTMLElement && event.target.role === "row";
    const next = indexAfter(event.key, rows, current, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    if (next !== null) move(next);
    else if (row && onRow && event.key === "Enter") onEnter(row);
    else if (row && onRow && event.key === " ") onPeek(row);
    else if (row && (event.key === "ArrowRight" || event.key === "ArrowLeft")) fold(row, event.key === "ArrowRight", toggle);
    else return;
    event.preventDefault();
  };
  useHotkeys([
    { keys: "j", label: "board.keys.next", run: () => move(Math.min(current + 1, rows.length - 1)) },
    { keys: "k", label: "board.keys.previous", run: () => move(Math.max(current - 1, 0)) },
  ]);
  const places = useMemo(() => measurePlaces(rows), [rows]);
  const drawn = paper ? rows.slice(0, mostOnPaper).map((_, index) => ({ index, start: 0 })) : items;
  return (
    <div className={styles.scroll} ref={scroller}>
      <div
        className={styles.grid}
        role="treegrid"
        aria-label={text("board.title")}
        aria-rowcount={rows.length + 1}
        aria-colcount={5}
        onKeyDown={onKeyDown}
        onFocus={() => held(true)}
        onBlur={() => held(false)}
      >
        <BoardHead axis={axis} />
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are drawn only while they are in sight */}
        <div role="rowgroup" className={styles.body} style={paper ? undefined : { height: total }}>
          <TimeLines axis={axis} />
          {values.arrows && !paper && (
            <MeasureArrows
              height={height}
              arrows={arrowsOf(
                rows,
                places,
                items.map(({ index }) => index),
                axis,
              )}
            />
          )}
          {drawn.map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <AnyRow
                  key={row.key}
                  {...{ row, axis, toggle, ask, onEnter, onPeek }}
                  index={index}
                  current={index === current}
                  onSelect={() => select(index)}
                  place={paper ? null : { transform: `translateY(${start}px)`, height }}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function fold(row: BoardRow, unfold: boolean, toggle: BoardGridProps["toggle"]): void {
  if (row.kind === "unit") toggle(row.unit.id, unfold);
  if (row.kind === "problem" && row.open !== undefined) toggle(row.problem.id, unfold);
}

/** The current row, and what is told of one that becomes it. */
function useCurrent(rows: readonly BoardRow[], key: string | null) {
  const stood = useRef<Stood>({ key: null, index: 0 });
  const current = currentIndex(rows, key, stood.current);
  useEffect(() => {
    if (rows[current]?.key === key) stood.current = { key, index: current };
  });
  const chosen = (row: BoardRow, index: number) => {
    stood.current = { key: row.key, index };
  };
  return { current, chosen };
}

/** Draws what is in sight and, wherever that is, the current row, so that the focus is never lost. */
function useRowsInSight(rows: readonly BoardRow[], height: number, current: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const focus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    scrollPaddingStart: 52,
    scrollPaddingEnd: 8,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(current) || current >= rows.length ? seen : [...seen, current].sort((left, right) => left - right);
    },
  });
  const { measure } = virtual;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is of another density
  useEffect(() => measure(), [measure, height]);
  useEffect(() => {
    // A row that gives way to those it stood for takes the focus with it.
    const lost = focus.current && document.activeElement === document.body;
    if (wanted.current !== current && !lost) return;
    wanted.current = null;
    scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 2}"]`)?.focus({ preventScroll: true });
  });
  const moveTo = useMemo(
    () => (index: number) => {
      wanted.current = index;
      virtual.scrollToIndex(index, { align: "auto" });
      if (index === current) scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus({ preventScroll: true });
    },
    [virtual, current],
  );
  const held = (on: boolean) => {
    focus.current = on;
  };
  return { scroller, items: virtual.getVirtualItems(), total: virtual.getTotalSize(), moveTo, held };
}
