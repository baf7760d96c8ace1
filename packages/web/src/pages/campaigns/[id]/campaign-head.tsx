import { problemStates } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useCommand } from "../../../command";
import { graphql } from "../../../gql";
import { useName, useText, useTitle } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { Dot, PageHead } from "../../../ui/layout";
import { Notice } from "../../../ui/states";
import { TextField } from "../../../ui/text-field";
import { useToast } from "../../../ui/toast";
import { stepOf } from "../campaign-queries";
import styles from "../campaigns.module.css";
import { CampaignStateTag } from "../campaigns-page";
import { BeginAnother } from "./begin-another";
import type { ViewedCampaign } from "./campaign-page";
import { RequestPlans } from "./request-plans";

const closeCampaignMutation = graphql(`
  mutation CloseCampaign($input: CloseCampaignInput!) {
    closeCampaign(input: $input) {
      campaign {
        ...CampaignDetail
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface CampaignHeadProps {
  campaign: ViewedCampaign;
  onChanged(): Promise<void>;
}

/** The campaign's name, state and numbers, and what moves it on: asking for plans, and its end. */
export function CampaignHead({ campaign, onChanged }: CampaignHeadProps) {
  const text = useText();
  const title = useTitle();
  const name = useName();
  const [closing, setClosing] = useState(false);
  const isTemplate = campaign.state === "TEMPLATE";
  const mayClose = stepOf(campaign, "closeCampaign").possible;
  return (
    <>
      <PageHead
        title={title(campaign)}
        actions={
          <>
            {mayClose && (
              <Button onClick={() => setClosing(true)}>{text(isTemplate ? "campaigns.template.close" : "campaigns.close")}</Button>
            )}
            <BeginAnother campaign={campaign} />
            <RequestPlans campaign={campaign} onChanged={onChanged} />
          </>
        }
      >
        <CampaignStateTag state={campaign.state} />
        {campaign.sector && <span>{campaign.sector}</span>}
        <span>
          <code className={styles.code}>{campaign.code}</code>
          <Dot />
          {name(campaign.organization)}
        </span>
        {campaign.planCount > 0 && (
          <Link to={`/plans?campaign=${campaign.id}`}>{text("campaigns.plans", { count: campaign.planCount })}</Link>
        )}
        {campaign.planCount > 0 && <Link to={`/orgs?campaign=${campaign.id}`}>{text("shell.tree")}</Link>}
      </PageHead>
      {campaign.carryOn && (
        <Notice tone="plain">
          {text("joined.closed", { count: campaign.openAtClose ?? 0 })} {campaign.carryOn}{" "}
          <Link to={openProblemsOf(campaign)}>{text("joined.close.list")}</Link>
        </Notice>
      )}
      {closing && <CloseDialog campaign={campaign} onClose={() => setClosing(false)} />}
    </>
  );
}

/** The problems of a campaign that are not struck off. */
function openProblemsOf({ id }: ViewedCampaign): string {
  const open = problemStates.values.filter((state) => state !== "CLOSED");
  return `/problems?${new URLSearchParams({ campaign: id, state: open.join(",") })}`;
}

function CloseDialog({ campaign, onClose }: { campaign: ViewedCampaign; onClose(): void }) {
  const text = useText();
  const title = useTitle();
  const toast = useToast();
  const command = useCommand(closeCampaignMutation);
  const [carryOn, setCarryOn] = useState("");
  const isTemplate = campaign.state === "TEMPLATE";
  const close = async () => {
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, carryOn } });
    if (!payload) return;
    onClose();
    toast({ text: text("campaigns.close.done", { title: title(campaign) }) });
  };
  return (
    <FormDialog
      title={text(isTemplate ? "campaigns.template.close.title" : "campaigns.close.title", { title: title(campaign) })}
      submit={text(isTemplate ? "campaigns.template.close" : "campaigns.close")}
      danger
      busy={command.busy}
      onSubmit={() => void close()}
      onClose={onClose}
    >
      <p>{text(isTemplate ? "campaigns.template.close.words" : "campaigns.close.words")}</p>
      {!isTemplate && (
        <>
          <p>
            <Link to={openProblemsOf(campaign)}>{text("joined.close.list")}</Link>
          </p>
          <TextField
            long
            label={text("joined.close.carryOn")}
            hint={text("joined.close.hint")}
            value={carryOn}
            onChange={setCarryOn}
            errors={errorsAt(command.userErrors, "carryOn")}
          />
        </>
      )}
      <CommandErrors command={command} fields={["carryOn"]} />
    </FormDialog>
  );
}
