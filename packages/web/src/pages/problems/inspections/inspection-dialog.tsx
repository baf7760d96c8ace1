import { type InspectionResult, inspectionResults } from "@duban/schema";
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
import { PersonPicker } from "../../settings/organizations/person-picker";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { recordInspectionMutation } from "./inspection-queries";

const fields = ["inspectionId", "inspectedOn", "personIds", "result", "finding", "demand", "demandDueOn", "evidenceIds"];

/** Says what an inspection found, and what is demanded. */
export function InspectionDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { id, code, revision, inspections, evidence } = problem;
  const due = inspections.filter(({ state }) => state === "DUE");
  const [inspectionId, setInspectionId] = useState(due[0]?.id ?? "");
  const [inspectedOn, setInspectedOn] = useState<string | null>(today);
  const [people, setPeople] = useState<readonly (string | null)[]>([null]);
  const [result, setResult] = useState<InspectionResult>("ON_COURSE");
  const [finding, setFinding] = useState("");
  const [demand, setDemand] = useState("");
  const [demandDueOn, setDemandDueOn] = useState<string | null>(null);
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const command = useDialogCommand(recordInspectionMutation, { done: text("inspection.recorded"), lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const send = () =>
    inspectedOn &&
    void command.submit({
      input: {
        ...{
          problemId: id,
          expectedVersion: revision,
          inspectionId: inspectionId || null,
          inspectedOn,
          result,
          finding,
          demand,
          demandDueOn,
        },
        ...{ personIds: people.filter((one) => one !== null), evidenceIds },
      },
    });
  // There is always room for one more.
  const choose = (position: number, person: string) => {
    const next = people.with(position, person);
    setPeople(next.includes(null) ? next : [...next, null]);
  };
  const choices = [
    ...due.map((one) => ({ value: one.id, label: text("inspection.choice", { date: dateWithin(one.dueOn, today, locale) }) })),
    { value: "", label: text("inspection.unplanned") },
  ];
  return (
    <FormDialog
      title={text("inspection.recordTitle", { code })}
      submit={text("inspection.record")}
      busy={command.busy}
      disabled={inspectedOn === null}
      onSubmit={send}
      onClose={onClose}
    >
      <FormGrid>
        <FormField span={8} label={text("inspection.which")} errors={at("inspectionId")}>
          {(control) => <Select {...control} style={{ width: "100%" }} value={inspectionId} options={choices} onChange={setInspectionId} />}
        </FormField>
        <FormField span={4} label={text("inspection.on")} errors={at("inspectedOn")}>
          {(control) => <DateInput {...control} value={inspectedOn} onChange={setInspectedOn} />}
        </FormField>
        {people.map((person, position) => (
          <FormField
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that a person not chosen yet has
            key={position}
            label={text("inspection.people")}
            quiet={position > 0}
            errors={position === 0 ? at("personIds") : []}
          >
            {(control) => <PersonPicker {...control} value={person} onChange={(next) => choose(position, next)} />}
          </FormField>
        ))}
        <FormGroup label={text("inspection.result")} errors={at("result")}>
          <Radio.Group
            value={result}
            onChange={({ target }) => setResult(target.value)}
            options={inspectionResults.values.map((value) => ({ value, label: inspectionResults.label(value, toGraphLocale(locale)) }))}
          />
        </FormGroup>
        <TextField long label={text("inspection.finding")} value={finding} onChange={setFinding} errors={at("finding")} />
        <TextField long label={text("inspection.demand")} value={demand} onChange={setDemand} errors={at("demand")} />
        <FormField span={6} label={text("inspection.demandDue")} errors={at("demandDueOn")}>
          {(control) => <DateInput {...control} value={demandDueOn} onChange={setDemandDueOn} />}
        </FormField>
        {evidence.length > 0 && (
          <FormField label={text("inspection.evidence")} errors={at("evidenceIds")}>
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                style={{ width: "100%" }}
                value={evidenceIds}
                options={evidence.map(({ id: value, title }) => ({ value, label: title }))}
                onChange={setEvidenceIds}
              />
            )}
          </FormField>
        )}
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
