import { type VerificationResult, verificationResults } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { verifyAgainMutation } from "./time-queries";

/** Says whether continuous rectification still holds, and what that rests on. */
export function VerifyDialog({ problem: { id, code, revision }, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [verifiedOn, setVerifiedOn] = useState<string | null>(today);
  const [result, setResult] = useState<VerificationResult>("HOLDS");
  const [note, setNote] = useState("");
  const command = useDialogCommand(verifyAgainMutation, { done: text("time.verified"), lists: problemLists, onClose });
  const send = () => verifiedOn && void command.submit({ input: { problemId: id, expectedVersion: revision, verifiedOn, result, note } });
  return (
    <FormDialog
      title={text("time.verify.title", { code })}
      submit={text("time.verify")}
      busy={command.busy}
      disabled={verifiedOn === null}
      onSubmit={send}
      onClose={onClose}
    >
      <FormGrid>
        <FormField span={6} label={text("time.verify.result")} errors={errorsAt(command.userErrors, "result")}>
          {(control) => (
            <Select<VerificationResult>
              {...control}
              style={{ width: "100%" }}
              value={result}
              onChange={setResult}
              options={verificationResults.values.map((value) => ({
                value,
                label: verificationResults.label(value, toGraphLocale(locale)),
              }))}
            />
          )}
        </FormField>
        <FormField span={6} label={text("time.verify.on")} errors={errorsAt(command.userErrors, "verifiedOn")}>
          {(control) => <DateInput {...control} value={verifiedOn} onChange={setVerifiedOn} />}
        </FormField>
        <TextField long label={text("time.verify.note")} value={note} onChange={setNote} errors={errorsAt(command.userErrors, "note")} />
      </FormGrid>
      <CommandErrors command={command} fields={["result", "verifiedOn", "note"]} />
    </FormDialog>
  );
}
