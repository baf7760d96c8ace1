import type { KeyboardEvent } from "react";

/** What the keys of a treegrid do beside moving the focus. */
export interface TreegridActions {
  /** Folds or unfolds the row of this id. */
  toggle(id: string, open: boolean): void;
  enter?(id: string): void;
  peek?(id: string): void;
}

const rowSelector = "[data-id][aria-level]";

/**
 * The keys of a treegrid by the WAI-ARIA pattern, rows as stops: up and down move, right unfolds or goes to the first child,
 * left folds or goes to the parent. Rows carry `data-id`, `aria-level` and, where they have children, `aria-expanded`.
 */
export function treegridKeys(actions: TreegridActions): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const row = (event.target as Element).closest<HTMLElement>(rowSelector);
    if (!row || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event, row, actions)) event.preventDefault();
  };
}

/** Does what the key is for; false where it is for nothing here. */
function act({ key, target, currentTarget: grid }: KeyboardEvent<HTMLElement>, row: HTMLElement, actions: TreegridActions): boolean {
  const id = row.dataset.id ?? "";
  // Inside a row a button or a link has its own use for Enter and Space.
  const onRow = target === row;
  switch (key) {
    case "ArrowDown":
      return focus(neighbourOf(grid, row, 1));
    case "ArrowUp":
      return focus(neighbourOf(grid, row, -1));
    case "Home":
      return focus(rowsOf(grid).at(0));
    case "End":
      return focus(rowsOf(grid).at(-1));
    case "ArrowRight":
      if (row.ariaExpanded === "true") return focus(neighbourOf(grid, row, 1));
      if (row.ariaExpanded === "false") actions.toggle(id, true);
      return true;
    case "ArrowLeft":
      if (row.ariaExpanded !== "true") return focus(parentOf(grid, row));
      actions.toggle(id, false);
      return true;
    case "Enter":
      if (onRow) actions.enter?.(id);
      return onRow;
    case " ":
      if (onRow) actions.peek?.(id);
      return onRow;
    default:
      return false;
  }
}

function focus(row: HTMLElement | undefined): true {
  row?.focus();
  return true;
}

function rowsOf(grid: Element): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>(rowSelector)];
}

function neighbourOf(grid: Element, row: HTMLElement, distance: 1 | -1): HTMLElement | undefined {
  const rows = rowsOf(grid);
  const position = rows.indexOf(row) + distance;
  return position < 0 ? undefined : rows[position];
}

function parentOf(grid: Element, row: HTMLElement): HTMLElement | undefined {
  const rows = rowsOf(grid);
  const level = Number(row.ariaLevel);
  return rows.slice(0, rows.indexOf(row)).findLast((each) => Number(each.ariaLevel) < level);
}
