import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { planStates } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { QualityLeagueQuery, QualityLeagueQueryVariables } from "../../gql/graphql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { Icon } from "../../ui/icon";
import { GroupHead } from "../../ui/layout";
import { ListTable, SecondLine } from "../../ui/list-table";
import { MoreRows } from "../../ui/more-rows";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { RoundChip } from "../../ui/tag";
import { useToast } from "../../ui/toast";
import { useTurnaround } from "../organizations/figure-words";
import type { SupervisedCampaign } from "../organizations/supervision-queries";
import { liveStates } from "../plans/plan-row";
import { leagueTable } from "./league-table";
import styles from "./quality.module.css";
import { leagueQuery, type RankedPlan } from "./quality-queries";
import { Share } from "./share";

const pageSize = 50;

interface LeagueFilter {
  organizationId: string;
  campaignId: string;
}

interface QualityLeagueProps {
  organizationId: string;
  campaign: SupervisedCampaign;
}

/** The plans by how little trouble they had at the first gate; each leads to the plan. */
export function QualityLeague({ organizationId, campaign }: QualityLeagueProps) {
  const text = useText();
  const filter = { organizationId, campaignId: campaign.id };
  const { data, pending, fetchMore } = usePageQuery(leagueQuery, {
    variables: { filter, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={12} height={40} />,
  });
  if (pending) return pending;
  const { edges, pageInfo, totalCount } = data.plans;
  if (edges.length === 0) return <EmptyState title={text("tree.none.title")}>{text("tree.none.words")}</EmptyState>;
  const columns = [
    { label: text("quality.rank"), width: 60, end: true },
    { label: text("plans.column.organization") },
    { label: text("plans.column.state"), width: 128, wide: true },
    { label: text("quality.returns"), width: 64, end: true },
    { label: text("quality.findings"), width: 88, end: true },
    { label: text("quality.raisedAgain"), width: 64, end: true, wide: true },
    { label: text("quality.onTime"), width: 104, end: true, wide: true },
    { label: text("tree.column.turnaround"), width: 88, end: true },
  ];
  return (
    <>
      <GroupHead title={text("quality.league")} count={totalCount}>
        <ExportButton filter={filter} campaign={campaign} />
      </GroupHead>
      <ListTable label={text("quality.league")} columns={columns}>
        {edges.map(({ node }, index) => (
          <Row key={node.id} plan={node} rank={index + 1} />
        ))}
      </ListTable>
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}

function Row({ plan, rank }: { plan: RankedPlan; rank: number }) {
  const name = useName();
  const { locale } = useLocale();
  const turnaround = useTurnaround();
  const { id, code, state, round, organization, quality } = plan;
  const decided = quality.decisions > 0;
  return (
    <tr>
      <td data-end="true">{decided ? rank : "—"}</td>
      <td>
        <Link to={`/plans/${id}`}>{name(organization)}</Link>
        <SecondLine>
          <code>{code}</code>
        </SecondLine>
      </td>
      <td data-wide="true">
        <span className={styles.state}>
          {round > 0 && <RoundChip round={round} live={liveStates.has(state)} />}
          {planStates.label(state, toGraphLocale(locale))}
        </span>
      </td>
      <td data-end="true">{quality.returns}</td>
      <td data-end="true">
        {quality.findings}
        {quality.blockingFindings > 0 && <BlockingNote count={quality.blockingFindings} />}
      </td>
      <td data-end="true" data-wide="true">
        {quality.raisedAgain}
      </td>
      <td data-end="true" data-wide="true">
        <Share part={quality.onTime} whole={quality.decisions} />
      </td>
      <td data-end="true">{turnaround(quality.turnaroundHours)}</td>
    </tr>
  );
}

function BlockingNote({ count }: { count: number }) {
  const text = useText();
  return <SecondLine>{text("quality.blocking", { count })}</SecondLine>;
}

/** Every plan of the league, page after page, so that a large one is no single large request. */
async function wholeLeague(client: ApolloClient, filter: LeagueFilter): Promise<RankedPlan[]> {
  const plans: RankedPlan[] = [];
  let after: string | null | undefined = null;
  do {
    const variables: QualityLeagueQueryVariables = { filter, first: 100, after };
    const { data } = await client.query({ query: leagueQuery, variables, fetchPolicy: "network-only" });
    if (!data) throw new Error("the league was not read");
    const { edges, pageInfo } = data.plans as QualityLeagueQuery["plans"];
    plans.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return plans;
}

/** Takes the whole league away as a table. */
function ExportButton({ filter, campaign }: { filter: LeagueFilter; campaign: SupervisedCampaign }) {
  const text = useText();
  const titleOf = useTitle();
  const client = useApolloClient();
  const toast = useToast();
  const { locale } = useLocale();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const plans = await wholeLeague(client, filter);
      const { downloadTable } = await import("../../ui/download-table");
      downloadTable(`${text("quality.league")} ${titleOf(campaign)}.csv`, leagueTable(plans, text, locale));
    } catch {
      toast({ text: text("quality.export.failed") });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" icon={<Icon name="download" size={14} />} loading={busy} onClick={() => void take()}>
      {text("quality.export")}
    </Button>
  );
}
