import { type Role, roles } from "@duban/schema";
import { Checkbox, Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { PeriodFields } from "./appointment-dialogs";
import { grantsQuery } from "./grants-query";
import { personQuery } from "./people-queries";
import { OrganizationField, PersonField } from "./picker-fields";
import styles from "./settings.module.css";

const grantMutation = graphql(`
  mutation SettingsGrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      roleGrant {
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

const fields = ["personId", "organizationId", "role", "includesSubtree", "startsOn", "endsOn"];

interface GrantDialogProps {
  /** Who, where that is settled already. */
  person?: { id: string; name: string; nameEn: string };
  organizationId: string;
  onClose(): void;
}

/** Gives a person a role in an organization. */
export function GrantDialog({ person, organizationId, onClose }: GrantDialogProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [personId, setPersonId] = useState(person?.id ?? null);
  const [role, setRole] = useState<Role | null>(null);
  const [place, setPlace] = useState({ organizationId, includesSubtree: true });
  const [period, setPeriod] = useState({ startsOn: today as string | null, endsOn: null as string | null });
  const command = useDialogCommand(grantMutation, { done: text("settings.grant.created"), lists: [grantsQuery, personQuery], onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const grant = () => personId && role && void command.submit({ input: { ...place, ...period, personId, role } });
  const options = roles.values.map((each) => ({ value: each, label: roles.label(each, toGraphLocale(locale)) }));
  return (
    <FormDialog
      title={person ? text("settings.grant.of", { name: name(person) }) : text("settings.grant.create")}
      submit={text("settings.grant.create")}
      busy={command.busy}
      disabled={!personId || !role}
      onSubmit={grant}
      onClose={onClose}
    >
      <FormGrid>
        {!person && (
          <PersonField span={6} label={text("settings.person")} value={personId} onChange={setPersonId} errors={at("personId")} />
        )}
        <FormField span={person ? 12 : 6} label={text("settings.role")} errors={at("role")}>
          {(control) => <Select<Role | null> {...control} value={role} options={options} onChange={setRole} />}
        </FormField>
        <OrganizationField
          label={text("settings.organization")}
          value={place.organizationId}
          onChange={(id) => setPlace({ ...place, organizationId: id })}
          errors={at("organizationId")}
        />
        <FormGroup label={text("settings.grant.reach")} errors={at("includesSubtree")}>
          <Checkbox
            className={styles.box}
            checked={place.includesSubtree}
            onChange={({ target }) => setPlace({ ...place, includesSubtree: target.checked })}
          >
            {text("settings.grant.includesSubtree")}
          </Checkbox>
        </FormGroup>
        <PeriodFields values={period} onChange={setPeriod} errorsOf={at} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
