import { addDays, type CloseOutVerdict, closeOutVerdicts } from "@duban/schema";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useDialogCommand } from "../../dialog-command";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { CommandErrors } from "../../shell/command-errors";
import { useViewer } from "../../shell/viewer";
import { DateInput } from "../../ui/date-input";
import { errorsAt } from "../../ui/field-errors";
import { FormField, FormGrid } from "../../ui/form-field";
import { useHotkeys } from "../../ui/hotkeys";
import { KeyNames } from "../../ui/key-names";
import { TextField } from "../../ui/text-field";
import { closeOutLists, type QueuedCloseOut, refuseCloseOutMutation } from "./closeout-queries";
import styles from "./closeouts.module.css";

interface RefuseFormProps {
  closeOut: QueuedCloseOut;
  verdict: CloseOutVerdict;
  onLeave(): void;
}

/** Days that what is still demanded has, where nobody says otherwise. */
const usualDays = 14;
const fields = ["verdict", "opinion", "demand", "demandDueOn"];

/** Why it is returned, and what is still demanded until when. */
export function RefuseForm({ closeOut, verdict, onLeave }: RefuseFormProps) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [opinion, setOpinion] = useState("");
  const [demand, setDemand] = useState("");
  const [demandDueOn, setDueOn] = useState<string | null>(addDays(today, usualDays));
  const command = useDialogCommand(refuseCloseOutMutation, {
    done: text("closeouts.refused", { code: closeOut.problem.code }),
    lists: closeOutLists,
    onClose: onLeave,
  });
  const send = () => {
    if (command.busy || demandDueOn === null) return;
    const said = { verdict, opinion, demand, demandDueOn };
    void command.submit({ input: { closeOutId: closeOut.id, expectedVersion: closeOut.revision, ...said } });
  };
  useHotkeys([
    { keys: "$mod+Enter", run: send, whileTyping: true },
    { keys: "Escape", run: onLeave, whileTyping: true },
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const at = (field: string) => errorsAt(command.userErrors, field);
  return (
    <form className={styles.foot} onSubmit={submit} noValidate>
      <p className={styles.verdict}>
        {text("ui.colon", { who: text("closeouts.refuse"), words: closeOutVerdicts.label(verdict, toGraphLocale(locale)) })}
      </p>
      <FormGrid>
        <TextField long first label={text("closeouts.opinion")} value={opinion} onChange={setOpinion} errors={at("opinion")} />
        <TextField long label={text("closeouts.demand")} value={demand} onChange={setDemand} errors={at("demand")} />
        <FormField span={6} label={text("closeouts.demandDueOn")} errors={at("demandDueOn")}>
          {(control) => <DateInput {...control} value={demandDueOn} onChange={setDueOn} />}
        </FormField>
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
      <div className={styles.verbs}>
        <Button onClick={onLeave}>{text("ui.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={command.busy} disabled={demandDueOn === null}>
          {text("closeouts.refuse")} <KeyNames keys="$mod+Enter" />
        </Button>
      </div>
    </form>
  );
}
