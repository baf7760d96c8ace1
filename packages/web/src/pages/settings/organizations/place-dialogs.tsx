import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { branchQuery, type ChosenOrganization, organizationQuery, topQuery } from "./organization-queries";
import styles from "./settings.module.css";

const moveMutation = graphql(`
  mutation SettingsMoveOrganization($input: MoveOrganizationInput!) {
    moveOrganization(input: $input) {
      organization {
        id
        revision
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

const closeMutation = graphql(`
  mutation SettingsCloseOrganization($input: CloseOrganizationInput!) {
    closeOrganization(input: $input) {
      organization {
        id
        state
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

interface PlaceDialogProps {
  organization: ChosenOrganization;
  onClose(): void;
}

/** Puts the chosen organization, with all below it, under another. */
export function MoveOrganizationDialog({ organization, onClose }: PlaceDialogProps) {
  const text = useText();
  const name = useName();
  const [parentId, setParentId] = useState(organization.parent?.id ?? null);
  const command = useDialogCommand(moveMutation, {
    done: text("settings.organization.moved", { name: name(organization) }),
    lists: [branchQuery, organizationQuery, topQuery],
    onClose,
  });
  const move = () =>
    parentId && void command.submit({ input: { organizationId: organization.id, expectedVersion: organization.revision, parentId } });
  return (
    <FormDialog
      title={text("settings.organization.moveOf", { name: name(organization) })}
      submit={text("settings.organization.move")}
      busy={command.busy}
      disabled={parentId === null || parentId === organization.parent?.id}
      onSubmit={move}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("settings.organization.move.words", { count: organization.childCount })}</p>
      <FormGrid>
        <FormField label={text("settings.organization.newParent")} errors={errorsAt(command.userErrors, "parentId")}>
          {(control) => <OrganizationPicker {...control} value={parentId} onChange={setParentId} except={[organization.id]} />}
        </FormField>
      </FormGrid>
      <CommandErrors command={command} fields={["parentId"]} />
    </FormDialog>
  );
}

/** Closes the chosen organization; it stays in what was decided about it. */
export function CloseOrganizationDialog({ organization, onClose }: PlaceDialogProps) {
  const text = useText();
  const name = useName();
  const command = useDialogCommand(closeMutation, {
    done: text("settings.organization.closed", { name: name(organization) }),
    lists: [branchQuery, organizationQuery],
    onClose,
  });
  return (
    <FormDialog
      danger
      title={text("settings.organization.closeOf", { name: name(organization) })}
      submit={text("settings.organization.close")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { organizationId: organization.id, expectedVersion: organization.revision } })}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("settings.organization.close.words")}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
