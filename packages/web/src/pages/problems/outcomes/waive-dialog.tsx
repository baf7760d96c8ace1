import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import acts from "../acts/acts.module.css";
import { outcomeLists, type ShownTarget, waiveTargetMutation } from "./outcome-queries";

/** Lets the problem be closed out without a target; why is kept for good. */
export function WaiveDialog({ target, onClose }: { target: ShownTarget; onClose(): void }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const command = useDialogCommand(waiveTargetMutation, { done: text("outcomes.waived"), lists: outcomeLists, onClose });
  return (
    <FormDialog
      title={text("outcomes.waive.title", { title: target.title })}
      submit={text("outcomes.waive")}
      busy={command.busy}
      danger
      onSubmit={() => void command.submit({ input: { targetId: target.id, expectedVersion: target.revision, reason } })}
      onClose={onClose}
    >
      <p className={acts.words}>{text("outcomes.waive.words")}</p>
      <FormGrid>
        <TextField
          long
          first
          label={text("outcomes.waive.reason")}
          value={reason}
          onChange={setReason}
          errors={errorsAt(command.userErrors, "reason")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}
