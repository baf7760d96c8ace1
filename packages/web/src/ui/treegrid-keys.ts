import type { KeyboardEvent } from "react";

/** What the keys of a treegrid do beside moving the focus. */
export interface TreegridActions {
  /** Folds or unfolds the row of this id. */
  toggle(id: string, open: boolean): void;
  enter?(id: string): void;
  peek?(id: string): void;
}

const rowSelector = '[role="row"][data-id]';

/**
 * The keys of a treegrid by the WAI-ARIA pattern, rows as stops: up and down move, right unfolds or goes to the first child,
 * left folds or goes to the parent. Rows carry `data-id`, `aria-level` and, where they have children, `aria-expanded`.
 */
export function treegridKeys({ toggle, enter, peek }: TreegridActions): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const row = (event.target as Element).closest<HTMLElement>(rowSelector);
    if (!row || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = row.dataset.id ?? "";
    // Inside a row a button or a link has its own use for these two.
    const onRow = event.target === row;
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => focusAt(event.currentTarget, row, 1),
      ArrowUp: () => focusAt(event.currentTarget, row, -1),
      Home: () => rowsOf(event.currentTarget).at(0)?.focus(),
      End: () => rowsOf(event.currentTarget).at(-1)?.focus(),
      ArrowRight: () =>
        row.ariaExpanded === "false" ? toggle(id, true) : row.ariaExpanded === "true" && focusAt(event.currentTarget, row, 1),
      ArrowLeft: () => (row.ariaExpanded === "true" ? toggle(id, false) : parentOf(event.currentTarget, row)?.focus()),
      Enter: onRow && enter ? () => enter(id) : undefined,
      " ": onRow && peek ? () => peek(id) : undefined,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function rowsOf(grid: Element): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>(rowSelector)];
}

function focusAt(grid: Element, row: HTMLElement, distance: number): void {
  const rows = rowsOf(grid);
  rows[rows.indexOf(row) + distance]?.focus();
}

function parentOf(grid: Element, row: HTMLElement): HTMLElement | undefined {
  const rows = rowsOf(grid);
  const level = Number(row.ariaLevel);
  return rows.slice(0, rows.indexOf(row)).findLast((each) => Number(each.ariaLevel) < level);
}
