import { fieldTitle, isPillarSection, type Pillar } from "@duban/schema";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { useHotkeys } from "../../../../../ui/hotkeys";
import { workNumbersOf } from "../../../work-numbers";
import { useContent, useEditor } from "../editor-context";
import { ScheduleStrip } from "../schedule/schedule-strip";
import { BodyBox, GridBox, HeadBox, RowBox } from "./boxes";
import { columnCount, columnIndex, daysIndex, type GridField, gridColumns, gridFields, isDetailField } from "./columns";
import styles from "./grid.module.css";
import { type GridLine, linesOf, shownPillars } from "./grid-lines";
import { GridRow } from "./grid-row";
import { PillarHead } from "./group-line";
import { type Cell, cellKey } from "./navigation";
import { NoteLine } from "./note-line";
import { RowDetails } from "./row-details";
import { type GridState, useGrid } from "./use-grid";
import { useRowRemoval } from "./use-row-removal";

const heights = { group: 28, row: 32, note: 28 } as const;

/** As `--roomy` adds to the rows of every list. */
const roomyBy = 8;
const drawnWhole = 240;

/** The work table as a grid: everything by keyboard, as in a spreadsheet. */
export function WorkGrid() {
  const text = useText();
  const content = useContent();
  const { plan, edit, marks } = useEditor();
  const rows = content.workTable;
  const [folded, setFolded] = useState<ReadonlySet<Pillar>>(new Set());
  const [notedRowId, setNotedRowId] = useState<string | null>(null);
  const shown = useMemo(() => shownPillars(rows, plan.campaign?.pillars ?? []), [rows, plan.campaign?.pillars]);
  const lines = useMemo(() => linesOf({ rows, pillars: shown, folded, notedRowId }), [rows, shown, folded, notedRowId]);
  const frame = { startsOn: plan.campaign?.startsOn ?? "", endsOn: plan.campaign?.endsOn ?? "" };
  const grid = useGrid({ planId: plan.id, rows, lines, pillars: shown, frame, edit });
  const { active } = grid;
  const { scroller, virtual } = useVirtualLines(lines);
  const fold = (pillar: Pillar) => setFolded((before) => toggled(before, pillar));

  useNotedRow(active, setNotedRowId, (rowId) => {
    const row = rows.find(({ id }) => id === rowId);
    return (
      row !== undefined &&
      (marks.ofRow(row.pillar, rowId).length > 0 || gridFields.some((field) => grid.unread.has(cellKey({ rowId, field }))))
    );
  });
  useScrollToActive(active, lines, scroller, (index) => virtual.scrollToIndex(index, { align: "auto" }));
  useGridDestination(grid, setFolded);
  useRowKeys(grid);

  return (
    <div className={styles.whole}>
      <GridBox
        className={styles.scroller}
        box={scroller}
        aria-label={text("editor.grid.label")}
        aria-rowcount={lines.length + 1}
        aria-colcount={columnCount}
      >
        <HeadRow />
        <BodyBox className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              role="presentation"
              className={styles.line}
              style={{ transform: `translateY(${start}px)`, zIndex: isActive(lines[index], active) ? 1 : undefined }}
            >
              <Line line={lines[index]} index={index} grid={grid} entry={firstRow(lines) === index} onFold={fold} />
            </div>
          ))}
        </BodyBox>
      </GridBox>
      <ScheduleStrip control={grid.control} />
      {grid.detailsOf !== null && <RowDetails rowId={grid.detailsOf} onClose={grid.closeDetails} />}
    </div>
  );
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const rest = [...set].filter((each) => each !== value);
  return new Set(rest.length < set.size ? rest : [...rest, value]);
}

/** Which lines are drawn. As long as the same lines stand in the same order, typing into them measures nothing anew. */
function useVirtualLines(lines: readonly GridLine[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const [standing, setStanding] = useState(lines);
  const same = standing.length === lines.length && standing.every(({ key }, index) => key === lines[index]?.key);
  if (!same) setStanding(lines);
  const current = same ? standing : lines;
  const roomy = useViewer().account.density === "COMFORTABLE" ? roomyBy : 0;
  const estimateSize = useCallback(
    (index: number) => {
      const kind = current[index]?.kind ?? "row";
      return heights[kind] + (kind === "row" ? roomy : 0);
    },
    [current, roomy],
  );
  const getItemKey = useCallback((index: number) => current[index]?.key ?? index, [current]);
  const virtual = useVirtualizer({
    count: current.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: current.length <= drawnWhole ? drawnWhole : 12,
    scrollPaddingStart: heights.row,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights belong to the lines
  useEffect(() => virtual.measure(), [current, roomy]);
  return { scroller, virtual };
}

function isActive(line: GridLine | undefined, active: Cell | null): boolean {
  return line?.kind === "row" && line.row.id === active?.rowId;
}

function firstRow(lines: readonly GridLine[]): number {
  return lines.findIndex(({ kind }) => kind === "row");
}

interface LineProps {
  line: GridLine | undefined;
  index: number;
  grid: GridState;
  entry: boolean;
  onFold(pillar: Pillar): void;
}

function Line({ line, index, grid, entry, onFold }: LineProps) {
  const content = useContent();
  const { marks } = useEditor();
  const { active, editing, unread, control } = grid;
  const rowIndex = index + 2;
  if (!line) return null;
  if (line.kind === "group") {
    const last = content.workTable.findLast(({ pillar }) => pillar === line.pillar);
    const add = () => {
      if (line.folded) onFold(line.pillar);
      control.add(line.pillar, last?.id);
    };
    return <PillarHead line={line} rowIndex={rowIndex} marks={marks} onFold={() => onFold(line.pillar)} onAdd={add} />;
  }
  if (line.kind === "note") {
    const row = content.workTable.find(({ id }) => id === line.rowId);
    return row ? <NoteLine row={row} rowIndex={rowIndex} marks={marks} unread={unread} control={control} /> : null;
  }
  const own = active?.rowId === line.row.id ? active.field : null;
  return (
    <GridRow
      row={line.row}
      number={line.number}
      predecessors={workNumbersOf(content).listed(line.row.predecessorIds, line.row.pillar)}
      rowIndex={rowIndex}
      active={own}
      editing={own !== null && editing}
      entry={active === null && entry}
      unread={unread}
      marks={marks}
      control={control}
    />
  );
}

/** Titles too long for their columns in one of the languages. */
const shortTitles = {
  responsiblePerson: "editor.grid.person",
  responsibleDepartment: "editor.grid.department",
  predecessorIds: "predecessors.column",
} as const;

function HeadRow() {
  const text = useText();
  const { locale } = useLocale();
  const titleOf = (field: GridField) =>
    field in shortTitles ? text(shortTitles[field as keyof typeof shortTitles]) : fieldTitle("LEARNING", field, toGraphLocale(locale));
  const column = (index: number, words: string, look = "") => (
    <HeadBox key={index} aria-colindex={index} className={look}>
      {words}
    </HeadBox>
  );
  return (
    <RowBox aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
      {column(1, text("editor.grid.number"), styles.number)}
      {gridColumns.flatMap(({ field }, index) => [
        column(columnIndex(index), titleOf(field), field === "task" ? styles.task : ""),
        field === "endsOn" ? column(daysIndex, text("editor.grid.days"), styles.days) : null,
      ])}
      {column(columnCount, text("editor.grid.marks"))}
    </RowBox>
  );
}

/** Under which row its marks stand. It follows the active row a little later, so that the second click of a double click meets the same cell. */
function useNotedRow(active: Cell | null, setNoted: (rowId: string | null) => void, isMarked: (rowId: string) => boolean) {
  const marked = active !== null && isMarked(active.rowId) ? active.rowId : null;
  useEffect(() => {
    const timer = setTimeout(() => setNoted(marked), 350);
    return () => clearTimeout(timer);
  }, [marked, setNoted]);
}

/** Keeps the active line in view, also while the schedule below takes more room or less. */
function useScrollToActive(
  active: Cell | null,
  lines: readonly GridLine[],
  scroller: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
) {
  const show = useEffectEvent(() => {
    const index = lines.findIndex((line) => isActive(line, active));
    if (index >= 0) scrollTo(index);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another cell becomes the active one
  useEffect(() => show(), [active]);
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(() => show());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
}

/** Takes the focus to the cell that somebody asked for; to the first cell of a pillar, where a whole pillar is meant. */
function useGridDestination({ control }: GridState, setFolded: (change: (before: ReadonlySet<Pillar>) => ReadonlySet<Pillar>) => void) {
  const content = useContent();
  const { destination } = useEditor();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a destination is asked for
  useEffect(() => {
    if (!destination) return;
    const { section, rowId, field } = destination.anchor;
    const named = content.workTable.find(({ id }) => id === rowId);
    const row = named ?? content.workTable.find(({ pillar }) => pillar === section);
    const pillar = row?.pillar ?? section;
    if (isPillarSection(pillar)) setFolded((before) => new Set([...before].filter((each) => each !== pillar)));
    if (!row) return;
    control.activate({ rowId: row.id, field: gridFields.find((each) => each === field) ?? "task" });
    if (isDetailField(field)) control.showDetails(row.id);
  }, [destination]);
}

function useRowKeys({ active, control }: GridState) {
  const content = useContent();
  const remove = useRowRemoval(control);
  const pillar = content.workTable.find(({ id }) => id === active?.rowId)?.pillar;
  useHotkeys(
    [
      { keys: "$mod+Enter", label: "editor.grid.addBelow", whileTyping: true, run: () => pillar && control.add(pillar, active?.rowId) },
      { keys: "Alt+ArrowUp", label: "editor.grid.moveUp", whileTyping: true, run: () => active && control.move(active.rowId, -1) },
      { keys: "Alt+ArrowDown", label: "editor.grid.moveDown", whileTyping: true, run: () => active && control.move(active.rowId, 1) },
      { keys: "$mod+Delete", label: "editor.grid.remove", whileTyping: true, run: () => active && remove(active.rowId) },
    ],
    active !== null,
  );
}
