import { pillars, type WorkRow } from "@duban/schema";
import { Dropdown, type MenuProps } from "antd";
import { useText } from "../../../../../i18n/text";
import { KeyNames } from "../../../../../ui/key-names";
import styles from "./grid.module.css";
import type { GridControl } from "./grid-control";
import { useRowRemoval } from "./use-row-removal";

/** The number of a row; on the active one a menu of what can be done with the row. */
export function RowMenu({ row, number, active, control }: { row: WorkRow; number: number; active: boolean; control: GridControl }) {
  const text = useText();
  const remove = useRowRemoval(control);
  const label = text("editor.grid.rowMenu", { number, pillar: pillars.values.indexOf(row.pillar) + 1 });
  if (!active) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles.rowNumber}
        aria-label={label}
        onClick={() => control.activate({ rowId: row.id, field: "task" })}
      >
        {number}
      </button>
    );
  }
  const item = (key: string, label: string, keys?: string) => ({ key, label, extra: keys && <KeyNames keys={keys} /> });
  const menu: MenuProps = {
    items: [
      item("add", text("editor.grid.addBelow"), "$mod+Enter"),
      item("up", text("editor.grid.moveUp"), "Alt+ArrowUp"),
      item("down", text("editor.grid.moveDown"), "Alt+ArrowDown"),
      item("details", text("editor.slip.open")),
      item("remove", text("editor.grid.remove"), "$mod+Delete"),
    ],
    onClick: ({ key }) => {
      if (key === "add") control.add(row.pillar, row.id);
      if (key === "up") control.move(row.id, -1);
      if (key === "down") control.move(row.id, 1);
      if (key === "details") control.showDetails(row.id);
      if (key === "remove") remove(row.id);
    },
  };
  return (
    <Dropdown menu={menu} trigger={["click"]}>
      <button type="button" className={styles.rowNumber} aria-label={label} aria-haspopup="menu">
        {number}
      </button>
    </Dropdown>
  );
}
