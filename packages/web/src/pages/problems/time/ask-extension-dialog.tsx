import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { DateInput } from "../../../ui/date-input";
import { fullDate } from "../../../ui/dates";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import styles from "../acts/acts.module.css";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { askExtensionMutation } from "./time-queries";

/** Asks the superior for more time, as long as the deadline has not passed. */
export function AskExtensionDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { id, code, revision, deadline: present, slipCount, slipDays } = problem;
  const [deadline, setDeadline] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const command = useDialogCommand(askExtensionMutation, { done: text("time.asked"), lists: problemLists, onClose });
  const send = () => deadline && void command.submit({ input: { problemId: id, expectedVersion: revision, deadline, reason } });
  return (
    <FormDialog
      title={text("time.extension.title", { code })}
      submit={text("time.send")}
      busy={command.busy}
      disabled={deadline === null}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.words}>
        {text("time.extension.words", { date: fullDate(present, locale) })}
        {slipCount > 0 && ` ${text("time.slipped", { count: slipCount, days: slipDays })}`}
      </p>
      <FormGrid>
        <FormField span={6} label={text("time.extension.deadline")} errors={errorsAt(command.userErrors, "deadline")}>
          {(control) => <DateInput {...control} value={deadline} onChange={setDeadline} />}
        </FormField>
        <TextField long label={text("time.reason")} value={reason} onChange={setReason} errors={errorsAt(command.userErrors, "reason")} />
      </FormGrid>
      <CommandErrors command={command} fields={["deadline", "reason"]} />
    </FormDialog>
  );
}
