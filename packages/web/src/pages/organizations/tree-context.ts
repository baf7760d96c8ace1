import { createContext, useContext } from "react";
import type { TreeSort } from "./tree-sort";

/** What every row of the tree needs to know of the whole. */
export interface TreeSetting {
  campaignId: string;
  sort: TreeSort;
  /** The current row. */
  current: string;
  isOpen(id: string, level: number): boolean;
  toggle(id: string, open: boolean): void;
  /** Makes a row the current one. */
  select(id: string): void;
  /** A click on a row: the panel opens too where it would otherwise be out of sight. */
  show(id: string): void;
}

/** Holds the setting of the tree; its provider is TreeTable. */
export const TreeContext = createContext<TreeSetting | null>(null);

/** The setting of the tree; only inside the table. */
export function useTree(): TreeSetting {
  const setting = useContext(TreeContext);
  if (!setting) throw new Error("useTree is used outside the tree");
  return setting;
}
