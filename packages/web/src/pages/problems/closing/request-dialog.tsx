import { evidenceKinds, isSettled } from "@duban/schema";
import { Checkbox } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { TargetStatus } from "../outcomes/target-status";
import { problemLists, type ViewedProblem } from "../problem-queries";
import styles from "./closing.module.css";
import { requestCloseOutMutation } from "./closing-queries";

/** Asks for the close-out: each criterion with the evidence that shows it to be met. */
export function RequestDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { closeOutCriteria, evidence, outcomeTargets } = problem;
  const [statement, setStatement] = useState("");
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>(() =>
    Object.fromEntries(
      closeOutCriteria.map(({ id }) => [id, evidence.filter(({ criterionId }) => criterionId === id).map((one) => one.id)]),
    ),
  );
  const command = useDialogCommand(requestCloseOutMutation, {
    done: text("closing.request.done", { code: problem.code }),
    lists: problemLists,
    onClose,
  });
  const short = outcomeTargets.some(({ state }) => !isSettled(state));
  const bare = closeOutCriteria.filter(({ id }) => (chosen[id] ?? []).length === 0);
  const send = () => {
    const answers = closeOutCriteria.map(({ id }) => ({ criterionId: id, evidenceIds: [...(chosen[id] ?? [])] }));
    void command.submit({ input: { problemId: problem.id, expectedVersion: problem.revision, statement, answers } });
  };
  return (
    <FormDialog
      title={text("closing.request.title", { code: problem.code })}
      submit={text("closing.request.submit")}
      busy={command.busy}
      disabled={bare.length > 0 || short}
      width={640}
      onSubmit={send}
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          long
          first
          label={text("closing.request.statement")}
          value={statement}
          onChange={setStatement}
          errors={errorsAt(command.userErrors, "statement")}
        />
        {outcomeTargets.length > 0 && (
          <FormGroup label={text("outcomes.title")} errors={short ? [{ message: text("outcomes.request.short") }] : []}>
            {outcomeTargets.map(({ id, title, state, light, dueOn }) => (
              <p key={id} className={styles.outcome}>
                <TargetStatus state={state} light={light} dueOn={dueOn} /> {title}
              </p>
            ))}
          </FormGroup>
        )}
        {closeOutCriteria.map(({ id, text: criterion, evidenceKind }) => (
          <FormGroup
            key={id}
            label={text("closing.request.criterion", { criterion, kind: evidenceKinds.label(evidenceKind, toGraphLocale(locale)) })}
            errors={bare.some((one) => one.id === id) ? [{ message: text("closing.request.bare") }] : []}
          >
            {evidence.map((one) => {
              const linked = one.criterionId === id;
              const ids = chosen[id] ?? [];
              return (
                <Checkbox
                  key={one.id}
                  className={styles.tick}
                  checked={ids.includes(one.id)}
                  disabled={linked}
                  onChange={({ target }) =>
                    setChosen({ ...chosen, [id]: target.checked ? [...ids, one.id] : ids.filter((other) => other !== one.id) })
                  }
                >
                  {one.title}
                </Checkbox>
              );
            })}
            {evidence.length === 0 && <p className={styles.quiet}>{text("closing.evidence.none")}</p>}
          </FormGroup>
        ))}
      </FormGrid>
      <CommandErrors command={command} fields={["statement"]} />
    </FormDialog>
  );
}
