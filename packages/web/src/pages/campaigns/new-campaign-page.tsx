import { format } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../command";
import { graphql } from "../../gql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { CommandErrors } from "../../shell/command-errors";
import { Crumbs } from "../../shell/crumbs";
import { useViewer } from "../../shell/viewer";
import type { UserError } from "../../ui/field-errors";
import { PageHead } from "../../ui/layout";
import styles from "./campaigns.module.css";
import { BeginFrom } from "./form/begin-from";
import { type CampaignForm, emptyForm, termsOf } from "./form/campaign-form";
import { CampaignSections, ownFields } from "./form/campaign-sections";
import { useKeptForm } from "./form/use-kept-form";

const createCampaignMutation = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      campaign {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** Prepares a campaign. Nobody below sees it before plans are asked for. */
export function NewCampaignPage() {
  const text = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { locale } = useLocale();
  const command = useCommand(createCampaignMutation);
  const empty = emptyForm(viewer.organization?.id ?? null);
  const { form, change, changed, reset } = useKeptForm("campaign/new", empty);
  const [missing, setMissing] = useState<readonly UserError[]>([]);
  const userErrors = [...missing, ...command.userErrors];
  const create = async () => {
    const { terms, missing: found } = completeTerms(form, toGraphLocale(locale));
    setMissing(found ?? []);
    command.reset();
    if (!terms) return;
    const payload = await command.run({ input: terms });
    if (!payload?.campaign) return;
    reset(empty);
    await navigate(`/campaigns/${payload.campaign.id}?tab=participants`);
  };
  return (
    <>
      <Crumbs items={[{ label: text("shell.campaigns"), to: "/campaigns" }, { label: text("campaigns.create") }]} />
      <PageHead title={text("campaigns.create")}>{text("campaigns.create.lead")}</PageHead>
      <div className={styles.pane}>
        <div className={styles.form}>
          <BeginFrom form={form} untouched={!changed} onChange={change} />
          <CampaignSections form={form} onChange={change} userErrors={userErrors} exists={false} fixed={false} />
        </div>
        <div className={styles.bar}>
          <Button type="primary" loading={command.busy} onClick={() => void create()}>
            {text("campaigns.create.submit")}
          </Button>
          {changed && <Button onClick={() => reset(empty)}>{text("campaigns.discard")}</Button>}
          {userErrors.length > 0 && <span className={styles.quiet}>{text("campaigns.wrong", { count: userErrors.length })}</span>}
          <CommandErrors command={{ ...command, userErrors }} fields={ownFields(form)} />
        </div>
      </div>
    </>
  );
}

/** The input of the mutation, or every place that must be filled in first. */
function completeTerms(form: CampaignForm, locale: Parameters<typeof termsOf>[1]) {
  const { organizationId, code, fromCampaignId } = form;
  const { terms, missing } = termsOf(form, locale);
  const miss = (field: string): UserError => ({
    code: "VALUE_REQUIRED",
    path: ["input", field],
    message: format("VALUE_REQUIRED", {}, locale),
  });
  const own = [...(organizationId === null ? [miss("organizationId")] : []), ...(code.trim() === "" ? [miss("code")] : [])];
  if (!terms || organizationId === null || own.length > 0) return { terms: null, missing: [...own, ...(missing ?? [])] };
  return { terms: { ...terms, organizationId, fromCampaignId, code: code.trim() }, missing: null };
}
