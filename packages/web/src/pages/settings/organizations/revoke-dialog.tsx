import { roles } from "@duban/schema";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { useGrantPlace } from "./grant-place";
import { grantsQuery } from "./grants-query";
import { type Grant, personQuery } from "./people-queries";
import styles from "./settings.module.css";

const revokeMutation = graphql(`
  mutation SettingsRevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      roleGrant {
        id
        endsOn
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

/** Takes a role back, at once. */
export function RevokeDialog({ grant, onClose }: { grant: Grant; onClose(): void }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const place = useGrantPlace()(grant);
  const command = useDialogCommand(revokeMutation, { done: text("settings.grant.revoked"), lists: [grantsQuery, personQuery], onClose });
  return (
    <FormDialog
      danger
      title={text("settings.grant.revokeOf", { name: name(grant.person) })}
      submit={text("settings.grant.revoke")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { roleGrantId: grant.id, expectedVersion: grant.revision } })}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("settings.grant.revoke.words", { role: roles.label(grant.role, toGraphLocale(locale)), place })}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
