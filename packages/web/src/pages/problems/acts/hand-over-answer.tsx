import { Button } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { can, problemLists, type ShownHandOver } from "../problem-queries";
import styles from "./acts.module.css";
import { acceptHandOverMutation, declineHandOverMutation, withdrawHandOverMutation } from "./hand-over-queries";

const stays = () => undefined;

/** What the reader can answer to a hand-over that waits: take over, decline, or withdraw what they asked. */
export function HandOverAnswer({ handOver }: { handOver: ShownHandOver }) {
  const text = useText();
  const [declining, setDeclining] = useState(false);
  const settings = { lists: problemLists, onClose: stays };
  const code = handOver.problemCode;
  const accept = useDialogCommand(acceptHandOverMutation, { ...settings, done: text("problems.handOver.accepted", { code }) });
  const withdraw = useDialogCommand(withdrawHandOverMutation, { ...settings, done: text("problems.handOver.withdrawn") });
  const input = { handOverId: handOver.id, expectedVersion: handOver.revision };
  return (
    <span className={styles.answer}>
      {can(handOver, "acceptHandOver") && (
        <Button size="small" loading={accept.busy} onClick={() => void accept.submit({ input })}>
          {text("problems.handOver.accept")}
        </Button>
      )}
      {can(handOver, "declineHandOver") && (
        <Button size="small" onClick={() => setDeclining(true)}>
          {text("problems.handOver.decline")}
        </Button>
      )}
      {can(handOver, "withdrawHandOver") && (
        <Button size="small" type="text" loading={withdraw.busy} onClick={() => void withdraw.submit({ input })}>
          {text("problems.handOver.withdraw")}
        </Button>
      )}
      <CommandErrors command={accept} />
      <CommandErrors command={withdraw} />
      {declining && <DeclineDialog handOver={handOver} onClose={() => setDeclining(false)} />}
    </span>
  );
}

function DeclineDialog({ handOver, onClose }: { handOver: ShownHandOver; onClose(): void }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const code = handOver.problemCode;
  const command = useDialogCommand(declineHandOverMutation, {
    done: text("problems.handOver.declined", { code }),
    lists: problemLists,
    onClose,
  });
  const decline = () => void command.submit({ input: { handOverId: handOver.id, expectedVersion: handOver.revision, reason } });
  return (
    <FormDialog
      title={text("problems.handOver.declineTitle", { code })}
      submit={text("problems.handOver.decline")}
      busy={command.busy}
      onSubmit={decline}
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          long
          first
          label={text("problems.handOver.declineReason")}
          value={reason}
          onChange={setReason}
          errors={errorsAt(command.userErrors, "reason")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}
