import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { treegridKeys } from "../../ui/treegrid-keys";
import own from "./problem-bar.module.css";
import { type ProblemSetting, ProblemTreeContext } from "./problem-context";
import { ProblemNode } from "./problem-rows";
import { nextProblemSort, type ProblemSortKey } from "./problem-sort";
import type { ProblemUnit } from "./problem-tree-queries";
import { MarkedHead, SortHead } from "./sort-head";
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
  const { problemSort: sort, setSort } = view;
  const head = (key: ProblemSortKey, label: ReactNode, className: string | undefined) => (
    <SortHead
      {...{ label, className }}
      descending={sort.key === key ? sort.descending : null}
      onSort={() => setSort(nextProblemSort(sort, key))}
    />
  );
  return (
    <thead>
      <tr>
        <th scope="col">{text("tree.column.organization")}</th>
        {head("total", text("tree.problems.total"), own.narrow)}
        <th scope="col" className={`${own.barColumn} ${own.spare}`}>
          {text("tree.column.distribution")}
        </th>
        {head("red", <MarkedHead status="over" word={text("ui.status.over")} />, own.narrow)}
        {head("yellow", <MarkedHead status="warn" word={text("ui.status.warn")} />, `${own.soon} ${own.phoneless}`)}
        {head("green", <MarkedHead status="ok" word={text("ui.status.ok")} />, `${own.narrow} ${own.spare}`)}
        {head("done", <MarkedHead status="done" word={text("ui.status.done")} />, `${own.middle} ${own.spare}`)}
        {head("major", text("tree.problems.major"), `${own.narrow} ${own.spare}`)}
        {head("share", text("tree.problems.share"), `${own.middle} ${own.spare}`)}
        {head("age", text("tree.problems.age"), `${own.middle} ${own.spare}`)}
      </tr>
    </thead>
  );
}
