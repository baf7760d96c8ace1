import { type Satisfaction, satisfactions } from "@duban/schema";
import { Button, Radio } from "antd";
import { type FormEvent, useState } from "react";
import { useDialogCommand } from "../../dialog-command";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { CommandErrors } from "../../shell/command-errors";
import { errorsAt } from "../../ui/field-errors";
import { FormGrid, FormGroup } from "../../ui/form-field";
import { useHotkeys } from "../../ui/hotkeys";
import { KeyNames } from "../../ui/key-names";
import { TextField } from "../../ui/text-field";
import { closeOutLists, passMutation, type QueuedCloseOut } from "./closeout-queries";
import styles from "./closeouts.module.css";

/** The opinion with which a level passes it. */
export function PassForm({ closeOut, onLeave }: { closeOut: QueuedCloseOut; onLeave(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const [opinion, setOpinion] = useState("");
  const [satisfaction, setSatisfaction] = useState<Satisfaction>("SATISFIED");
  const command = useDialogCommand(passMutation, {
    done: text("closeouts.passed", { code: closeOut.problem.code }),
    lists: closeOutLists,
    onClose: onLeave,
  });
  const send = () => {
    if (!command.busy)
      void command.submit({ input: { closeOutId: closeOut.id, expectedVersion: closeOut.revision, opinion, satisfaction } });
  };
  useHotkeys([
    { keys: "$mod+Enter", run: send, whileTyping: true },
    { keys: "Escape", run: onLeave, whileTyping: true },
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={styles.foot} onSubmit={submit} noValidate>
      <FormGrid>
        <TextField
          long
          first
          label={text("closeouts.opinion")}
          value={opinion}
          onChange={setOpinion}
          errors={errorsAt(command.userErrors, "opinion")}
        />
        <FormGroup label={text("closeouts.satisfaction")} errors={errorsAt(command.userErrors, "satisfaction")}>
          <Radio.Group
            value={satisfaction}
            onChange={({ target }) => setSatisfaction(target.value as Satisfaction)}
            options={satisfactions.values
              .filter((value) => value !== "NOT_SATISFIED")
              .map((value) => ({ value, label: satisfactions.label(value, toGraphLocale(locale)) }))}
          />
        </FormGroup>
      </FormGrid>
      <CommandErrors command={command} fields={["opinion", "satisfaction"]} />
      <div className={styles.verbs}>
        <Button onClick={onLeave}>{text("ui.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {text("closeouts.pass")} <KeyNames keys="$mod+Enter" />
        </Button>
      </div>
    </form>
  );
}
