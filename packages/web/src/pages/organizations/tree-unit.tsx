import type { ReactNode } from "react";
import { useName, useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import type { TreeSetting } from "./tree-context";
import styles from "./tree-table.module.css";

/** Where an organization stands in the tree. */
export interface UnitPlace {
  /** Counted from 1 at the top of the view. */
  level: number;
  position: number;
  siblings: number;
}

interface Unit {
  id: string;
  name: string;
  nameEn: string;
  childCount: number;
}

/** What the tree knows of its rows, whatever it rolls up. */
type Rows = Pick<TreeSetting, "current" | "isOpen" | "select" | "show" | "toggle">;

interface UnitRowProps extends UnitPlace {
  unit: Unit;
  rows: Rows;
  /** The cells of its figures. */
  children: ReactNode;
}

const boldLevels = 2;

/** The row of one organization: it is selected, shown and folded alike whatever the tree rolls up. */
export function UnitRow({ unit, level, position, siblings, rows, children }: UnitRowProps) {
  const open = unit.childCount > 0 ? rows.isOpen(unit.id, level) : undefined;
  const selected = unit.id === rows.current;
  return (
    <tr
      className={styles.row}
      data-id={unit.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onFocus={() => selected || rows.select(unit.id)}
      onClick={(event) => (event.target as Element).closest("a, button") || rows.show(unit.id)}
    >
      <td className={styles.name}>
        <UnitName unit={unit} level={level} open={open} toggle={rows.toggle} />
      </td>
      {children}
    </tr>
  );
}

interface UnitNameProps {
  unit: Unit;
  level: number;
  open: boolean | undefined;
  toggle: Rows["toggle"];
}

function UnitName({ unit, level, open, toggle }: UnitNameProps) {
  const text = useText();
  const name = useName();
  return (
    <span className={styles.nameLine} style={{ paddingInlineStart: (level - 1) * 18 }}>
      {open === undefined ? (
        <span className={styles.noToggle} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={text(open ? "tree.fold" : "tree.unfold", { name: name(unit) })}
          onClick={() => toggle(unit.id, !open)}
        >
          <Icon name={open ? "down" : "right"} size={14} />
        </button>
      )}
      <span className={`ellipsis ${level === 1 || (level <= boldLevels && open !== undefined) ? styles.bold : ""}`} title={name(unit)}>
        {name(unit)}
      </span>
      {open === false && <span className={styles.childCount}>{unit.childCount}</span>}
    </span>
  );
}
