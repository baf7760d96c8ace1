import { isCalendarDate } from "@duban/schema";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useWide } from "../../ui/use-wide";
import { type ProblemSort, problemSortKeys } from "./problem-sort";
import type { SupervisedCampaign } from "./supervision-queries";
import { sortKeys, type TreeSort } from "./tree-sort";

/** What the tree rolls up. */
export const treeSubjects = ["plans", "problems"] as const;
export type TreeSubject = (typeof treeSubjects)[number];

const parsers = {
  of: parseAsStringLiteral(treeSubjects),
  asOf: parseAsString,
  campaign: parseAsString,
  unit: parseAsString,
  panel: parseAsBoolean,
  sort: parseAsStringLiteral([...sortKeys, ...problemSortKeys] as const),
  descending: parseAsBoolean,
};

/** How the tree is looked at: everything of it stands in the address. */
export interface TreeView {
  of: TreeSubject;
  chooseSubject(of: TreeSubject): void;
  /** A day that is over, of which the figures of problems are shown; null for today. */
  asOf: string | null;
  chooseDay(day: string | null): void;
  /** The campaign that was chosen; null for the one that the page chooses. */
  campaign: string | null;
  chooseCampaign(id: string): void;
  /** The current row; null for the top. */
  unit: string | null;
  select(id: string): void;
  panel: boolean;
  setPanel(open: boolean): void;
  sort: TreeSort;
  problemSort: ProblemSort;
  setSort(sort: TreeSort | ProblemSort): void;
}

/** What either tree is drawn from. */
export interface TreeProps {
  topId: string;
  campaigns: readonly SupervisedCampaign[];
  campaign: SupervisedCampaign;
  view: TreeView;
}

/** Reads the view from the address. Beside a wide tree the panel is open until it is closed, over a narrow one the other way round. */
export function useTreeView(): TreeView {
  const wide = useWide();
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  return {
    of: values.of ?? "plans",
    chooseSubject: (of) => void set({ of: of === "plans" ? null : of, asOf: null, sort: null, descending: null }),
    asOf: values.asOf && isCalendarDate(values.asOf) ? values.asOf : null,
    chooseDay: (asOf) => void set({ asOf }),
    campaign: values.campaign,
    chooseCampaign: (campaign) => void set({ campaign }),
    unit: values.unit,
    select: (unit) => void set({ unit }),
    panel: values.panel ?? wide,
    setPanel: (open) => void set({ panel: open === wide ? null : open }),
    sort: { key: sortKeys.find((key) => key === values.sort) ?? null, descending: values.descending ?? false },
    problemSort: { key: problemSortKeys.find((key) => key === values.sort) ?? null, descending: values.descending ?? false },
    setSort: ({ key, descending }) => void set({ sort: key, descending: key === null ? null : descending }),
  };
}
