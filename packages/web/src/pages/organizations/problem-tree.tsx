import { Link } from "react-router";
import { useName, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { Crumbs } from "../../shell/crumbs";
import { MissingPage } from "../../shell/fault-page";
import { useHotkeys } from "../../ui/hotkeys";
import { RowsSkeleton } from "../../ui/skeleton";
import styles from "./orgs-page.module.css";
import { LightLegend } from "./problem-bar";
import { ProblemPanel } from "./problem-panel";
import { ProblemTable } from "./problem-table";
import { ProblemTreeHead } from "./problem-tree-head";
import { type ProblemTop, type ProblemUnit, problemTreeQuery } from "./problem-tree-queries";
import { RedStrip } from "./red-strip";
import type { StripBranch } from "./strip-cells";
import { SubjectChoice } from "./subject-choice";
import type { SupervisedCampaign } from "./supervision-queries";
import { TreeKeys } from "./tree-keys";
import { useEnter, useTreeCrumbs } from "./tree-ways";
import type { TreeProps, TreeView } from "./use-tree-view";

/** The supervision tree where it rolls up problems, of today or of a day that is over. */
export function ProblemTree({ topId, campaigns, campaign, view }: TreeProps) {
  const text = useText();
  const name = useName();
  const { data, pending, stale } = usePageQuery(problemTreeQuery, {
    variables: { id: topId, campaignId: campaign.id, asOf: view.asOf },
    skeleton: <RowsSkeleton rows={12} height={32} />,
  });
  const crumbs = useTreeCrumbs(data?.organization ?? null);
  if (data && !data.organization) return <MissingPage />;
  const top = data?.organization ?? null;
  return (
    <>
      <Crumbs items={crumbs} />
      <ProblemTreeHead title={crumbs.length > 1 && top ? name(top) : text("shell.tree")} {...{ campaigns, campaign, view, top }} />
      {pending ?? (top && <ProblemPanes top={top} campaign={campaign} view={view} stale={stale} />)}
    </>
  );
}

interface ProblemPanesProps {
  top: ProblemTop;
  campaign: SupervisedCampaign;
  view: TreeView;
  stale: boolean;
}

function ProblemPanes({ top, campaign, view, stale }: ProblemPanesProps) {
  const text = useText();
  const enter = useEnter();
  const close = () => view.setPanel(false);
  useHotkeys([{ keys: "Escape", label: "tree.panel.close", run: close }], view.panel);
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <RedStrip top={stripOf(top)} counts="problems" current={view.unit ?? top.id} onEnter={enter} />
        <div className={styles.legendRow}>
          <SubjectChoice view={view} />
          <span className={styles.sum}>{text("tree.sum")}</span>
          <LightLegend />
          <Link to={`/board?${new URLSearchParams({ org: top.id, campaign: campaign.id })}`}>{text("board.title")}</Link>
        </div>
        <ProblemTable key={top.id} top={top} campaignId={campaign.id} view={view} onEnter={enter} stale={stale} />
        <TreeKeys />
      </div>
      {view.panel && (
        <ProblemPanel unitId={view.unit ?? top.id} whole={top} campaignId={campaign.id} view={view} onEnter={enter} onClose={close} />
      )}
    </div>
  );
}

function stripOf(top: ProblemTop): StripBranch {
  const counted = ({ problemFigures: { open, overdue }, ...unit }: ProblemUnit) => ({ ...unit, all: open, overdue });
  const below = top.children.edges.map(({ node }) => ({
    ...counted(node),
    below: node.children.edges.map((edge) => ({ ...counted(edge.node), below: [] })),
  }));
  return { ...counted(top), below };
}
