import { useState } from "react";
import { useDialogCommand } from "../../dialog-command";
import { useText } from "../../i18n/text";
import { CommandErrors } from "../../shell/command-errors";
import { errorsAt } from "../../ui/field-errors";
import { FormDialog } from "../../ui/form-dialog";
import { FormGrid } from "../../ui/form-field";
import { TextField } from "../../ui/text-field";
import { closeOutLists, objectionMutation, type QueuedCloseOut } from "./closeout-queries";

/** What somebody objected while the result is public. */
export function ObjectionDialog({ closeOut, onClose }: { closeOut: QueuedCloseOut; onClose(): void }) {
  const text = useText();
  const [raisedBy, setRaisedBy] = useState("");
  const [words, setWords] = useState("");
  const command = useDialogCommand(objectionMutation, { done: text("closeouts.objection.saved"), lists: closeOutLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  return (
    <FormDialog
      title={`${closeOut.problem.code} ${text("closeouts.objection")}`}
      submit={text("closeouts.siteCheck.save")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { closeOutId: closeOut.id, raisedBy, words } })}
      onClose={onClose}
    >
      <FormGrid>
        <TextField label={text("closeouts.objection.raisedBy")} value={raisedBy} onChange={setRaisedBy} errors={at("raisedBy")} />
        <TextField long label={text("closeouts.objection.words")} value={words} onChange={setWords} errors={at("words")} />
      </FormGrid>
      <CommandErrors command={command} fields={["raisedBy", "words"]} />
    </FormDialog>
  );
}
