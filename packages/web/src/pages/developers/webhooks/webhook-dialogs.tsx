import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { SecretDialog } from "../tokens/secret-dialog";
import styles from "../tokens/tokens.module.css";
import { useWebhookTerms, WebhookFields } from "./webhook-fields";
import { type ListedWebhook, webhooksQuery } from "./webhooks-query";

const rotateMutation = graphql(`
  mutation DeveloperRotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      secret
      webhook {
        id
        revision
        oldSecretEndsAt
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const updateMutation = graphql(`
  mutation DeveloperUpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
      webhook {
        id
        revision
        name
        address
        subjects
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const removeMutation = graphql(`
  mutation DeveloperRemoveWebhook($input: RemoveWebhookInput!) {
    removeWebhook(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface WebhookDialogProps {
  webhook: ListedWebhook;
  onClose(): void;
}

const fields = ["name", "address", "subjects"];

/** Says anew what a webhook is told of, and where. */
export function EditWebhookDialog({ webhook, onClose }: WebhookDialogProps) {
  const text = useText();
  const form = useWebhookTerms(webhook);
  const { name, address, subjects } = form.terms;
  const command = useDialogCommand(updateMutation, {
    done: text("webhooks.edited", { name: name.trim() }),
    lists: [webhooksQuery],
    onClose,
  });
  const input = { webhookId: webhook.id, expectedVersion: webhook.revision, name, address, subjects: [...subjects] };
  return (
    <FormDialog
      title={text("webhooks.editOf", { name: webhook.name })}
      submit={text("webhooks.edit.submit")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input })}
      onClose={onClose}
    >
      <WebhookFields form={form} at={(field) => errorsAt(command.userErrors, field)} />
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

/** Gives a webhook a new secret and shows it, once. */
export function RotateSecretDialog({ webhook: { id, revision, name }, onClose }: WebhookDialogProps) {
  const text = useText();
  const [secret, setSecret] = useState<string | null>(null);
  const command = useDialogCommand(rotateMutation, { lists: [webhooksQuery], onClose });
  if (secret !== null) return <SecretDialog title={text("webhooks.secret.title", { name })} secret={secret} onClose={onClose} />;
  const rotate = async () => setSecret((await command.submit({ input: { webhookId: id, expectedVersion: revision } }))?.secret ?? null);
  return (
    <FormDialog
      title={text("webhooks.rotateOf", { name })}
      submit={text("webhooks.rotate")}
      busy={command.busy}
      onSubmit={() => void rotate()}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("webhooks.rotate.words")}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}

/** Takes a webhook away. */
export function RemoveWebhookDialog({ webhook: { id, revision, name }, onClose }: WebhookDialogProps) {
  const text = useText();
  const command = useDialogCommand(removeMutation, { done: text("webhooks.removed", { name }), lists: [webhooksQuery], onClose });
  return (
    <FormDialog
      danger
      title={text("webhooks.removeOf", { name })}
      submit={text("webhooks.remove")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { webhookId: id, expectedVersion: revision } })}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("webhooks.remove.words")}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
