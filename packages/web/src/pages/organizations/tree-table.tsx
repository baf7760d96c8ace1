import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { treegridKeys } from "../../ui/treegrid-keys";
import { MarkedHead, SortHead } from "./sort-head";
import type { TreeUnit } from "./supervision-queries";
import { TreeNode } from "./tree-branch";
import { TreeContext, type TreeSetting } from "./tree-context";
import { nextSort, type SortKey } from "./tree-sort";
import styles from "./tree-table.module.css";
import { useOpenUnits } from "./use-open-units";
import type { TreeView } from "./use-tree-view";

interface TreeTableProps {
  top: TreeUnit;
  campaignId: string;
  view: TreeView;
  /** Goes into a unit: it becomes the top of the view. */
  onEnter(id: string): void;
  /** Rows of another campaign are shown until this one's are there. */
  stale: boolean;
}

/** The organizations as a tree with figures; it folds and unfolds by mouse and by keyboard. */
export function TreeTable({ top, campaignId, view, onEnter, stale }: TreeTableProps) {
  const text = useText();
  const { isOpen, toggle } = useOpenUnits(view.unit);
  const { select, setPanel, sort, unit } = view;
  const setting: TreeSetting = {
    ...{ campaignId, sort, isOpen, toggle, select },
    current: unit ?? top.id,
    show(id) {
      select(id);
      setPanel(true);
    },
  };
  const keys = treegridKeys({ toggle, enter: onEnter, peek: () => setPanel(!view.panel) });
  return (
    <TreeContext value={setting}>
      <div className={`${styles.scroll} ${stale ? styles.stale : ""}`} aria-busy={stale}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with rows that fold is the pattern's own markup */}
        <table role="treegrid" aria-label={text("tree.title")} className={styles.table} onKeyDown={keys}>
          <TreeHead view={view} />
          <tbody>
            <TreeNode unit={top} level={1} position={1} siblings={1} />
          </tbody>
        </table>
      </div>
    </TreeContext>
  );
}

function TreeHead({ view }: { view: TreeView }) {
  const text = useText();
  const { sort, setSort } = view;
  const head = (key: SortKey, label: ReactNode, className: string | undefined) => (
    <SortHead
      {...{ label, className }}
      descending={sort.key === key ? sort.descending : null}
      onSort={() => setSort(nextSort(sort, key))}
    />
  );
  return (
    <thead>
      <tr>
        <th scope="col">{text("tree.column.organization")}</th>
        <th scope="col" className={styles.planColumn}>
          {text("tree.column.plan")}
        </th>
        {head("approved", text("tree.column.approved"), styles.approvedColumn)}
        <th scope="col" className={styles.barColumn}>
          {text("tree.column.distribution")}
        </th>
        {head("overdue", <MarkedHead status="over" word={text("ui.status.over")} />, styles.overColumn)}
        {head("dueSoon", <MarkedHead status="warn" word={text("ui.status.warn")} />, styles.soonColumn)}
        {head("yield", text("tree.column.yield"), styles.yieldColumn)}
        {head("rounds", text("tree.column.rounds"), styles.roundsColumn)}
        {head("turnaround", text("tree.column.turnaround"), styles.turnaroundColumn)}
      </tr>
    </thead>
  );
}
