import { addDays, type InspectionUnit, inspectionUnits, mostInspectionEvery } from "@duban/schema";
import { InputNumber, Radio } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { fullDate } from "../../../ui/dates";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import acts from "../acts/acts.module.css";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { scheduleInspectionsMutation } from "./inspection-queries";

const fields = ["unit", "every", "days"];

/** Registers a problem as a project and says when it is inspected. */
export function ScheduleDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { id, code, revision, deadline, inspectionCadence, inspections } = problem;
  const planned = inspections.filter(({ state }) => state === "DUE").map(({ dueOn }) => dueOn);
  const [unit, setUnit] = useState<InspectionUnit>(inspectionCadence?.unit ?? "WEEK");
  const [every, setEvery] = useState(inspectionCadence?.every ?? 2);
  const [days, setDays] = useState(inspectionCadence?.unit === "NAMED_DAYS" ? planned.join("，") : "");
  const command = useDialogCommand(scheduleInspectionsMutation, { done: text("inspection.scheduled"), lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const named = unit === "NAMED_DAYS" ? days.split(/[\s,，、;；]+/).filter(Boolean) : [];
  const send = () => void command.submit({ input: { problemId: id, expectedVersion: revision, unit, every, days: named } });
  return (
    <FormDialog
      title={text("inspection.scheduleTitle", { code })}
      submit={text(inspectionCadence ? "inspection.reschedule" : "inspection.schedule")}
      busy={command.busy}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={acts.words}>{text("inspection.scheduleWords", { date: fullDate(deadline, locale) })}</p>
      <FormGrid>
        <FormGroup label={text("inspection.unit")} errors={at("unit")}>
          <Radio.Group
            value={unit}
            onChange={({ target }) => setUnit(target.value)}
            options={inspectionUnits.values.map((value) => ({ value, label: inspectionUnits.label(value, toGraphLocale(locale)) }))}
          />
        </FormGroup>
        {unit === "NAMED_DAYS" ? (
          <TextField
            label={text("inspection.days", { example: `${addDays(today, 7)}，${addDays(today, 21)}` })}
            value={days}
            onChange={setDays}
            errors={at("days")}
          />
        ) : (
          <FormField span={6} label={text("inspection.every")} errors={at("every")}>
            {(control) => (
              <InputNumber
                {...control}
                style={{ width: "100%" }}
                min={1}
                max={mostInspectionEvery}
                precision={0}
                value={every}
                onChange={(next) => next !== null && setEvery(next)}
              />
            )}
          </FormField>
        )}
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
