import { campaignStates } from "@duban/schema";
import { Button } from "antd";
import { Link, useNavigate } from "react-router";
import { graphql } from "../../gql";
import type { CampaignListQuery } from "../../gql/graphql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CopyAs } from "../../shell/copy-as/copy-as";
import { Crumbs } from "../../shell/crumbs";
import { useMay } from "../../shell/use-may";
import { fullDate, timeOf } from "../../ui/dates";
import { useActs } from "../../ui/hotkeys";
import { PageHead } from "../../ui/layout";
import { ListTable, SecondLine } from "../../ui/list-table";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { Tag } from "../../ui/tag";
import styles from "./campaigns.module.css";

const campaignsQuery = graphql(`
  query CampaignList($after: String) {
    campaigns(first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          code
          title
          titleEn
          state
          startsOn
          endsOn
          planDueAt
          planCount
          organization {
            id
            name
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The campaigns that one runs or takes part in, the newest first. */
export function CampaignsPage() {
  const text = useText();
  const navigate = useNavigate();
  const mayCreate = useMay()("campaign.create");
  const { data, pending, fetchMore } = usePageQuery(campaignsQuery, {
    variables: { after: null as string | null },
    skeleton: <RowsSkeleton rows={6} />,
  });
  const begin = () => void navigate("/campaigns/new");
  useActs([{ label: "campaigns.create", run: begin }], mayCreate);
  const acts = (
    <>
      <CopyAs list="campaigns" variables={{}} />
      {mayCreate && (
        <Button type="primary" onClick={begin}>
          {text("campaigns.create")}
        </Button>
      )}
    </>
  );
  return (
    <>
      <Crumbs items={[{ label: text("shell.campaigns") }]} />
      <PageHead title={text("shell.campaigns")} actions={acts}>
        {data && <span className={styles.total}>{text("campaigns.total", { count: data.campaigns.totalCount })}</span>}
        {mayCreate && <Link to="/campaigns/templates">{text("campaigns.templates")}</Link>}
      </PageHead>
      {pending ??
        (data?.campaigns.edges.length === 0 ? (
          <EmptyState title={text("campaigns.none.title")}>
            {text(mayCreate ? "campaigns.none.manager" : "campaigns.none.words")}
          </EmptyState>
        ) : (
          <div className={styles.list}>
            <CampaignTable campaigns={data?.campaigns.edges.map(({ node }) => node) ?? []} />
            {data?.campaigns.pageInfo.hasNextPage && (
              <Button type="link" onClick={() => void fetchMore({ variables: { after: data.campaigns.pageInfo.endCursor } })}>
                {text("campaigns.more")}
              </Button>
            )}
          </div>
        ))}
    </>
  );
}

type Listed = CampaignListQuery["campaigns"]["edges"][number]["node"];

function CampaignTable({ campaigns }: { campaigns: readonly Listed[] }) {
  const text = useText();
  const columns = [
    { label: text("campaigns.column.title") },
    { label: text("campaigns.column.state"), width: 104 },
    { label: text("campaigns.column.organization"), width: 200, wide: true },
    { label: text("campaigns.column.period"), width: 208, wide: true },
    { label: text("campaigns.column.planDueAt"), width: 168, wide: true },
    { label: text("campaigns.column.plans"), width: 88, end: true },
  ];
  return (
    <ListTable label={text("shell.campaigns")} columns={columns}>
      {campaigns.map((campaign) => (
        <CampaignRow key={campaign.id} campaign={campaign} />
      ))}
    </ListTable>
  );
}

function CampaignRow({ campaign }: { campaign: Listed }) {
  const title = useTitle();
  const name = useName();
  const { locale } = useLocale();
  return (
    <tr>
      <td>
        <Link to={`/campaigns/${campaign.id}`} className={styles.title}>
          {title(campaign)}
        </Link>
        <SecondLine>
          <code>{campaign.code}</code>
        </SecondLine>
      </td>
      <td>
        <CampaignStateTag state={campaign.state} />
      </td>
      <td data-wide="true">{name(campaign.organization) || "—"}</td>
      <td data-wide="true">
        {fullDate(campaign.startsOn, locale)} – {fullDate(campaign.endsOn, locale)}
      </td>
      <td data-wide="true">
        {fullDate(campaign.planDueAt, locale)} {timeOf(campaign.planDueAt)}
      </td>
      <td data-end="true">{campaign.state === "DRAFT" ? "—" : campaign.planCount}</td>
    </tr>
  );
}

/** Where a campaign stands; blue while it is under way. */
export function CampaignStateTag({ state }: { state: Listed["state"] }) {
  const { locale } = useLocale();
  return <Tag tone={state === "OPEN" ? "live" : "outline"}>{campaignStates.label(state, toGraphLocale(locale))}</Tag>;
}
