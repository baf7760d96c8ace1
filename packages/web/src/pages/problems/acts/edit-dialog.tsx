import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { useLedgers } from "../list/filter-choice";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { updateMutation } from "./act-queries";
import { detailsOf, FirstFields, MoreFields } from "./problem-fields";

const shown = Object.keys(detailsOf(null));

/** Corrects what is said of a problem. */
export function EditDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { ledgers } = useLedgers();
  const [details, setDetails] = useState(() => detailsOf(problem));
  const command = useDialogCommand(updateMutation, { done: text("problems.edit.done"), lists: problemLists, onClose });
  const ledger = ledgers.find(({ id }) => id === problem.ledger?.id);
  const fields = {
    values: details,
    onChange: (changes: Partial<typeof details>) => setDetails({ ...details, ...changes }),
    at: (field: string) => errorsAt(command.userErrors, field),
  };
  const save = () => void command.submit({ input: { ...details, problemId: problem.id, expectedVersion: problem.revision } });
  return (
    <FormDialog
      title={`${problem.code} ${text("problems.edit")}`}
      submit={text("problems.edit.submit")}
      busy={command.busy}
      width={640}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <FirstFields {...fields} />
        <MoreFields {...fields} themes={ledger?.campaign?.themes ?? []} aspects={ledger?.aspects ?? []} />
      </FormGrid>
      <CommandErrors command={command} fields={shown} />
    </FormDialog>
  );
}
