import { problemRequestKinds } from "@duban/schema";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import styles from "../acts/acts.module.css";
import { problemLists } from "../problem-queries";
import { grantRequestMutation, refuseRequestMutation, type ShownRequest } from "./time-queries";

interface DecideDialogProps {
  request: ShownRequest;
  verb: "grant" | "refuse";
  onClose(): void;
}

/** Grants or refuses what was asked; a refusal says why, and so does a grant of another standing. */
export function DecideDialog({ request, verb, onClose }: DecideDialogProps) {
  const text = useText();
  const { locale } = useLocale();
  const [reason, setReason] = useState("");
  const grant = useDialogCommand(grantRequestMutation, { done: text("time.granted"), lists: problemLists, onClose });
  const refuse = useDialogCommand(refuseRequestMutation, { done: text("time.refused"), lists: problemLists, onClose });
  const command = verb === "grant" ? grant : refuse;
  const send = () => void command.submit({ input: { requestId: request.id, expectedVersion: request.revision, reason } });
  const optional = verb === "grant" && request.kind === "EXTENSION";
  return (
    <FormDialog
      title={`${text(verb === "grant" ? "time.grant" : "time.refuse")} · ${problemRequestKinds.label(request.kind, toGraphLocale(locale))}`}
      submit={text(verb === "grant" ? "time.grant" : "time.refuse")}
      busy={command.busy}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.words}>{request.reason}</p>
      <FormGrid>
        <TextField
          long
          first
          label={text(optional ? "time.remark" : "time.decisionReason")}
          value={reason}
          onChange={setReason}
          errors={errorsAt(command.userErrors, "reason")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}
