import { Button, Select } from "antd";
import { useName, useText, useTitle } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { type Crumb, Crumbs } from "../../shell/crumbs";
import { MissingPage, NoRightPage } from "../../shell/fault-page";
import { useViewer } from "../../shell/viewer";
import { PageHead } from "../../ui/layout";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { preferredCampaign, type SupervisedCampaign, supervisionCampaignsQuery } from "../organizations/supervision-queries";
import { Board } from "./board";
import { BoardCounts } from "./board-counts";
import { BoardFilters } from "./board-filters";
import { type BoardTop, boardTopQuery } from "./board-queries";
import { BoardTools } from "./board-tools";
import { type BoardView, useBoardView } from "./use-board-view";

/** The wall chart (挂图作战): where the problems of a unit and of all below it stand in time. */
export function BoardPage() {
  const text = useText();
  const viewer = useViewer();
  const view = useBoardView();
  const { data, pending } = usePageQuery(supervisionCampaignsQuery, { skeleton: <RowsSkeleton rows={12} height={32} /> });
  const campaigns = data?.campaigns.edges.map(({ node }) => node).filter(({ state }) => state !== "DRAFT") ?? [];
  const campaign = campaigns.find(({ id }) => id === view.values.campaign) ?? preferredCampaign(campaigns);
  const topId = view.values.org ?? viewer.organization?.id;
  if (pending || !campaign || !topId) {
    return (
      <>
        <Crumbs items={[{ label: text("board.title") }]} />
        {pending ??
          (topId ? <EmptyState title={text("tree.none.title")}>{text("board.none.words")}</EmptyState> : <NoRightPage>{""}</NoRightPage>)}
      </>
    );
  }
  return <OfCampaign topId={topId} campaigns={campaigns} campaign={campaign} view={view} />;
}

interface OfCampaignProps {
  topId: string;
  campaigns: readonly SupervisedCampaign[];
  campaign: SupervisedCampaign;
  view: BoardView;
}

function OfCampaign({ topId, campaigns, campaign, view }: OfCampaignProps) {
  const text = useText();
  const titleOf = useTitle();
  const { data, pending, stale } = usePageQuery(boardTopQuery, {
    variables: { id: topId, campaignId: campaign.id },
    skeleton: <RowsSkeleton rows={12} height={32} />,
  });
  const top = data?.organization ?? null;
  const crumbs = useBoardCrumbs(top, view);
  if (data && !top) return <MissingPage />;
  return (
    <>
      <Crumbs items={crumbs} />
      <PageHead title={text("board.title")} actions={<BoardTools view={view} />}>
        <Select
          className="screen-only"
          aria-label={text("tree.campaign")}
          value={campaign.id}
          onChange={(next) => void view.set({ campaign: next })}
          options={campaigns.map((each) => ({ value: each.id, label: titleOf(each) }))}
          popupMatchSelectWidth={false}
        />
        {top && <BoardCounts figures={top.problemFigures} organizationId={top.id} campaignId={campaign.id} />}
      </PageHead>
      <BoardFilters view={view} themes={top?.problemFigures.themes ?? []} />
      {pending ?? (top && <Whole top={top} campaign={campaign} view={view} stale={stale} />)}
    </>
  );
}

function Whole({ top, campaign, view, stale }: { top: BoardTop; campaign: SupervisedCampaign; view: BoardView; stale: boolean }) {
  const text = useText();
  if (top.problemFigures.total === 0) {
    return (
      <EmptyState
        title={text("board.empty.title")}
        actions={view.values.org !== null && <Button onClick={() => void view.set({ org: null })}>{text("board.empty.whole")}</Button>}
      >
        {text("board.empty.words")}
      </EmptyState>
    );
  }
  return <Board key={`${top.id} ${campaign.id}`} top={top} campaign={campaign} view={view} stale={stale} />;
}

/** The way from the viewer's own organization down to the one on top. */
function useBoardCrumbs(top: BoardTop | null, { values }: BoardView): Crumb[] {
  const text = useText();
  const viewer = useViewer();
  const name = useName();
  const title = text("board.title");
  if (!top || top.id === viewer.organization?.id) return [{ label: title }];
  const to = (id: string) => `/board?${new URLSearchParams({ org: id, ...(values.campaign && { campaign: values.campaign }) })}`;
  const start = top.ancestors.findIndex(({ id }) => id === viewer.organization?.id);
  const between = start < 0 ? [] : top.ancestors.slice(start + 1).map((each) => ({ label: name(each), to: to(each.id) }));
  return [{ label: title, to: `/board${values.campaign ? `?campaign=${values.campaign}` : ""}` }, ...between, { label: name(top) }];
}
