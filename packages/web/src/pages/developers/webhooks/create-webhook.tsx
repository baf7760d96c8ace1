import { type ChangeSubject, changeSubjects } from "@duban/schema";
import { Checkbox } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { SecretDialog } from "../tokens/secret-dialog";
import styles from "../tokens/tokens.module.css";
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
  const { locale } = useLocale();
  const { organization } = useViewer();
  const [name, setName] = useState("");
  const [address, setAddress] = useState("https://");
  const [organizationId, setOrganizationId] = useState(organization?.id ?? null);
  const [subjects, setSubjects] = useState<readonly ChangeSubject[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  const command = useDialogCommand(createMutation, { lists: [webhooksQuery], onClose });
  if (secret !== null)
    return <SecretDialog title={text("webhooks.secret.title", { name: name.trim() })} secret={secret} onClose={onClose} />;
  const at = (field: string) => errorsAt(command.userErrors, field);
  const create = async () => {
    if (!organizationId) return;
    const payload = await command.submit({ input: { name, address, organizationId, subjects: [...subjects] } });
    setSecret(payload?.secret ?? null);
  };
  const options = changeSubjects.values.map((value) => ({ value, label: changeSubjects.label(value, toGraphLocale(locale)) }));
  return (
    <FormDialog
      title={text("webhooks.create")}
      submit={text("webhooks.create.submit")}
      busy={command.busy}
      disabled={!organizationId}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          first
          label={text("webhooks.name")}
          hint={text("webhooks.name.hint")}
          value={name}
          onChange={setName}
          errors={at("name")}
        />
        <TextField
          label={text("webhooks.address")}
          hint={text("webhooks.address.hint")}
          value={address}
          onChange={setAddress}
          errors={at("address")}
        />
        <FormField label={text("webhooks.organization")} hint={text("webhooks.organization.hint")} errors={at("organizationId")}>
          {(control) => <OrganizationPicker {...control} value={organizationId} onChange={setOrganizationId} />}
        </FormField>
        <FormGroup label={text("webhooks.subjects")} hint={text("webhooks.subjects.hint")} errors={at("subjects")}>
          <Checkbox.Group<ChangeSubject> className={styles.scopes} options={options} value={[...subjects]} onChange={setSubjects} />
        </FormGroup>
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
