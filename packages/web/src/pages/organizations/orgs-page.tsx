import { lazy, Suspense, useMemo } from "react";
import { useParams } from "react-router";
import { useName, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { Crumbs } from "../../shell/crumbs";
import { MissingPage, NoRightPage } from "../../shell/fault-page";
import { useViewer } from "../../shell/viewer";
import { useHotkeys } from "../../ui/hotkeys";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { DistributionLegend } from "./distribution";
import styles from "./orgs-page.module.css";
import { RedStrip } from "./red-strip";
import type { StripBranch } from "./strip-cells";
import { SubjectChoice } from "./subject-choice";
import {
  preferredCampaign,
  type SupervisedCampaign,
  supervisionCampaignsQuery,
  supervisionPanelQuery,
  supervisionTreeQuery,
  type TreeTop,
  type TreeUnit,
} from "./supervision-queries";
import { TreePageHead } from "./tree-head";
import { TreeKeys } from "./tree-keys";
import { TreeTable } from "./tree-table";
import { useEnter, useTreeCrumbs } from "./tree-ways";
import { type PanelQuery, UnitPanel } from "./unit-panel";
import { type TreeProps, type TreeView, useTreeView } from "./use-tree-view";

const ProblemTree = lazy(async () => ({ default: (await import("./problem-tree")).ProblemTree }));

/** The supervision tree: where the plans of a campaign stand, from an organization downwards. */
export function OrgsPage() {
  const text = useText();
  const { id } = useParams();
  const viewer = useViewer();
  const { data, pending } = usePageQuery(supervisionCampaignsQuery, { skeleton: <RowsSkeleton rows={12} height={32} /> });
  const campaigns = data?.campaigns.edges.map(({ node }) => node).filter(({ state }) => state !== "DRAFT") ?? [];
  const topId = id ?? viewer.organization?.id;
  const view = useTreeView();
  const campaign = campaigns.find((each) => each.id === view.campaign) ?? preferredCampaign(campaigns);
  if (pending || !campaign || !topId) {
    return (
      <>
        <Crumbs items={[{ label: text("shell.tree") }]} />
        {pending ??
          (topId ? <EmptyState title={text("tree.none.title")}>{text("tree.none.words")}</EmptyState> : <NoRightPage>{""}</NoRightPage>)}
      </>
    );
  }
  const Shown = view.of === "problems" ? ProblemTree : Tree;
  return (
    <Suspense fallback={<RowsSkeleton rows={12} height={32} />}>
      <Shown topId={topId} campaigns={campaigns} campaign={campaign} view={view} />
    </Suspense>
  );
}

function Tree({ topId, campaigns, campaign, view }: TreeProps) {
  const text = useText();
  const name = useName();
  const { data, pending, stale } = usePageQuery(supervisionTreeQuery, {
    variables: { id: topId, campaignId: campaign.id },
    skeleton: <RowsSkeleton rows={12} height={32} />,
  });
  // Asked for here and not by the panel, which is drawn only when the tree is there.
  const panel = usePageQuery(supervisionPanelQuery, {
    variables: { id: view.unit ?? topId, campaignId: campaign.id },
    skeleton: <RowsSkeleton rows={6} height={64} />,
    skip: !view.panel,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time is that of the figures, which are new when the data is
  const asOf = useMemo(() => new Date().toISOString(), [data]);
  const crumbs = useTreeCrumbs(data?.organization ?? null);
  if (data && !data.organization) return <MissingPage />;
  const top = data?.organization ?? null;
  return (
    <>
      <Crumbs items={crumbs} />
      <TreePageHead
        title={crumbs.length > 1 && top ? name(top) : text("shell.tree")}
        campaigns={campaigns}
        campaign={campaign}
        onCampaign={view.chooseCampaign}
        top={top}
      />
      {pending ?? (top && <TreePanes top={top} campaign={campaign} view={view} panel={panel} stale={stale} asOf={asOf} />)}
    </>
  );
}

interface TreePanesProps {
  top: TreeTop;
  campaign: SupervisedCampaign;
  view: TreeView;
  panel: PanelQuery;
  stale: boolean;
  /** When the figures were fetched. */
  asOf: string;
}

function TreePanes({ top, campaign, view, panel, stale, asOf }: TreePanesProps) {
  const text = useText();
  const enter = useEnter();
  const current = view.unit ?? top.id;
  const close = () => view.setPanel(false);
  useHotkeys([{ keys: "Escape", label: "tree.panel.close", run: close }], view.panel);
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <RedStrip top={stripOf(top)} counts="plans" current={current} onEnter={enter} />
        <div className={styles.legendRow}>
          <SubjectChoice view={view} />
          <span className={styles.sum}>{text("tree.sum")}</span>
          <DistributionLegend />
        </div>
        <TreeTable key={top.id} top={top} campaignId={campaign.id} view={view} onEnter={enter} stale={stale} />
        <TreeKeys asOf={asOf} />
      </div>
      {view.panel && <UnitPanel query={panel} campaign={campaign} whole={top} onEnter={enter} onSelect={view.select} onClose={close} />}
    </div>
  );
}

function stripOf(top: TreeTop): StripBranch {
  const counted = ({ planFigures: { asked, overdue }, ...unit }: TreeUnit) => ({ ...unit, all: asked, overdue });
  const below = top.children.edges.map(({ node }) => ({
    ...counted(node),
    below: node.children.edges.map((edge) => ({ ...counted(edge.node), below: [] })),
  }));
  return { ...counted(top), below };
}
