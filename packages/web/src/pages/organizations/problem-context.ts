import { createContext, useContext } from "react";
import type { ProblemSort } from "./problem-sort";
import type { TreeSetting } from "./tree-context";

/** What every row of the tree of problems needs to know of the whole. */
export type ProblemSetting = Omit<TreeSetting, "sort"> & {
  sort: ProblemSort;
  /** The day of the figures; null for today. */
  asOf: string | null;
};

/** Holds the setting; its provider is ProblemTable. */
export const ProblemTreeContext = createContext<ProblemSetting | null>(null);

/** The setting; only inside the table. */
export function useProblemTree(): ProblemSetting {
  const setting = useContext(ProblemTreeContext);
  if (!setting) throw new Error("useProblemTree is used outside the tree of problems");
  return setting;
}
