import { Checkbox } from "antd";
import { useEffect } from "react";
import { useText } from "../../../i18n/text";
import { useHotkeys } from "../../../ui/hotkeys";
import type { Marked, Marks } from "./use-marks";

interface MarkBoxProps {
  row: Marked;
  marks: Marks;
  /** The ids of the list in order, within which a range is marked. */
  order: readonly string[];
  current: boolean;
}

/** Marks a row: by a click, with Shift all from the last one on, and the current row by `x`. */
export function MarkBox({ row, marks, order, current }: MarkBoxProps) {
  const text = useText();
  const { shown } = marks;
  useEffect(() => shown(row), [shown, row]);
  useHotkeys([{ keys: "x", label: "bulk.keys.mark", run: () => marks.toggle(row) }], current);
  return (
    <Checkbox
      checked={marks.has(row.id)}
      aria-label={text("bulk.mark", { code: row.code })}
      onChange={({ nativeEvent }) => (nativeEvent.shiftKey ? marks.extendTo(row, order) : marks.toggle(row))}
    />
  );
}
