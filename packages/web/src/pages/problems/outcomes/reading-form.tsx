import { isDecimal, isReached } from "@duban/schema";
import { Button, Input, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import type { ViewedProblem } from "../problem-queries";
import { outcomeLists, recordReadingMutation, type ShownTarget } from "./outcome-queries";
import styles from "./outcomes.module.css";

interface ReadingFormProps {
  target: ShownTarget;
  problem: ViewedProblem;
  onClose(): void;
}

/** Records a reading in its place, or the document of a rule. Enter sends it, Escape closes it. */
export function ReadingForm({ target, problem, onClose }: ReadingFormProps) {
  const text = useText();
  const { today } = useViewer();
  const isMetric = target.kind === "METRIC";
  const documents = problem.evidence.filter(({ kind }) => isMetric || kind === "DOCUMENT");
  const [readOn, setReadOn] = useState<string | null>(today);
  const [value, setValue] = useState("");
  const [note, setNote] = useState("");
  const [evidenceId, setEvidenceId] = useState<string | null>(isMetric ? null : (documents.at(-1)?.id ?? null));
  const command = useDialogCommand(recordReadingMutation, { done: text("outcomes.recorded"), lists: outcomeLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const ready = isMetric ? value.trim() !== "" && readOn !== null : evidenceId !== null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (command.busy || !ready) return;
    const figures = isMetric ? { readOn, value: value.trim() } : {};
    void command.submit({ input: { targetId: target.id, evidenceId, note, ...figures } });
  };
  if (!isMetric && documents.length === 0) {
    return (
      <p className={styles.form}>
        {text("outcomes.rule.noDocument")}{" "}
        <Button size="small" onClick={onClose}>
          {text("ui.cancel")}
        </Button>
      </p>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label={`${text(isMetric ? "outcomes.record" : "outcomes.rule.record")} ${target.title}`}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
      }}
      noValidate
    >
      <FormGrid>
        {isMetric && (
          <>
            <FormField
              span={4}
              label={text("outcomes.reading.value", { unit: target.unit || "none" })}
              errors={at("value")}
              hint={hintOf(text, target, value)}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  autoFocus
                  autoComplete="off"
                  value={value}
                  onChange={(event) => setValue(event.target.value)}
                />
              )}
            </FormField>
            <FormField span={4} label={text("outcomes.reading.on")} errors={at("readOn")}>
              {(control) => <DateInput {...control} value={readOn} onChange={setReadOn} />}
            </FormField>
          </>
        )}
        <FormField
          span={isMetric ? 4 : 12}
          label={text(isMetric ? "outcomes.reading.evidence" : "outcomes.rule.document")}
          errors={at("evidenceId")}
        >
          {(control) => (
            <Select<string | null>
              {...control}
              allowClear={isMetric}
              value={evidenceId}
              options={documents.map(({ id, title, effectiveOn }) => ({ value: id, label: `${title} ${effectiveOn}` }))}
              onChange={(next) => setEvidenceId(next ?? null)}
              popupMatchSelectWidth={false}
            />
          )}
        </FormField>
        <TextField label={text("outcomes.reading.note")} value={note} onChange={setNote} errors={at("note")} />
      </FormGrid>
      <CommandErrors command={command} fields={["value", "readOn", "evidenceId", "note"]} />
      <div className={styles.verbs}>
        <Button size="small" onClick={onClose}>
          {text("ui.cancel")}
        </Button>
        <Button size="small" type="primary" htmlType="submit" loading={command.busy} disabled={!ready}>
          {text(isMetric ? "outcomes.record" : "outcomes.rule.record")}
        </Button>
      </div>
    </form>
  );
}

/** What the figure would mean, while it is typed. */
function hintOf(text: ReturnType<typeof useText>, { direction, targetValue }: ShownTarget, value: string) {
  if (!isDecimal(value.trim()) || targetValue === null) return undefined;
  return text(isReached(value.trim(), direction, targetValue) ? "outcomes.reading.reaches" : "outcomes.reading.short");
}
