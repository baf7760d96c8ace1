import { type OrganizationKind, organizationKinds } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { branchQuery, type ChosenOrganization, organizationQuery, topQuery } from "./organization-queries";

const createMutation = graphql(`
  mutation SettingsCreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      organization {
        id
        parent {
          id
          childCount
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const renameMutation = graphql(`
  mutation SettingsRenameOrganization($input: RenameOrganizationInput!) {
    renameOrganization(input: $input) {
      organization {
        id
        name
        nameEn
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

interface OrganizationDialogProps {
  organization: ChosenOrganization;
  onClose(): void;
}

/** Enters a new organization under the chosen one. */
export function CreateOrganizationDialog({ organization, onClose }: OrganizationDialogProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const [values, setValues] = useState({ kind: "BRANCH" as OrganizationKind, code: "", name: "", nameEn: "" });
  const command = useDialogCommand(createMutation, {
    done: text("settings.organization.created", { name: values.name.trim() }),
    lists: [branchQuery, organizationQuery, topQuery],
    onClose,
  });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const kinds = organizationKinds.values.map((kind) => ({ value: kind, label: organizationKinds.label(kind, toGraphLocale(locale)) }));
  return (
    <FormDialog
      title={text("settings.organization.createUnder", { name: name(organization) })}
      submit={text("settings.organization.create")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { ...values, parentId: organization.id } })}
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          first
          label={text("settings.name")}
          value={values.name}
          onChange={(next) => setValues({ ...values, name: next })}
          errors={at("name")}
        />
        <TextField
          label={text("settings.nameEn")}
          value={values.nameEn}
          onChange={(next) => setValues({ ...values, nameEn: next })}
          errors={at("nameEn")}
        />
        <FormField span={6} label={text("settings.kind")} errors={at("kind")}>
          {(control) => <Select {...control} value={values.kind} options={kinds} onChange={(kind) => setValues({ ...values, kind })} />}
        </FormField>
        <TextField
          span={6}
          label={text("settings.code")}
          hint={text("settings.code.hint")}
          value={values.code}
          onChange={(code) => setValues({ ...values, code })}
          errors={at("code")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["kind", "code", "name", "nameEn"]} />
    </FormDialog>
  );
}

/** Gives the chosen organization other names. */
export function RenameOrganizationDialog({ organization, onClose }: OrganizationDialogProps) {
  const text = useText();
  const [values, setValues] = useState({ name: organization.name, nameEn: organization.nameEn });
  const command = useDialogCommand(renameMutation, { done: text("settings.organization.renamed"), lists: [organizationQuery], onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  return (
    <FormDialog
      title={text("settings.organization.rename")}
      submit={text("settings.save")}
      busy={command.busy}
      onSubmit={() =>
        void command.submit({ input: { ...values, organizationId: organization.id, expectedVersion: organization.revision } })
      }
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          first
          label={text("settings.name")}
          value={values.name}
          onChange={(next) => setValues({ ...values, name: next })}
          errors={at("name")}
        />
        <TextField
          label={text("settings.nameEn")}
          value={values.nameEn}
          onChange={(next) => setValues({ ...values, nameEn: next })}
          errors={at("nameEn")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["name", "nameEn"]} />
    </FormDialog>
  );
}
