import { useApolloClient } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useCommand } from "../../../command";
import { graphql } from "../../../gql";
import { Message, useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useRefreshFrame } from "../../../shell/viewer";
import { fullDate, timeOf } from "../../../ui/dates";
import { FormDialog } from "../../../ui/form-dialog";
import { useToast } from "../../../ui/toast";
import { stepOf } from "../campaign-queries";
import styles from "../campaigns.module.css";
import type { ViewedCampaign } from "./campaign-page";

const requestPlansMutation = graphql(`
  mutation RequestPlans($input: RequestPlansInput!) {
    requestPlans(input: $input) {
      requestedCount
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

const namesShown = 8;

interface RequestPlansProps {
  campaign: ViewedCampaign;
  onChanged(): Promise<void>;
}

/** The one act that moves a campaign: it asks everybody who was not yet asked, and says beforehand whom. */
export function RequestPlans({ campaign, onChanged }: RequestPlansProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { possible } = stepOf(campaign, "requestPlans");
  const unasked = Math.max(campaign.participants.totalCount - campaign.planCount, 0);
  if (!possible) return null;
  if (campaign.participants.totalCount === 0) return <span className={styles.quiet}>{text("campaigns.request.nobody")}</span>;
  if (unasked === 0) return <span className={styles.quiet}>{text("campaigns.request.all")}</span>;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text("campaigns.request", { count: unasked })}
      </Button>
      {open && <RequestDialog campaign={campaign} unasked={unasked} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </>
  );
}

function RequestDialog({ campaign, unasked, onChanged, onClose }: RequestPlansProps & { unasked: number; onClose(): void }) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const client = useApolloClient();
  const refreshFrame = useRefreshFrame();
  const { locale } = useLocale();
  const command = useCommand(requestPlansMutation);
  const waiting = campaign.participants.edges.filter(({ node }) => !node.plan).map(({ node }) => name(node.organization));
  const request = async () => {
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision } });
    if (!payload) return;
    onClose();
    toast({ text: text("campaigns.request.done", { count: payload.requestedCount ?? 0 }) });
    client.cache.evict({ id: "ROOT_QUERY", fieldName: "plans" });
    refreshFrame();
    await onChanged();
  };
  const due = (
    <span className={styles.unbroken}>
      {fullDate(campaign.planDueAt, locale)} {timeOf(campaign.planDueAt)}
    </span>
  );
  return (
    <FormDialog
      title={text("campaigns.request", { count: unasked })}
      submit={text("campaigns.request", { count: unasked })}
      busy={command.busy}
      onSubmit={() => void request()}
      onClose={onClose}
    >
      <p>
        <Message id={campaign.state === "DRAFT" ? "campaigns.request.opens" : "campaigns.request.adds"} values={{ count: unasked, due }} />
      </p>
      <p className={styles.names}>
        {waiting.slice(0, namesShown).join(text("campaigns.names.separator"))}
        {unasked > namesShown && ` ${text("campaigns.names.more", { count: unasked - namesShown })}`}
      </p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
