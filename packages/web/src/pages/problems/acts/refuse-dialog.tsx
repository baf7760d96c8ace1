import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { refuseMutation } from "./act-queries";

/** Gives an assignment back, with the reason. */
export function RefuseDialog({ problem: { id, code, revision }, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const command = useDialogCommand(refuseMutation, { done: text("problems.refuse.done", { code }), lists: problemLists, onClose });
  const refuse = () => void command.submit({ input: { problemId: id, expectedVersion: revision, reason } });
  return (
    <FormDialog
      title={text("problems.refuse.title", { code })}
      submit={text("problems.refuse.submit")}
      busy={command.busy}
      onSubmit={refuse}
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          long
          first
          label={text("problems.refuse.reason")}
          value={reason}
          onChange={setReason}
          errors={errorsAt(command.userErrors, "reason")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}
