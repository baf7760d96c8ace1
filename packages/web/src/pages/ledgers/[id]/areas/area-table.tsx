import { type KeyboardEvent, useState } from "react";
import { useName, useText } from "../../../../i18n/text";
import { ScrollArea } from "../../../../ui/scroll-area";
import type { AreaCell, AreaUnit, ComparedLedger } from "./area-queries";
import { AreaWords, answered } from "./area-words";
import styles from "./areas.module.css";

interface AreaTableProps {
  ledger: ComparedLedger;
  units: readonly AreaUnit[];
  onChoose(unit: AreaUnit, cell: AreaCell): void;
}

/** Units by areas. One cell is a stop of the tab key; arrows, Home and End go from cell to cell. */
export function AreaTable({ ledger, units, onChoose }: AreaTableProps) {
  const text = useText();
  const name = useName();
  const [stop, setStop] = useState({ row: 0, column: 0 });
  const current = { row: Math.min(stop.row, units.length - 1), column: Math.min(stop.column, ledger.aspects.length - 1) };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = movedBy(event, current, { rows: units.length, columns: ledger.aspects.length });
    if (!next) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <ScrollArea label={text("areas.title")} className={styles.scroll}>
      <table className={styles.table} aria-label={text("areas.title")} style={{ minWidth: widthOf(ledger) }} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{text("areas.unit")}</th>
            {ledger.aspects.map(({ id, name: area }) => (
              <th key={id} scope="col">
                {area}
              </th>
            ))}
            <th scope="col" data-end="true">
              {text("areas.answered")}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit, row) => (
            <tr key={unit.id}>
              <th scope="row">{name(unit.organization)}</th>
              {unit.areaCells.map((cell, column) => (
                <td key={cell.aspectId} data-state={cell.state}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-cell={`${row} ${column}`}
                    tabIndex={row === current.row && column === current.column ? 0 : -1}
                    title={cell.reason || undefined}
                    onFocus={() => setStop({ row, column })}
                    onClick={() => onChoose(unit, cell)}
                  >
                    <span className="visually-hidden">{`${name(unit.organization)} ${cell.area} `}</span>
                    <AreaWords cell={cell} />
                  </button>
                </td>
              ))}
              <td data-end="true">
                {answered(unit.areaCells)}/{unit.areaCells.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Below it the sheet scrolls sideways. */
function widthOf({ aspects }: ComparedLedger): number {
  return 176 + aspects.length * 112 + 80;
}

interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell; null where it leads nowhere. */
function movedBy(
  { key, nativeEvent, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, "key" | "nativeEvent" | "ctrlKey" | "metaKey" | "altKey">,
  { row, column }: Place,
  { rows, columns }: { rows: number; columns: number },
): Place | null {
  if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return null;
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const next = moves[key];
  if (!next || next.row < 0 || next.row >= rows || next.column < 0 || next.column >= columns) return null;
  return next;
}
