import { Button, Input } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { CopyButton } from "../../../ui/copy-button";
import { Dialog } from "../../../ui/dialog";
import { errorsAt, type UserError } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import type { ChosenOrganization } from "./organization-queries";
import { peopleQuery, personQuery, type ShownPerson } from "./people-queries";
import styles from "./settings.module.css";

const createMutation = graphql(`
  mutation SettingsCreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      person {
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

const updateMutation = graphql(`
  mutation SettingsUpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      person {
        id
        name
        nameEn
        phone
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const inviteMutation = graphql(`
  mutation SettingsInviteAccount($input: InviteAccountInput!) {
    inviteAccount(input: $input) {
      invitationUrl
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface PersonValues {
  name: string;
  nameEn: string;
  phone: string;
}

interface PersonFieldsProps {
  values: PersonValues;
  onChange(values: PersonValues): void;
  errors: readonly UserError[];
}

const personFields = ["name", "nameEn", "phone"];

function PersonFields({ values, onChange, errors }: PersonFieldsProps) {
  const text = useText();
  const at = (field: string) => errorsAt(errors, field);
  return (
    <FormGrid>
      <TextField
        first
        label={text("settings.person.name")}
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
        errors={at("name")}
      />
      <TextField
        label={text("settings.person.nameEn")}
        value={values.nameEn}
        onChange={(nameEn) => onChange({ ...values, nameEn })}
        errors={at("nameEn")}
      />
      <TextField
        type="tel"
        label={text("settings.person.phone")}
        hint={text("settings.optional")}
        value={values.phone}
        onChange={(phone) => onChange({ ...values, phone })}
        errors={at("phone")}
      />
    </FormGrid>
  );
}

interface CreatePersonDialogProps {
  organization: ChosenOrganization;
  onCreated(id: string): void;
  onClose(): void;
}

/** Enters somebody new in an organization; posts, roles and the account follow in the person's panel, which opens. */
export function CreatePersonDialog({ organization, onCreated, onClose }: CreatePersonDialogProps) {
  const text = useText();
  const name = useName();
  const [values, setValues] = useState<PersonValues>({ name: "", nameEn: "", phone: "" });
  const command = useDialogCommand(createMutation, {
    done: text("settings.person.created", { name: values.name.trim() }),
    lists: [peopleQuery],
    onClose,
  });
  const create = async () => {
    const payload = await command.submit({ input: { ...values, phone: values.phone.trim() || null, organizationId: organization.id } });
    if (payload?.person) onCreated(payload.person.id);
  };
  return (
    <FormDialog
      title={text("settings.person.createIn", { name: name(organization) })}
      submit={text("settings.person.create")}
      busy={command.busy}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <PersonFields values={values} onChange={setValues} errors={command.userErrors} />
      <CommandErrors command={command} fields={personFields} />
    </FormDialog>
  );
}

interface PersonDialogProps {
  person: ShownPerson;
  onClose(): void;
}

/** Corrects a person's names and telephone number. */
export function EditPersonDialog({ person, onClose }: PersonDialogProps) {
  const text = useText();
  const [values, setValues] = useState<PersonValues>({ name: person.name, nameEn: person.nameEn, phone: person.phone ?? "" });
  const command = useDialogCommand(updateMutation, { done: text("settings.person.updated"), lists: [personQuery], onClose });
  const input = { ...values, phone: values.phone.trim() || null, personId: person.id, expectedVersion: person.revision };
  return (
    <FormDialog
      title={text("settings.person.edit")}
      submit={text("settings.save")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input })}
      onClose={onClose}
    >
      <PersonFields values={values} onChange={setValues} errors={command.userErrors} />
      <CommandErrors command={command} fields={personFields} />
    </FormDialog>
  );
}

/** Offers a person an account: an address, then the link to pass on, which is shown once. */
export function InviteDialog({ person, onClose }: PersonDialogProps) {
  const text = useText();
  const name = useName();
  const [email, setEmail] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const command = useDialogCommand(inviteMutation, { lists: [], onClose });
  const invite = async () =>
    setLink((await command.submit({ input: { personId: person.id, email: email.trim() } }))?.invitationUrl ?? null);
  const title = text("settings.invite.of", { name: name(person) });
  if (link !== null) return <InvitationLink title={title} email={email.trim()} link={link} onClose={onClose} />;
  return (
    <FormDialog title={title} submit={text("settings.invite.make")} busy={command.busy} onSubmit={() => void invite()} onClose={onClose}>
      <p className={styles.lead}>{text("settings.invite.words")}</p>
      <TextField
        first
        type="email"
        label={text("settings.invite.email")}
        value={email}
        onChange={setEmail}
        errors={errorsAt(command.userErrors, "email")}
      />
      <CommandErrors command={command} fields={["email"]} />
    </FormDialog>
  );
}

function InvitationLink({ title, email, link, onClose }: { title: string; email: string; link: string; onClose(): void }) {
  const text = useText();
  const footer = (
    <Button type="primary" onClick={onClose}>
      {text("settings.invite.passedOn")}
    </Button>
  );
  return (
    <Dialog title={title} onCancel={onClose} mask={{ closable: false }} keyboard={false} footer={footer}>
      <p className={styles.lead}>{text("settings.invite.once", { email })}</p>
      <FormField label={text("settings.invite.link")}>
        {(control) => <Input {...control} readOnly value={link} onFocus={(event) => event.target.select()} />}
      </FormField>
      <div className={styles.copy}>
        <CopyButton value={link} label={text("settings.invite.copy")} />
      </div>
    </Dialog>
  );
}
