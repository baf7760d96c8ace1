import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { SecretDialog } from "../tokens/secret-dialog";
import { useWebhookTerms, WebhookFields } from "./webhook-fields";
import { webhooksQuery } from "./webhooks-query";

const createMutation = graphql(`
  mutation DeveloperCreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      secret
      webhook {
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

const fields = ["name", "address", "organizationId", "subjects"];

/** Makes a webhook; its secret is shown in the place of the form, once. */
export function CreateWebhookDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const { organization } = useViewer();
  const form = useWebhookTerms({ name: "", address: "https://", subjects: [] });
  const [organizationId, setOrganizationId] = useState(organization?.id ?? null);
  const [secret, setSecret] = useState<string | null>(null);
  const command = useDialogCommand(createMutation, { lists: [webhooksQuery], onClose });
  const { name, address, subjects } = form.terms;
  if (secret !== null)
    return <SecretDialog title={text("webhooks.secret.title", { name: name.trim() })} secret={secret} onClose={onClose} />;
  const at = (field: string) => errorsAt(command.userErrors, field);
  const create = async () => {
    if (!organizationId) return;
    const payload = await command.submit({ input: { name, address, organizationId, subjects: [...subjects] } });
    setSecret(payload?.secret ?? null);
  };
  return (
    <FormDialog
      title={text("webhooks.create")}
      submit={text("webhooks.create.submit")}
      busy={command.busy}
      disabled={!organizationId}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <WebhookFields form={form} at={at}>
        <FormField label={text("webhooks.organization")} hint={text("webhooks.organization.hint")} errors={at("organizationId")}>
          {(control) => <OrganizationPicker {...control} value={organizationId} onChange={setOrganizationId} />}
        </FormField>
      </WebhookFields>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
