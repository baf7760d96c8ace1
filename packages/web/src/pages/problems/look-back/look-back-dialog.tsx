import { addDays, type LookBackOutcome, lookBackOrigins, lookBackOutcomes } from "@duban/schema";
import { Radio, Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { dateWithin } from "../../../ui/dates";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { recordLookBackMutation } from "./look-back-queries";
import { noSuccessors, ReopeningFields, reopeningFields, type Successors } from "./reopening-fields";

/** Time that a problem has after a relapse where nobody says otherwise. */
const daysAgain = 30;
const fields = ["lookBackId", "lookedOn", "outcome", "note", "demand", "demandDueOn", ...reopeningFields];

/** Says what a look back found; a relapse says how work goes on as well. */
export function LookBackDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { id, code, revision, lookBacks } = problem;
  const words = toGraphLocale(locale);
  const due = lookBacks.filter(({ state }) => state === "DUE");
  const [lookBackId, setLookBackId] = useState(due[0]?.id ?? "");
  const [lookedOn, setLookedOn] = useState<string | null>(today);
  const [outcome, setOutcome] = useState<LookBackOutcome>("HOLDS");
  const [note, setNote] = useState("");
  const [demand, setDemand] = useState("");
  const [demandDueOn, setDemandDueOn] = useState<string | null>(null);
  const [deadline, setDeadline] = useState<string | null>(addDays(today, daysAgain));
  const [successors, setSuccessors] = useState<Successors>(noSuccessors);
  const done = text(outcome === "RELAPSED" ? "lookBack.reopened" : "lookBack.recorded", { code });
  const command = useDialogCommand(recordLookBackMutation, { done, lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const send = () =>
    lookedOn &&
    void command.submit({
      input: {
        ...{ problemId: id, expectedVersion: revision, lookBackId: lookBackId || null, lookedOn, outcome, note, demand, demandDueOn },
        reopening: outcome === "RELAPSED" && deadline ? { deadline, ...successors } : null,
      },
    });
  const choices = [
    ...due.map((one) => ({
      value: one.id,
      label: text("lookBack.choice", { origin: lookBackOrigins.label(one.origin, words), date: dateWithin(one.dueOn, today, locale) }),
    })),
    { value: "", label: text("lookBack.unplanned") },
  ];
  return (
    <FormDialog
      title={text("lookBack.record.title", { code })}
      submit={text("lookBack.record")}
      busy={command.busy}
      disabled={lookedOn === null}
      onSubmit={send}
      onClose={onClose}
    >
      <FormGrid>
        <FormField span={8} label={text("lookBack.which")} errors={at("lookBackId")}>
          {(control) => <Select {...control} style={{ width: "100%" }} value={lookBackId} options={choices} onChange={setLookBackId} />}
        </FormField>
        <FormField span={4} label={text("lookBack.on")} errors={at("lookedOn")}>
          {(control) => <DateInput {...control} value={lookedOn} onChange={setLookedOn} />}
        </FormField>
        <FormGroup label={text("lookBack.outcome")} errors={at("outcome")}>
          <Radio.Group
            value={outcome}
            onChange={({ target }) => setOutcome(target.value)}
            options={lookBackOutcomes.values.map((value) => ({ value, label: lookBackOutcomes.label(value, words) }))}
          />
        </FormGroup>
        <TextField long label={text("lookBack.noteField")} value={note} onChange={setNote} errors={at("note")} />
        {outcome === "SLIPPING" && (
          <>
            <TextField long label={text("lookBack.demand")} value={demand} onChange={setDemand} errors={at("demand")} />
            <FormField span={6} label={text("lookBack.demandDue")} errors={at("demandDueOn")}>
              {(control) => <DateInput {...control} value={demandDueOn} onChange={setDemandDueOn} />}
            </FormField>
          </>
        )}
        {outcome === "RELAPSED" && (
          <ReopeningFields
            problem={problem}
            deadline={deadline}
            onDeadline={setDeadline}
            successors={successors}
            onChange={(next) => setSuccessors({ ...successors, ...next })}
            errorsOf={at}
          />
        )}
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
