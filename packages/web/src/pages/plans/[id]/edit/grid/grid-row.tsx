import { fieldTitle, type WorkingCalendar, type WorkRow, workingDaysWithin } from "@duban/schema";
import { Fragment, memo } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { useCalendar } from "../../../../../shell/use-calendar";
import { shortDate } from "../../../../../ui/dates";
import { Flag } from "../../../../../ui/icon";
import type { Marks } from "../checks/marks";
import { WeightMark } from "../checks/weight-mark";
import { ActiveCell } from "./active-cell";
import { CellBox, RowBox } from "./boxes";
import { columnCount, columnIndex, daysIndex, type GridColumn, type GridField, gridColumns, isDateField } from "./columns";
import styles from "./grid.module.css";
import type { GridControl } from "./grid-control";
import { cellKey } from "./navigation";
import { PredecessorsCell } from "./predecessors-cell";
import { RowMenu } from "./row-menu";
import { textOf } from "./use-grid";
import { VagueText } from "./vague-text";

interface GridRowProps {
  row: WorkRow;
  number: number;
  /** The numbers of the rows that it waits for. */
  predecessors: string;
  /** Place among all lines of the grid, from 1. */
  rowIndex: number;
  active: GridField | null;
  editing: boolean;
  /** The cell by which the Tab key enters a grid without an active cell. */
  entry: boolean;
  unread: ReadonlyMap<string, string>;
  marks: Marks;
  control: GridControl;
}

/** One row of work; drawn again only when something of it changes. */
export const GridRow = memo(function GridRow({ row, number, rowIndex, active, marks, control, ...cells }: GridRowProps) {
  const text = useText();
  const calendar = useCalendar();
  const own = marks.ofRow(row.pillar, row.id);
  const flags = marks.findingsAt(row.pillar, row.id);
  const weight = own.some((mark) => mark.weight === "BLOCKING") ? "BLOCKING" : own.length > 0 ? "ADVISORY" : null;
  return (
    <RowBox aria-rowindex={rowIndex} className={`${styles.row} ${active ? styles.current : ""}`}>
      <CellBox aria-colindex={1} className={`${styles.cell} ${styles.number}`}>
        <RowMenu row={row} number={number} active={active !== null} control={control} />
      </CellBox>
      {gridColumns.map((column, index) => (
        <Fragment key={column.field}>
          <GridCell
            row={row}
            number={number}
            column={column}
            place={columnIndex(index)}
            active={active === column.field}
            marks={marks}
            control={control}
            {...cells}
            entry={cells.entry && index === 0}
          />
          {column.field === "endsOn" && (
            <CellBox aria-colindex={daysIndex} className={`${styles.cell} ${styles.days}`}>
              {workingDaysOf(calendar, row)}
            </CellBox>
          )}
        </Fragment>
      ))}
      <CellBox aria-colindex={columnCount} className={`${styles.cell} ${styles.marks}`}>
        {weight && <WeightMark weight={weight} label={text(weight === "BLOCKING" ? "ui.weight.blocking" : "ui.weight.advisory")} />}
        {flags.map((flag) => (
          <span key={flag} className={styles.flag}>
            <Flag />F{flag}
          </span>
        ))}
      </CellBox>
    </RowBox>
  );
});

/** How many working days a row takes, both ends counted. */
function workingDaysOf(calendar: WorkingCalendar, { startsOn, endsOn }: WorkRow): number | null {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return null;
  return workingDaysWithin(calendar, startsOn, endsOn);
}

interface GridCellProps
  extends Pick<GridRowProps, "row" | "number" | "predecessors" | "editing" | "entry" | "unread" | "marks" | "control"> {
  column: GridColumn;
  /** Among all columns, from 1. */
  place: number;
  active: boolean;
}

function GridCell({ row, number, predecessors, column, place, active, editing, entry, unread, marks, control }: GridCellProps) {
  const text = useText();
  const { locale } = useLocale();
  const { field } = column;
  const cell = { rowId: row.id, field };
  const own = marks.at(row.pillar, row.id, field);
  const misread = unread.has(cellKey(cell)) && !(active && editing);
  const failed = misread || own.some(({ weight }) => weight === "BLOCKING");
  const value = textOf(row, field, predecessors, unread);
  const shown = isDateField(field) && !misread && value ? shortDate(value, locale) : value;
  const title = fieldTitle(row.pillar, field, toGraphLocale(locale));
  const vague = own.some(({ rule }) => rule === "R07");
  const advised = own.some(({ rule }) => rule !== "R07") && !failed;
  const look = `${failed ? styles.failed : ""} ${advised ? styles.advised : ""} ${field === "task" ? styles.task : ""}`;
  return (
    <CellBox
      aria-colindex={place}
      aria-selected={active}
      aria-invalid={failed || undefined}
      className={`${styles.cell} ${look}`}
      tabIndex={!active && entry ? 0 : -1}
      onFocus={() => {
        if (!active && entry) control.activate(cell);
      }}
      onMouseDown={(event) => {
        if (active) return;
        event.preventDefault();
        control.activate(cell);
      }}
    >
      {active && column.kind === "rows" && editing ? (
        <PredecessorsCell row={row} label={text("editor.grid.cell", { title, number })} control={control} />
      ) : active ? (
        <ActiveCell
          cell={cell}
          column={column}
          value={value}
          editing={editing}
          invalid={failed}
          label={text("editor.grid.cell", { title, number })}
          control={control}
        />
      ) : (
        <span className={styles.words}>
          {vague ? <VagueText>{value}</VagueText> : shown || (failed ? text("editor.grid.required") : "")}
        </span>
      )}
    </CellBox>
  );
}
