import { Segmented } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import styles from "../acts/acts.module.css";
import { type ChosenEnd, EndField } from "./end-field";
import { linkRootCauseMutation, rootLists } from "./root-queries";

interface LinkDialogProps {
  campaignId: string;
  /** The problem that is one end of it; left out where both are chosen. */
  problem?: { id: string; code: string };
  onClose(): void;
}

/** Says that one thing comes from another; from a problem, which of the two it is. */
export function LinkDialog({ campaignId, problem, onClose }: LinkDialogProps) {
  const text = useText();
  const [asEffect, setAsEffect] = useState(true);
  const [cause, setCause] = useState<ChosenEnd | null>(null);
  const [effect, setEffect] = useState<ChosenEnd | null>(null);
  const [note, setNote] = useState("");
  const command = useDialogCommand(linkRootCauseMutation, { done: text("roots.linked"), lists: rootLists, onClose });
  const own = problem && { problemId: problem.id };
  const ends = { cause: own && !asEffect ? own : cause, effect: own && asEffect ? own : effect };
  const causeErrors = errorsAt(command.userErrors, "cause");
  const effectErrors = errorsAt(command.userErrors, "effect");
  const send = () => {
    if (ends.cause && ends.effect) void command.submit({ input: { campaignId, cause: ends.cause, effect: ends.effect, note } });
  };
  return (
    <FormDialog
      title={problem ? text("roots.link.of", { code: problem.code }) : text("roots.link.title")}
      submit={text("roots.link.submit")}
      busy={command.busy}
      disabled={!ends.cause || !ends.effect}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.words}>{text("roots.link.words")}</p>
      {problem && (
        <p className={styles.words}>
          <Segmented
            aria-label={text("roots.link.direction")}
            value={asEffect ? "effect" : "cause"}
            options={[
              { value: "effect", label: text("roots.link.asEffect") },
              { value: "cause", label: text("roots.link.asCause") },
            ]}
            onChange={(next) => setAsEffect(next === "effect")}
          />
        </p>
      )}
      <FormGrid>
        {(!problem || asEffect) && (
          <EndField
            {...{ campaignId, themes: true, value: cause, onChange: setCause }}
            label={text("roots.link.cause")}
            errors={problem ? [...causeErrors, ...effectErrors] : causeErrors}
          />
        )}
        {(!problem || !asEffect) && (
          <EndField
            {...{ campaignId, themes: !problem, value: effect, onChange: setEffect }}
            label={text("roots.link.effect")}
            errors={effectErrors}
          />
        )}
        <TextField long label={text("roots.link.note")} value={note} onChange={setNote} errors={errorsAt(command.userErrors, "note")} />
      </FormGrid>
      <CommandErrors command={command} fields={["cause", "effect", "note"]} />
    </FormDialog>
  );
}
