import { useState } from "react";
import { useDialogCommand } from "../../dialog-command";
import { useText } from "../../i18n/text";
import { CommandErrors } from "../../shell/command-errors";
import { useViewer } from "../../shell/viewer";
import { DateInput } from "../../ui/date-input";
import { errorsAt } from "../../ui/field-errors";
import { FormDialog } from "../../ui/form-dialog";
import { FormField, FormGrid } from "../../ui/form-field";
import { TextField } from "../../ui/text-field";
import { PersonPicker } from "../settings/organizations/person-picker";
import { closeOutLists, type QueuedCloseOut, siteCheckMutation } from "./closeout-queries";

const fields = ["checkedOn", "personIds", "findings"];

/** What at least two people saw on site. */
export function SiteCheckDialog({ closeOut, onClose }: { closeOut: QueuedCloseOut; onClose(): void }) {
  const text = useText();
  const { today } = useViewer();
  const [checkedOn, setCheckedOn] = useState<string | null>(today);
  const [people, setPeople] = useState<readonly (string | null)[]>([null, null]);
  const [findings, setFindings] = useState("");
  const command = useDialogCommand(siteCheckMutation, { done: text("closeouts.siteCheck.saved"), lists: closeOutLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const personIds = people.filter((id) => id !== null);
  const save = () => {
    if (checkedOn) void command.submit({ input: { closeOutId: closeOut.id, checkedOn, personIds, findings } });
  };
  // There is always room for one more.
  const choose = (position: number, id: string) => {
    const next = people.with(position, id);
    setPeople(next.includes(null) ? next : [...next, null]);
  };
  return (
    <FormDialog
      title={`${closeOut.problem.code} ${text("closeouts.siteCheck")}`}
      submit={text("closeouts.siteCheck.save")}
      busy={command.busy}
      disabled={checkedOn === null}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <FormField span={6} label={text("closeouts.siteCheck.on")} errors={at("checkedOn")}>
          {(control) => <DateInput {...control} value={checkedOn} onChange={setCheckedOn} />}
        </FormField>
        {people.map((id, position) => (
          <FormField
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that a person not chosen yet has
            key={position}
            label={text("closeouts.siteCheck.people")}
            quiet={position > 0}
            errors={position === 0 ? at("personIds") : []}
          >
            {(control) => <PersonPicker {...control} value={id} onChange={(next) => choose(position, next)} />}
          </FormField>
        ))}
        <TextField long label={text("closeouts.siteCheck.findings")} value={findings} onChange={setFindings} errors={at("findings")} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
