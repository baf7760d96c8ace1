import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import { StatusShape } from "../../ui/status";
import { treegridKeys } from "../../ui/treegrid-keys";
import own from "./problem-bar.module.css";
import { type ProblemSetting, ProblemTreeContext } from "./problem-context";
import { ProblemNode } from "./problem-rows";
import { nextProblemSort, type ProblemSortKey } from "./problem-sort";
import type { ProblemUnit } from "./problem-tree-queries";
import styles from "./tree-table.module.css";
import { useOpenUnits } from "./use-open-units";
import type { TreeView } from "./use-tree-view";

interface ProblemTableProps {
  top: ProblemUnit;
  campaignId: string;
  view: TreeView;
  onEnter(id: string): void;
  /** Rows of another campaign or day are shown until this one's are there. */
  stale: boolean;
}

/** The organizations as a tree with the figures of their problems. */
export function ProblemTable({ top, campaignId, view, onEnter, stale }: ProblemTableProps) {
  const text = useText();
  const { isOpen, toggle } = useOpenUnits(view.unit);
  const { select, setPanel, problemSort: sort, unit, asOf } = view;
  const setting: ProblemSetting = {
    ...{ campaignId, asOf, sort, isOpen, toggle, select },
    current: unit ?? top.id,
    show(id) {
      select(id);
      setPanel(true);
    },
  };
  const keys = treegridKeys({ toggle, enter: onEnter, peek: () => setPanel(!view.panel) });
  return (
    <ProblemTreeContext value={setting}>
      <div className={`${styles.scroll} ${stale ? styles.stale : ""}`} aria-busy={stale}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with rows that fold is the pattern's own markup */}
        <table role="treegrid" aria-label={text("tree.problems.title")} className={`${styles.table} ${own.table}`} onKeyDown={keys}>
          <Head view={view} />
          <tbody>
            <ProblemNode unit={top} level={1} position={1} siblings={1} />
          </tbody>
        </table>
      </div>
    </ProblemTreeContext>
  );
}

function Head({ view }: { view: TreeView }) {
  const text = useText();
  const head = (key: ProblemSortKey, label: ReactNode, className = "") => (
    <SortHead sortKey={key} view={view} label={label} className={className} />
  );
  const marked = (status: "over" | "warn" | "ok" | "done", word: string) => (
    <>
      <StatusShape status={status} size={8} /> {word}
    </>
  );
  return (
    <thead>
      <tr>
        <th scope="col">{text("tree.column.organization")}</th>
        {head("total", text("tree.problems.total"), own.narrow)}
        <th scope="col" className={`${own.barColumn} ${own.spare}`}>
          {text("tree.column.distribution")}
        </th>
        {head("red", marked("over", text("ui.status.over")), own.narrow)}
        {head("yellow", marked("warn", text("ui.status.warn")), `${own.narrow} ${own.phoneless}`)}
        {head("green", marked("ok", text("ui.status.ok")), `${own.narrow} ${own.spare}`)}
        {head("done", marked("done", text("ui.status.done")), `${own.middle} ${own.spare}`)}
        {head("major", text("tree.problems.major"), `${own.narrow} ${own.spare}`)}
        {head("share", text("tree.problems.share"), `${own.middle} ${own.spare}`)}
        {head("age", text("tree.problems.age"), `${own.middle} ${own.spare}`)}
      </tr>
    </thead>
  );
}

interface SortHeadProps {
  sortKey: ProblemSortKey;
  view: TreeView;
  label: ReactNode;
  className: string | undefined;
}

function SortHead({ sortKey, view: { problemSort: sort, setSort }, label, className = "" }: SortHeadProps) {
  const sorted = sort.key === sortKey;
  return (
    <th
      scope="col"
      className={`${styles.number} ${className}`}
      aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" className={styles.sort} data-sorted={sorted} onClick={() => setSort(nextProblemSort(sort, sortKey))}>
        {label}
        {sorted && <Icon name={sort.descending ? "down" : "up"} size={12} />}
      </button>
    </th>
  );
}
