import { type OutcomeDirection, type OutcomeTargetKind, outcomeDirections, outcomeTargetKinds } from "@duban/schema";
import { Radio, Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { PostField } from "../acts/post-field";
import type { ViewedProblem } from "../problem-queries";
import { addTargetMutation, outcomeLists, type ShownTarget, updateTargetMutation } from "./outcome-queries";

const fields = ["title", "unit", "direction", "baseline", "baselineOn", "targetValue", "dueOn", "ownerId"];

interface TargetDialogProps {
  problem: ViewedProblem;
  /** What is changed; null for another one. */
  target: ShownTarget | null;
  onClose(): void;
}

/** Adds a target, or changes one; its kind stays. */
export function TargetDialog({ problem, target, onClose }: TargetDialogProps) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [kind, setKind] = useState<OutcomeTargetKind>(target?.kind ?? "METRIC");
  const [values, setValues] = useState(() => valuesOf(target, problem, today));
  const set = (changes: Partial<typeof values>) => setValues({ ...values, ...changes });
  const settings = { done: text("outcomes.saved"), lists: outcomeLists, onClose };
  const add = useDialogCommand(addTargetMutation, settings);
  const change = useDialogCommand(updateTargetMutation, settings);
  const command = target ? change : add;
  const at = (field: string) => errorsAt(command.userErrors, field);
  const save = () => {
    const { title, dueOn, ownerId, baseline, baselineOn, targetValue, ...metric } = values;
    if (dueOn === null) return;
    const figures = { ...metric, targetValue: targetValue || null, baseline: baseline || null, baselineOn: baseline ? baselineOn : null };
    const terms = { title, dueOn, ownerId, ...(kind === "METRIC" ? figures : {}) };
    if (target) void change.submit({ input: { ...terms, targetId: target.id, expectedVersion: target.revision } });
    else void add.submit({ input: { ...terms, problemId: problem.id, kind } });
  };
  return (
    <FormDialog
      title={text(target ? "outcomes.edit" : "outcomes.add.title", { code: problem.code })}
      submit={text("outcomes.save")}
      busy={command.busy}
      disabled={values.dueOn === null}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        {!target && (
          <FormGroup label={text("outcomes.kind")}>
            <Radio.Group
              value={kind}
              onChange={({ target: { value } }) => setKind(value)}
              options={outcomeTargetKinds.values.map((value) => ({ value, label: outcomeTargetKinds.label(value, toGraphLocale(locale)) }))}
            />
          </FormGroup>
        )}
        <TextField
          first
          span={kind === "METRIC" ? 8 : 12}
          label={text(kind === "METRIC" ? "outcomes.metric" : "outcomes.rule.title")}
          value={values.title}
          onChange={(title) => set({ title })}
          errors={at("title")}
        />
        {kind === "METRIC" && <MetricFields values={values} set={set} at={at} />}
        <FormField span={6} label={text("outcomes.dueOn")} errors={at("dueOn")}>
          {(control) => <DateInput {...control} value={values.dueOn} onChange={(dueOn) => set({ dueOn })} />}
        </FormField>
        <PostField
          span={6}
          label={text("outcomes.ownerOptional")}
          value={values.ownerId}
          chosen={target?.owner ?? null}
          onChange={(ownerId) => set({ ownerId })}
          onClear={() => set({ ownerId: null })}
          errors={at("ownerId")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

interface MetricFieldsProps {
  values: ReturnType<typeof valuesOf>;
  set(changes: Partial<ReturnType<typeof valuesOf>>): void;
  at(field: string): { message: string }[];
}

/** From which figure, of which day, to which. */
function MetricFields({ values, set, at }: MetricFieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  return (
    <>
      <TextField span={4} label={text("outcomes.unit")} value={values.unit} onChange={(unit) => set({ unit })} errors={at("unit")} />
      <TextField
        span={6}
        label={text("outcomes.baselineOptional")}
        value={values.baseline}
        onChange={(baseline) => set({ baseline })}
        errors={at("baseline")}
      />
      <FormField span={6} label={text("outcomes.baselineOn")} errors={at("baselineOn")}>
        {(control) => <DateInput {...control} value={values.baselineOn} onChange={(baselineOn) => set({ baselineOn })} />}
      </FormField>
      <FormField span={6} label={text("outcomes.direction")} errors={at("direction")}>
        {(control) => (
          <Select<OutcomeDirection>
            {...control}
            value={values.direction}
            options={outcomeDirections.values.map((value) => ({ value, label: outcomeDirections.label(value, toGraphLocale(locale)) }))}
            onChange={(direction) => set({ direction })}
          />
        )}
      </FormField>
      <TextField
        span={6}
        label={text("outcomes.targetValue")}
        value={values.targetValue}
        onChange={(targetValue) => set({ targetValue })}
        errors={at("targetValue")}
      />
    </>
  );
}

/** A new target is due with its problem, until somebody says otherwise. */
function valuesOf(target: ShownTarget | null, problem: ViewedProblem, today: string) {
  return {
    title: target?.title ?? "",
    unit: target?.unit ?? "%",
    direction: (target?.direction ?? "AT_LEAST") as OutcomeDirection,
    baseline: target?.baseline ?? "",
    baselineOn: (target?.baselineOn ?? today) as string | null,
    targetValue: target?.targetValue ?? "",
    dueOn: (target?.dueOn ?? problem.deadline) as string | null,
    ownerId: target?.owner?.appointmentId ?? null,
  };
}
