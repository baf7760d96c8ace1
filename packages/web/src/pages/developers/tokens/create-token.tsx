import { addDays, type TokenScope, tokenScopes } from "@duban/schema";
import { Checkbox } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { TokenSecretDialog } from "./secret-dialog";
import styles from "./tokens.module.css";
import { tokensQuery } from "./tokens-query";

const createMutation = graphql(`
  mutation DeveloperCreateToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      secret
      accessToken {
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

const serviceMutation = graphql(`
  mutation DeveloperCreateService($input: CreateServiceTokenInput!) {
    createServiceToken(input: $input) {
      secret
      accessToken {
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

const fields = ["name", "nameEn", "scopes", "organizationId", "expiresOn"];
const usualLife = 90;

interface CreateTokenDialogProps {
  /** For a service of its own, or in the viewer's name. */
  service?: boolean;
  /** What can be given. */
  scopes: readonly TokenScope[];
  onClose(): void;
}

/** Makes a token, in the viewer's name or for a service; its secret is shown in the place of the form, once. */
export function CreateTokenDialog({ service = false, scopes, onClose }: CreateTokenDialogProps) {
  const text = useText();
  const { locale } = useLocale();
  const { today, organization } = useViewer();
  const [name, setName] = useState("");
  const [nameEn, setNameEn] = useState("");
  const [chosen, setChosen] = useState<readonly TokenScope[]>(scopes.filter((scope) => scope === "PLANS_READ"));
  const [organizationId, setOrganizationId] = useState(organization?.id ?? null);
  const [expiresOn, setExpiresOn] = useState<string | null>(addDays(today, usualLife));
  const [secret, setSecret] = useState<string | null>(null);
  const own = useDialogCommand(createMutation, { lists: [tokensQuery], onClose });
  const served = useDialogCommand(serviceMutation, { lists: [tokensQuery], onClose });
  const command = service ? served : own;
  if (secret !== null) return <TokenSecretDialog name={name.trim()} secret={secret} scopes={chosen} onClose={onClose} />;
  const at = (field: string) => errorsAt(command.userErrors, field);
  const create = async () => {
    if (!organizationId || !expiresOn) return;
    const input = { name, scopes: [...chosen], organizationId, expiresOn };
    const payload = await (service ? served.submit({ input: { ...input, nameEn } }) : own.submit({ input }));
    setSecret(payload?.secret ?? null);
  };
  const options = scopes.map((scope) => ({ value: scope, label: tokenScopes.label(scope, toGraphLocale(locale)) }));
  return (
    <FormDialog
      title={text(service ? "developer.createService" : "developer.create")}
      submit={text("developer.create.submit")}
      busy={command.busy}
      disabled={!organizationId || !expiresOn}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      {service && <p className={styles.lead}>{text("developer.service.words")}</p>}
      <FormGrid>
        <TextField
          first
          label={text("developer.name")}
          hint={text(service ? "developer.service.name.hint" : "developer.name.hint")}
          value={name}
          onChange={setName}
          errors={at("name")}
        />
        {service && <TextField label={text("developer.service.nameEn")} value={nameEn} onChange={setNameEn} errors={at("nameEn")} />}
        <FormGroup
          label={text("developer.scopes")}
          help={text("help.scopes")}
          hint={text(service ? "developer.service.scopes.hint" : "developer.scopes.hint")}
          errors={at("scopes")}
        >
          <Checkbox.Group<TokenScope> className={styles.scopes} options={options} value={[...chosen]} onChange={setChosen} />
        </FormGroup>
        <FormField span={6} label={text("developer.organization")} hint={text("developer.organization.hint")} errors={at("organizationId")}>
          {(control) => <OrganizationPicker {...control} value={organizationId} onChange={setOrganizationId} />}
        </FormField>
        <FormField span={6} label={text("developer.lastDay")} hint={text("developer.lastDay.hint")} errors={at("expiresOn")}>
          {(control) => <DateInput {...control} value={expiresOn} onChange={setExpiresOn} />}
        </FormField>
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
