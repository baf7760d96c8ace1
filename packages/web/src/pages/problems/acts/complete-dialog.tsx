import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ShownMeasure } from "../problem-queries";
import styles from "./acts.module.css";
import { completeMeasureMutation } from "./measure-queries";

const fields = ["doneOn", "note"];

/** Says that a measure is done, when, and what came of it. */
export function CompleteDialog({ measure, onClose }: { measure: ShownMeasure; onClose(): void }) {
  const text = useText();
  const { today } = useViewer();
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [note, setNote] = useState(measure.note);
  const command = useDialogCommand(completeMeasureMutation, { done: text("problems.measure.completed"), lists: problemLists, onClose });
  const complete = () => {
    if (doneOn) void command.submit({ input: { measureId: measure.id, expectedVersion: measure.revision, doneOn, note } });
  };
  return (
    <FormDialog
      title={text("problems.measure.complete.title")}
      submit={text("problems.measure.complete")}
      busy={command.busy}
      disabled={doneOn === null}
      onSubmit={complete}
      onClose={onClose}
    >
      <p className={styles.words}>{measure.title}</p>
      <FormGrid>
        <FormField span={6} label={text("problems.measure.doneOn")} errors={errorsAt(command.userErrors, "doneOn")}>
          {(control) => <DateInput {...control} value={doneOn} onChange={setDoneOn} />}
        </FormField>
        <TextField
          long
          label={text("problems.measure.result")}
          value={note}
          onChange={setNote}
          errors={errorsAt(command.userErrors, "note")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
