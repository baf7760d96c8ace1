import { parseAsStringLiteral, useQueryState } from "nuqs";
import { lazy, Suspense } from "react";
import { useParams } from "react-router";
import type { CampaignPageQuery } from "../../../gql/graphql";
import { useText, useTitle } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { MissingPage } from "../../../shell/fault-page";
import { useMay } from "../../../shell/use-may";
import { Notice } from "../../../ui/states";
import { Tabs } from "../../../ui/tabs";
import { campaignQuery, stepOf } from "../campaign-queries";
import { CampaignHead } from "./campaign-head";
import { CloseOutsTab } from "./close-outs/close-outs-tab";
import { LookBacksTab } from "./look-backs/look-backs-tab";
import { ParticipantsTab } from "./participants/participants-tab";
import { ProblemsTab } from "./problems/problems-tab";
import { RulesTab } from "./rules/rules-tab";
import { TermsTab } from "./terms-tab";

const RootsTab = lazy(async () => ({ default: (await import("./roots/roots-tab")).RootsTab }));

const tabs = ["terms", "participants", "problems", "roots", "rules", "closeouts", "lookbacks"] as const;

/** A campaign with everybody and everything in it. */
export type ViewedCampaign = NonNullable<CampaignPageQuery["campaign"]>;

/** One campaign: what was agreed, who takes part, which problems were handed down, which rules judge the plans. */
export function CampaignPage() {
  const { id = "" } = useParams();
  return <Campaign key={id} id={id} />;
}

function Campaign({ id }: { id: string }) {
  const text = useText();
  const title = useTitle();
  const runsCampaigns = useMay()("campaign.update");
  const [tab, setTab] = useQueryState("tab", parseAsStringLiteral(tabs).withDefault("terms"));
  const { data, pending, refetch } = usePageQuery(campaignQuery, { variables: { id } });
  if (pending) return pending;
  const { campaign } = data;
  if (!campaign) return <MissingPage />;
  const { whyNot } = stepOf(campaign, "updateCampaign");
  const again = async () => void (await refetch().catch(() => undefined));
  return (
    <>
      <Crumbs items={[{ label: text("shell.campaigns"), to: "/campaigns" }, { label: title(campaign) }]} />
      <CampaignHead campaign={campaign} onChanged={again} />
      {runsCampaigns && whyNot && <Notice tone="plain">{whyNot}</Notice>}
      <Tabs
        label={title(campaign)}
        current={tab}
        onChange={(next) => void setTab(next)}
        tabs={[
          { key: "terms" as const, label: text("campaigns.tab.terms") },
          ...(campaign.state === "TEMPLATE"
            ? []
            : [
                { key: "participants" as const, label: text("campaigns.tab.participants"), count: campaign.participants.totalCount },
                { key: "problems" as const, label: text("campaigns.tab.problems"), count: campaign.problems.totalCount },
                { key: "roots" as const, label: text("roots.tab") },
              ]),
          { key: "rules" as const, label: text("campaigns.tab.rules") },
          { key: "closeouts" as const, label: text("closeouts.terms") },
          { key: "lookbacks" as const, label: text("lookBack.title") },
        ]}
      >
        {tab === "terms" && <TermsTab campaign={campaign} onChanged={again} />}
        {tab === "participants" && <ParticipantsTab campaign={campaign} onChanged={again} />}
        {tab === "problems" && <ProblemsTab campaign={campaign} onChanged={again} />}
        <Suspense>{tab === "roots" && <RootsTab campaignId={campaign.id} />}</Suspense>
        {tab === "rules" && campaign.ruleSet && (
          <RulesTab key={campaign.ruleSet.id} campaign={campaign} ruleSet={campaign.ruleSet} onChanged={again} />
        )}
        {tab === "closeouts" && <CloseOutsTab key={campaign.revision} campaign={campaign} onChanged={again} />}
        {tab === "lookbacks" && <LookBacksTab campaign={campaign} onChanged={again} />}
      </Tabs>
    </>
  );
}
