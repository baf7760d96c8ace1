import { type ChangeType, changeTypes, deliveryOutcomes, deliveryStates, pingType, textIn } from "@duban/schema";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { CommandErrors } from "../../../shell/command-errors";
import { shortDateTime } from "../../../ui/dates";
import { Dialog } from "../../../ui/dialog";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { RowAct } from "../../../ui/row-act";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { Tag } from "../../../ui/tag";
import tokenStyles from "../tokens/tokens.module.css";
import styles from "./webhooks.module.css";
import { type ListedWebhook, type LoggedDelivery, webhookLogQuery } from "./webhooks-query";

const redeliverMutation = graphql(`
  mutation DeveloperRedeliver($input: RedeliverInput!) {
    redeliver(input: $input) {
      delivery {
        id
        state
        attempts
        nextAttemptAt
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** Milliseconds after which an open log is looked at again. */
const lookedEvery = 3_000;

/** What a webhook was told, with what came of it. */
export function WebhookLog({ webhook, onClose }: { webhook: ListedWebhook; onClose(): void }) {
  const text = useText();
  const { data, pending } = usePageQuery(webhookLogQuery, {
    variables: { id: webhook.id },
    fresh: true,
    every: lookedEvery,
    skeleton: <RowsSkeleton rows={6} height={44} />,
  });
  const command = useDialogCommand(redeliverMutation, { lists: [webhookLogQuery], onClose });
  const edges = data?.node?.__typename === "Webhook" ? data.node.deliveries.edges : [];
  const columns = [
    { label: text("webhooks.log.type") },
    { label: text("webhooks.log.state"), width: 216 },
    { label: text("webhooks.log.attempts"), width: 80, wide: true },
    { label: text("webhooks.log.at"), width: 156, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 108, end: true },
  ];
  return (
    <Dialog width={960} title={text("webhooks.logOf", { name: webhook.name })} onCancel={onClose} footer={null}>
      {pending ?? (
        <>
          {edges.length === 0 && <EmptyState title={text("webhooks.log.none")} />}
          {edges.length > 0 && (
            <ListTable label={text("webhooks.log")} columns={columns}>
              {edges.map(({ node }) => (
                <DeliveryRow key={node.id} delivery={node} onRedeliver={() => void command.submit({ input: { deliveryId: node.id } })} />
              ))}
            </ListTable>
          )}
          <CommandErrors command={command} />
        </>
      )}
    </Dialog>
  );
}

function DeliveryRow({ delivery, onRedeliver }: { delivery: LoggedDelivery; onRedeliver(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { type, state, attempts, attemptedAt, nextAttemptAt, outcome, status, messageId } = delivery;
  const graphLocale = toGraphLocale(locale);
  const what =
    type === pingType ? text("webhooks.ping") : type in changeTypes && textIn(changeTypes[type as ChangeType].label, graphLocale);
  const next = nextAttemptAt && text("webhooks.log.next", { when: shortDateTime(nextAttemptAt, locale) });
  return (
    <tr>
      <td>
        {what} <code className={styles.type}>{type}</code>
        <SecondLine>
          <code className={tokenStyles.prefix}>{messageId}</code>
        </SecondLine>
      </td>
      <td>
        <Tag tone={state === "DELIVERED" ? "added" : state === "FAILED" ? "blocking" : "outline"}>
          {deliveryStates.label(state, graphLocale)}
        </Tag>
        {outcome && outcome !== "ACCEPTED" && (
          <SecondLine whole>
            {deliveryOutcomes.label(outcome, graphLocale)}
            {status !== null && ` · ${text("webhooks.log.status", { status })}`}
          </SecondLine>
        )}
        <span className={tokenStyles.phoneOnly}>
          <SecondLine whole>{next ?? (attemptedAt && shortDateTime(attemptedAt, locale))}</SecondLine>
        </span>
      </td>
      <td data-wide>{attempts}</td>
      <td data-wide>
        {attemptedAt && shortDateTime(attemptedAt, locale)}
        {next && <SecondLine>{next}</SecondLine>}
      </td>
      <td data-end>{state !== "WAITING" && <RowAct label={text("webhooks.redeliver")} of={messageId} onClick={onRedeliver} />}</td>
    </tr>
  );
}
