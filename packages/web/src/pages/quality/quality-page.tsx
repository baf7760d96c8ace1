import { Select } from "antd";
import { parseAsString, useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { MoreWords, type WordsOf } from "../../i18n/more-words";
import { useText, useTitle } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CopyAs } from "../../shell/copy-as/copy-as";
import { Crumbs } from "../../shell/crumbs";
import { MissingPage, NoRightPage } from "../../shell/fault-page";
import { useViewer } from "../../shell/viewer";
import { PageHead, Pane, Panes } from "../../ui/layout";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { useNarrow } from "../../ui/use-narrow";
import { roundsWords, useTurnaround, Yield } from "../organizations/figure-words";
import { OrganizationPicker } from "../organizations/organization-picker";
import { preferredCampaign, type SupervisedCampaign, supervisionCampaignsQuery } from "../organizations/supervision-queries";
import { GateSections } from "./gate-sections";
import styles from "./quality.module.css";
import { QualityLeague } from "./quality-league";
import { type Gate, qualityQuery } from "./quality-queries";
import { Share } from "./share";

const parsers = { campaign: parseAsString, org: parseAsString };

const ownWords: WordsOf = {
  "zh-CN": async () => (await import("../../i18n/zh-CN/quality")).quality,
  en: async () => (await import("../../i18n/en/quality")).quality,
};

/** How the first gate is held: the league of plans, and who reviews how fast and for which reasons. */
export function QualityPage() {
  return (
    <MoreWords of={ownWords}>
      <GatePage />
    </MoreWords>
  );
}

function GatePage() {
  const text = useText();
  const titleOf = useTitle();
  const viewer = useViewer();
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  const { data, pending } = usePageQuery(supervisionCampaignsQuery, { skeleton: <RowsSkeleton rows={12} height={40} /> });
  const campaigns = data?.campaigns.edges.map(({ node }) => node).filter(({ state }) => state !== "DRAFT") ?? [];
  const campaign = campaigns.find(({ id }) => id === values.campaign) ?? preferredCampaign(campaigns);
  const organizationId = values.org ?? viewer.organization?.id;
  const crumbs = <Crumbs items={[{ label: text("shell.tree"), to: "/orgs" }, { label: text("quality.title") }]} />;
  if (pending || !campaign || !organizationId) {
    return (
      <>
        {crumbs}
        {pending ??
          (organizationId ? (
            <EmptyState title={text("tree.none.title")}>{text("tree.none.words")}</EmptyState>
          ) : (
            <NoRightPage>{""}</NoRightPage>
          ))}
      </>
    );
  }
  const choices = (
    <div className={styles.choices}>
      <OrganizationPicker
        aria-label={text("quality.organization")}
        value={organizationId}
        onChange={(org) => void set({ org: org === viewer.organization?.id ? null : org })}
      />
      <Select
        aria-label={text("tree.campaign")}
        value={campaign.id}
        onChange={(next) => void set({ campaign: next })}
        options={campaigns.map((each) => ({ value: each.id, label: titleOf(each) }))}
        popupMatchSelectWidth={false}
      />
    </div>
  );
  return (
    <>
      {crumbs}
      <Gated organizationId={organizationId} campaign={campaign} choices={choices} />
    </>
  );
}

interface GatedProps {
  organizationId: string;
  campaign: SupervisedCampaign;
  choices: ReactNode;
}

function Gated({ organizationId, campaign, choices }: GatedProps) {
  const text = useText();
  const { data, pending, stale } = usePageQuery(qualityQuery, {
    variables: { id: organizationId, campaignId: campaign.id },
    skeleton: <RowsSkeleton rows={12} height={40} />,
  });
  const narrow = useNarrow();
  if (data && !data.organization) return <MissingPage />;
  const gate = data?.organization ?? null;
  const acts = (
    <>
      {choices}
      {!narrow && <CopyAs list="planQuality" variables={{ filter: { organizationId, campaignId: campaign.id } }} />}
    </>
  );
  return (
    <>
      <PageHead title={text("quality.title")} actions={acts}>
        {gate && <HeadFigures gate={gate} />}
      </PageHead>
      {pending ?? (
        <Panes>
          <Pane label={text("quality.league")}>
            <QualityLeague organizationId={organizationId} campaign={campaign} />
          </Pane>
          <Pane label={text("quality.gate")} width={420} className={stale ? styles.stale : ""}>
            {gate && <GateSections gate={gate} campaign={campaign} />}
          </Pane>
        </Panes>
      )}
    </>
  );
}

function HeadFigures({ gate: { planFigures, gateFigures } }: { gate: Gate }) {
  const text = useText();
  const turnaround = useTurnaround();
  const figures: readonly (readonly [string, ReactNode])[] = [
    [text("tree.column.yield"), <Yield key="yield" figures={planFigures} />],
    [text("tree.panel.rounds"), roundsWords(planFigures.rounds)],
    [text("quality.onTime"), <Share key="share" part={gateFigures.onTime} whole={gateFigures.decisions} />],
    [text("tree.column.turnaround"), turnaround(planFigures.turnaroundHours)],
  ];
  return (
    <ul className={styles.figures}>
      {figures.map(([label, value]) => (
        <li key={label}>
          <span className={styles.label}>{label}</span>
          <span>{value}</span>
        </li>
      ))}
    </ul>
  );
}
