import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { FixedNote } from "../plans/fixed-note";
import { problemLists, type ShownMeasure, type ViewedProblem } from "../problem-queries";
import { addMeasureMutation, updateMeasureMutation } from "./measure-queries";
import { PercentField } from "./percent-field";
import { PostField } from "./post-field";
import { PredecessorsField } from "./predecessors-field";
import { ScheduleVerdict } from "./schedule-verdict";

const fields = [
  "title",
  "steps",
  "ownerId",
  "startsOn",
  "endsOn",
  "funds",
  "deliverable",
  "progressPercent",
  "note",
  "slipReason",
  "predecessorIds",
];

interface MeasureDialogProps {
  problem: ViewedProblem;
  /** What is changed; null for another one. */
  measure: ShownMeasure | null;
  onClose(): void;
}

/** Adds a measure, or changes one; an end that is put off asks why. */
export function MeasureDialog({ problem, measure, onClose }: MeasureDialogProps) {
  const text = useText();
  const { today } = useViewer();
  const [values, setValues] = useState(() => valuesOf(measure, problem, today));
  const set = (changes: Partial<typeof values>) => setValues({ ...values, ...changes });
  const settings = { done: text("problems.measure.saved"), lists: problemLists, onClose };
  const add = useDialogCommand(addMeasureMutation, settings);
  const change = useDialogCommand(updateMeasureMutation, settings);
  const command = measure ? change : add;
  const fixed = measure !== null && measure.planAnswer !== null;
  const at = (field: string) => errorsAt(command.userErrors, field);
  const { ownerId, startsOn, endsOn, progressPercent, note, slipReason, ...said } = values;
  const save = () => {
    if (!ownerId || !startsOn || !endsOn) return;
    const terms = { ...said, ownerId, startsOn, endsOn };
    if (!measure) return void add.submit({ input: { ...terms, problemId: problem.id } });
    const more = { measureId: measure.id, expectedVersion: measure.revision, progressPercent, note, slipReason };
    void change.submit({ input: { ...terms, ...more } });
  };
  return (
    <FormDialog
      title={text(measure ? "problems.measure.edit" : "problems.measure.add")}
      submit={text("problems.measure.save")}
      busy={command.busy}
      disabled={!ownerId || !startsOn || !endsOn}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <FixedNote problem={problem} measure={measure} />
        <TextField
          first={!fixed}
          disabled={fixed}
          label={text("problems.measure.title")}
          value={values.title}
          onChange={(title) => set({ title })}
          errors={at("title")}
        />
        <PostField
          label={text("problems.measure.owner")}
          disabled={fixed && measure.ownerOfPlan}
          value={ownerId}
          chosen={measure?.owner ?? problem.responsiblePerson}
          onChange={(next) => set({ ownerId: next })}
          errors={at("ownerId")}
        />
        <FormField span={6} label={text("problems.measure.startsOn")} errors={at("startsOn")}>
          {(control) => <DateInput {...control} disabled={fixed} value={startsOn} onChange={(next) => set({ startsOn: next })} />}
        </FormField>
        <FormField span={6} label={text("problems.measure.endsOn")} errors={at("endsOn")}>
          {(control) => <DateInput {...control} disabled={fixed} value={endsOn} onChange={(next) => set({ endsOn: next })} />}
        </FormField>
        <PredecessorsField
          problem={problem}
          measure={measure}
          value={values.predecessorIds}
          onChange={(predecessorIds) => set({ predecessorIds })}
          errors={at("predecessorIds")}
        />
        {measure && endsOn !== null && endsOn > measure.endsOn && (
          <TextField
            label={text("problems.measure.slipReason")}
            value={slipReason}
            onChange={(next) => set({ slipReason: next })}
            errors={at("slipReason")}
          />
        )}
        <TextField
          long
          label={text("problems.measure.steps")}
          value={values.steps}
          onChange={(steps) => set({ steps })}
          errors={at("steps")}
        />
        <TextField
          span={6}
          label={text("problems.measure.deliverable")}
          value={values.deliverable}
          onChange={(deliverable) => set({ deliverable })}
          errors={at("deliverable")}
        />
        <TextField
          span={6}
          label={text("problems.measure.funds")}
          value={values.funds}
          onChange={(funds) => set({ funds })}
          errors={at("funds")}
        />
        {measure && (
          <>
            <PercentField
              label={text("problems.measure.progress")}
              most={99}
              value={progressPercent}
              onChange={(next) => set({ progressPercent: next })}
              errors={at("progressPercent")}
            />
            <TextField
              long
              label={text("problems.measure.note")}
              value={note}
              onChange={(next) => set({ note: next })}
              errors={at("note")}
            />
          </>
        )}
      </FormGrid>
      <ScheduleVerdict problem={problem} measure={measure} dates={values} />
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

/** A new measure is the responsible person's and ends when work on the problem has to, until somebody says otherwise. */
function valuesOf(measure: ShownMeasure | null, problem: ViewedProblem, today: string) {
  return {
    title: measure?.title ?? "",
    steps: measure?.steps ?? "",
    ownerId: (measure?.owner ?? problem.responsiblePerson)?.appointmentId ?? null,
    startsOn: (measure?.startsOn ?? today) as string | null,
    endsOn: (measure?.endsOn ?? lastDayOf(problem, today)) as string | null,
    predecessorIds: measure?.predecessors.map(({ id }) => id) ?? [],
    funds: measure?.funds ?? "",
    deliverable: measure?.deliverable ?? "",
    progressPercent: measure?.progressPercent ?? 0,
    note: measure?.note ?? "",
    slipReason: "",
  };
}

/** What follows the work is left out, as long as that leaves any time. */
function lastDayOf({ schedule, deadline }: ViewedProblem, today: string): string {
  return schedule.workEndsOn >= today ? schedule.workEndsOn : deadline;
}
