import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { reportMutation } from "./act-queries";
import { PercentField } from "./percent-field";

const fields = ["progressPercent", "progressNote", "difficulties"];

/** Says how far the unit is, what was done and what stands in the way. */
export function ReportDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const [progressPercent, setPercent] = useState(problem.progressPercent);
  const [progressNote, setNote] = useState(problem.progressNote);
  const [difficulties, setDifficulties] = useState(problem.difficulties);
  const command = useDialogCommand(reportMutation, { done: text("problems.report.done"), lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const said = { progressPercent, progressNote, difficulties };
  const report = () => void command.submit({ input: { problemId: problem.id, expectedVersion: problem.revision, ...said } });
  return (
    <FormDialog
      title={`${problem.code} ${text("problems.report")}`}
      submit={text("problems.report.submit")}
      busy={command.busy}
      onSubmit={report}
      onClose={onClose}
    >
      <FormGrid>
        <PercentField
          label={text("problems.progress.percent")}
          value={progressPercent}
          onChange={setPercent}
          errors={at("progressPercent")}
        />
        <TextField long label={text("problems.progress.note")} value={progressNote} onChange={setNote} errors={at("progressNote")} />
        <TextField
          long
          label={text("problems.progress.difficulties")}
          value={difficulties}
          onChange={setDifficulties}
          errors={at("difficulties")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
