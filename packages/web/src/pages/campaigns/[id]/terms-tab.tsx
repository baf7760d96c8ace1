import { pillars, reviewLevels } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useCommand } from "../../../command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { fullDate, timeOf } from "../../../ui/dates";
import type { UserError } from "../../../ui/field-errors";
import { Notice } from "../../../ui/states";
import { useToast } from "../../../ui/toast";
import { isFixed, stepOf } from "../campaign-queries";
import styles from "../campaigns.module.css";
import { formOf, termsOf } from "../form/campaign-form";
import { CampaignSections, ownFields } from "../form/campaign-sections";
import { useKeptForm } from "../form/use-kept-form";
import { SaveBar } from "../save-bar";
import type { ViewedCampaign } from "./campaign-page";
import { PlanTemplate } from "./plan-template";

const updateCampaignMutation = graphql(`
  mutation UpdateCampaign($input: UpdateCampaignInput!) {
    updateCampaign(input: $input) {
      campaign {
        ...CampaignDetail @unmask
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface TermsTabProps {
  campaign: ViewedCampaign;
  onChanged(): Promise<void>;
}

/** What the campaign is agreed on: a form for those who run it, words for everybody else. */
export function TermsTab(props: TermsTabProps) {
  return stepOf(props.campaign, "updateCampaign").possible ? <TermsForm {...props} /> : <Terms campaign={props.campaign} />;
}

function TermsForm({ campaign, onChanged }: TermsTabProps) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const command = useCommand(updateCampaignMutation);
  const { form, change, restored, changed, reset } = useKeptForm(`campaign/${campaign.id}`, formOf(campaign));
  const [missing, setMissing] = useState<readonly UserError[]>([]);
  const userErrors = [...missing, ...command.userErrors];
  const discard = () => {
    setMissing([]);
    command.reset();
    reset(formOf(campaign));
  };
  const save = async () => {
    const { terms, missing: found } = termsOf(form, toGraphLocale(locale));
    setMissing(found ?? []);
    command.reset();
    if (!terms) return;
    const payload = await command.run({ input: { ...terms, campaignId: campaign.id, expectedVersion: campaign.revision } });
    if (!payload?.campaign) return;
    reset(formOf(payload.campaign));
    toast({ text: text("campaigns.saved") });
  };
  return (
    <>
      {restored && <Notice tone="plain">{text("campaigns.restored")}</Notice>}
      <div className={styles.form}>
        <CampaignSections form={form} onChange={change} userErrors={userErrors} exists fixed={isFixed(campaign)} />
        <PlanTemplate campaign={campaign} />
      </div>
      <SaveBar label={text("campaigns.save")} changed={changed} busy={command.busy} onSave={() => void save()} onDiscard={discard}>
        {userErrors.length > 0 && <span className={styles.quiet}>{text("campaigns.wrong", { count: userErrors.length })}</span>}
        <CommandErrors command={{ ...command, userErrors }} fields={ownFields(form)} />
        {command.fault?.code === "CONFLICT" && <Button onClick={() => void onChanged()}>{text("campaigns.conflict.reload")}</Button>}
      </SaveBar>
    </>
  );
}

function Terms({ campaign }: { campaign: ViewedCampaign }) {
  const text = useText();
  const { locale } = useLocale();
  const separator = text("campaigns.names.separator");
  const rows: [string, string][] = [
    [text("campaigns.field.period"), `${fullDate(campaign.startsOn, locale)} – ${fullDate(campaign.endsOn, locale)}`],
    [text("campaigns.field.planDueAt"), `${fullDate(campaign.planDueAt, locale)} ${timeOf(campaign.planDueAt)}`],
    [text("campaigns.field.reviewWorkingDays"), String(campaign.reviewWorkingDays)],
    [text("levels.campaign.levels"), reviewLevels.label(campaign.reviewLevels, toGraphLocale(locale))],
    [text("levels.campaign.approvals"), String(campaign.approvalsNeeded)],
    [text("campaigns.field.pillars"), campaign.pillars.map((pillar) => pillars.label(pillar, toGraphLocale(locale))).join(separator)],
    [
      text("campaigns.section.batches"),
      campaign.batches
        .map(({ name, startsOn, endsOn }) => `${name} (${fullDate(startsOn, locale)} – ${fullDate(endsOn, locale)})`)
        .join(separator),
    ],
    [text("campaigns.section.themes"), campaign.themes.map(({ name }) => name).join(separator) || "—"],
    [
      text("campaigns.section.reasons"),
      campaign.reasonCodes.map(({ label, labelEn }) => (locale === "en" ? labelEn : label)).join(separator),
    ],
  ];
  return (
    <dl className={styles.terms}>
      {rows.map(([term, words]) => (
        <div key={term} style={{ display: "contents" }}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
