import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useMay } from "../../../shell/use-may";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { beginningsQuery, stepOf } from "../campaign-queries";
import type { ViewedCampaign } from "./campaign-page";

const saveTemplateMutation = graphql(`
  mutation SaveCampaignTemplate($input: SaveCampaignTemplateInput!) {
    saveCampaignTemplate(input: $input) {
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

/** What else comes of a campaign: another one that begins from it, or a template. */
export function BeginAnother({ campaign }: { campaign: ViewedCampaign }) {
  const text = useText();
  const navigate = useNavigate();
  const mayCreate = useMay()("campaign.create");
  const [saving, setSaving] = useState(false);
  const isTemplate = campaign.state === "TEMPLATE";
  if (!mayCreate) return null;
  return (
    <>
      {!isTemplate && stepOf(campaign, "saveCampaignTemplate").possible && (
        <Button onClick={() => setSaving(true)}>{text("campaigns.template.save")}</Button>
      )}
      <Button type={isTemplate ? "primary" : "default"} onClick={() => void navigate(`/campaigns/new?from=${campaign.id}`)}>
        {text(isTemplate ? "campaigns.template.use" : "campaigns.copy")}
      </Button>
      {saving && <SaveTemplateDialog campaign={campaign} onClose={() => setSaving(false)} />}
    </>
  );
}

const fields = ["title", "titleEn", "code", "sector"];

function SaveTemplateDialog({ campaign, onClose }: { campaign: ViewedCampaign; onClose(): void }) {
  const text = useText();
  const [values, setValues] = useState({ title: campaign.title, titleEn: campaign.titleEn, code: "", sector: "" });
  const command = useDialogCommand(saveTemplateMutation, {
    done: text("campaigns.template.saved", { title: values.title }),
    lists: [beginningsQuery],
    onClose,
  });
  const field = (key: keyof typeof values) => ({
    value: values[key],
    onChange: (next: string) => setValues({ ...values, [key]: next }),
    errors: errorsAt(command.userErrors, key),
  });
  return (
    <FormDialog
      title={text("campaigns.template.save")}
      submit={text("campaigns.template.save")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { ...values, campaignId: campaign.id } })}
      onClose={onClose}
    >
      <p>{text("campaigns.template.save.words")}</p>
      <FormGrid>
        <TextField first label={text("campaigns.template.sector")} hint={text("campaigns.template.sector.hint")} {...field("sector")} />
        <TextField label={text("campaigns.field.title")} {...field("title")} />
        <TextField label={text("campaigns.field.titleEn")} {...field("titleEn")} />
        <TextField label={text("campaigns.field.code")} hint={text("campaigns.template.code.hint")} {...field("code")} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
