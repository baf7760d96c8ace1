import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useWide } from "../../ui/use-wide";
import { sortKeys, type TreeSort } from "./tree-sort";

const parsers = {
  campaign: parseAsString,
  unit: parseAsString,
  panel: parseAsBoolean,
  sort: parseAsStringLiteral(sortKeys),
  descending: parseAsBoolean,
};

/** How the tree is looked at: everything of it stands in the address. */
export interface TreeView {
  /** The campaign that was chosen; null for the one that the page chooses. */
  campaign: string | null;
  chooseCampaign(id: string): void;
  /** The current row; null for the top. */
  unit: string | null;
  select(id: string): void;
  panel: boolean;
  setPanel(open: boolean): void;
  sort: TreeSort;
  setSort(sort: TreeSort): void;
}

/** Reads the view from the address. Beside a wide tree the panel is open until it is closed, over a narrow one the other way round. */
export function useTreeView(): TreeView {
  const wide = useWide();
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  return {
    campaign: values.campaign,
    chooseCampaign: (campaign) => void set({ campaign }),
    unit: values.unit,
    select: (unit) => void set({ unit }),
    panel: values.panel ?? wide,
    setPanel: (open) => void set({ panel: open === wide ? null : open }),
    sort: { key: values.sort, descending: values.descending ?? false },
    setSort: ({ key, descending }) => void set({ sort: key, descending: key === null ? null : descending }),
  };
}
