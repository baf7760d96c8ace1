import { permits } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { useActs } from "../../../ui/hotkeys";
import { ListTable } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { DevelopersHead } from "../developers-head";
import tokenStyles from "../tokens/tokens.module.css";
import { CreateWebhookDialog } from "./create-webhook";
import { WebhookRow } from "./webhook-row";
import { webhooksQuery } from "./webhooks-query";

/** Who outside is told what happens in the organizations that one administers. */
export function WebhooksPage() {
  const text = useText();
  const { grants } = useViewer();
  const [creating, setCreating] = useState(false);
  const may = grants.some(({ role }) => permits(role, "webhook.create"));
  useActs([{ label: "webhooks.create", run: () => setCreating(true) }], may);
  const create = may && (
    <Button type="primary" onClick={() => setCreating(true)}>
      {text("webhooks.create")}
    </Button>
  );
  return (
    <>
      <DevelopersHead label="webhooks.title" actions={create}>
        <span className={tokenStyles.headWords}>{text("webhooks.words")}</span>
      </DevelopersHead>
      <WebhookList />
      {creating && <CreateWebhookDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function WebhookList() {
  const text = useText();
  const { data, pending, fetchMore } = usePageQuery(webhooksQuery, { skeleton: <RowsSkeleton rows={6} height={52} /> });
  if (pending) return pending;
  const { edges, pageInfo } = data.webhooks;
  if (edges.length === 0) return <EmptyState title={text("webhooks.none")}>{text("webhooks.none.words")}</EmptyState>;
  const columns = [
    { label: text("webhooks.name") },
    { label: text("webhooks.organization"), width: 208, wide: true },
    { label: text("webhooks.subjects"), width: 216, wide: true },
    { label: text("webhooks.state"), width: 208, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 172, end: true },
  ];
  return (
    <>
      <ListTable label={text("webhooks.title")} columns={columns}>
        {edges.map(({ node }) => (
          <WebhookRow key={node.id} webhook={node} />
        ))}
      </ListTable>
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}
