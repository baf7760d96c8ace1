import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { PeriodFields } from "./appointment-dialogs";
import { OrganizationField, PersonField } from "./picker-fields";
import { recusalsQuery } from "./recusals-query";
import styles from "./settings.module.css";

const declareMutation = graphql(`
  mutation SettingsDeclareRecusal($input: DeclareRecusalInput!) {
    declareRecusal(input: $input) {
      recusal {
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

const fields = ["personId", "organizationId", "reason", "startsOn", "endsOn"];

/** Says that a person stands back from an organization and all below it, and why. */
export function RecusalDialog({ organizationId, onClose }: { organizationId: string; onClose(): void }) {
  const text = useText();
  const { today } = useViewer();
  const [personId, setPersonId] = useState<string | null>(null);
  const [values, setValues] = useState({ organizationId, reason: "", startsOn: today as string | null, endsOn: null as string | null });
  const command = useDialogCommand(declareMutation, { done: text("settings.recusal.created"), lists: [recusalsQuery], onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const declare = () => personId && void command.submit({ input: { ...values, personId } });
  const to = (id: string) => setValues({ ...values, organizationId: id });
  return (
    <FormDialog
      title={text("settings.recusal.create")}
      submit={text("settings.recusal.create")}
      busy={command.busy}
      disabled={!personId}
      onSubmit={declare}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("settings.recusal.words")}</p>
      <FormGrid>
        <PersonField label={text("settings.recusal.who")} value={personId} onChange={setPersonId} errors={at("personId")} />
        <OrganizationField
          label={text("settings.recusal.fromOrganization")}
          value={values.organizationId}
          onChange={to}
          errors={at("organizationId")}
        />
        <TextField
          long
          label={text("settings.recusal.reason")}
          value={values.reason}
          onChange={(reason) => setValues({ ...values, reason })}
          errors={at("reason")}
        />
        <PeriodFields values={values} onChange={(period) => setValues({ ...values, ...period })} errorsOf={at} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
