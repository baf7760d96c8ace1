import { changeSubjects, webhookPauses, webhookStates } from "@duban/schema";
import { useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { SecondLine } from "../../../ui/list-table";
import { MenuButton } from "../../../ui/menu";
import menuStyles from "../../../ui/menu-button.module.css";
import { RowAct } from "../../../ui/row-act";
import { Tag } from "../../../ui/tag";
import tokenStyles from "../tokens/tokens.module.css";
import { EditWebhookDialog, RemoveWebhookDialog, RotateSecretDialog } from "./webhook-dialogs";
import { WebhookLog } from "./webhook-log";
import { useWebhookSteps } from "./webhook-steps";
import styles from "./webhooks.module.css";
import type { ListedWebhook } from "./webhooks-query";

/** One webhook: who is told of what, whether it is, and what can be done with it. */
export function WebhookRow({ webhook }: { webhook: ListedWebhook }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const [open, setOpen] = useState<"log" | "edit" | "rotate" | "remove" | null>(null);
  const { ping, pause, resume } = useWebhookSteps(webhook);
  const close = () => setOpen(null);
  const labels = webhook.subjects.map((subject) => changeSubjects.label(subject, toGraphLocale(locale)));
  const subjects = labels.length > 0 ? labels.join(text("settings.separator")) : text("webhooks.subjects.all");
  const steps = [
    [
      { key: "updateWebhook", label: text("webhooks.edit"), run: () => setOpen("edit") },
      { key: "pingWebhook", label: text("webhooks.ping"), run: ping },
      { key: "pauseWebhook", label: text("webhooks.pause"), run: pause },
      { key: "resumeWebhook", label: text("webhooks.resume"), run: resume },
      { key: "rotateWebhookSecret", label: text("webhooks.rotate"), run: () => setOpen("rotate") },
    ],
    [{ key: "removeWebhook", label: text("webhooks.remove"), run: () => setOpen("remove") }],
  ];
  const possible = new Set(webhook.viewerSteps.filter((step) => step.possible).map((step) => step.name));
  const groups = steps.map((group) => group.filter(({ key }) => possible.has(key)));
  return (
    <tr className={webhook.state === "PAUSED" ? tokenStyles.past : undefined}>
      <td>
        {webhook.name}
        <SecondLine whole>
          <code>{webhook.address}</code>
        </SecondLine>
        <span className={tokenStyles.phoneOnly}>
          <SecondLine>
            {name(webhook.organization)} · {subjects}
          </SecondLine>
          <State webhook={webhook} />
        </span>
      </td>
      <td data-wide>{name(webhook.organization)}</td>
      <td data-wide>{subjects}</td>
      <td data-wide>
        <State webhook={webhook} />
      </td>
      <td data-end className={styles.acts}>
        <RowAct label={text("webhooks.log")} of={webhook.name} onClick={() => setOpen("log")} />
        <MenuButton className={menuStyles.button} align="end" groups={groups}>
          {text("settings.actions")}
          <span className="visually-hidden"> {webhook.name}</span>
        </MenuButton>
        {open === "log" && <WebhookLog webhook={webhook} onClose={close} />}
        {open === "edit" && <EditWebhookDialog webhook={webhook} onClose={close} />}
        {open === "rotate" && <RotateSecretDialog webhook={webhook} onClose={close} />}
        {open === "remove" && <RemoveWebhookDialog webhook={webhook} onClose={close} />}
      </td>
    </tr>
  );
}

function State({ webhook: { state, pause, pausedAt, oldSecretEndsAt } }: { webhook: ListedWebhook }) {
  const text = useText();
  const { locale } = useLocale();
  const graphLocale = toGraphLocale(locale);
  return (
    <>
      <Tag tone={state === "ACTIVE" ? "live" : pause === "BY_HAND" ? "outline" : "blocking"}>{webhookStates.label(state, graphLocale)}</Tag>
      {pause && pausedAt && (
        <SecondLine whole>
          {webhookPauses.label(pause, graphLocale)} · {text("webhooks.pausedAt", { when: shortDateTime(pausedAt, locale) })}
        </SecondLine>
      )}
      {oldSecretEndsAt && Date.parse(oldSecretEndsAt) > Date.now() && (
        <SecondLine whole>{text("webhooks.oldSecretUntil", { when: shortDateTime(oldSecretEndsAt, locale) })}</SecondLine>
      )}
    </>
  );
}
