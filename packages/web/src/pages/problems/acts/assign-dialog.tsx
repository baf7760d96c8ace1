import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { assignMutation } from "./act-queries";
import styles from "./acts.module.css";
import { PostField } from "./post-field";

const fields = ["organizationId", "leadingExecutiveId", "leadDepartmentId", "responsiblePersonId", "cooperatorIds"];

/** Names the four who answer for a problem, and who helps. */
export function AssignDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { id, code, revision } = problem;
  const [unit, setUnit] = useState(problem.organization?.id ?? null);
  const [executive, setExecutive] = useState<string | null>(null);
  const [department, setDepartment] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [cooperator, setCooperator] = useState<string | null>(null);
  const command = useDialogCommand(assignMutation, { done: text("problems.assign.done", { code }), lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const whole = unit && executive && department && person;
  const assign = () =>
    whole &&
    void command.submit({
      input: {
        ...{ problemId: id, expectedVersion: revision, organizationId: unit, leadingExecutiveId: executive, leadDepartmentId: department },
        ...{ responsiblePersonId: person, cooperatorIds: cooperator ? [cooperator] : [] },
      },
    });
  const changeUnit = (next: string) => {
    setUnit(next);
    setPerson(null);
  };
  return (
    <FormDialog
      title={text("problems.assign.title", { code })}
      submit={text("problems.assign.submit")}
      busy={command.busy}
      disabled={!whole}
      onSubmit={assign}
      onClose={onClose}
    >
      <p className={styles.words}>{text("problems.assign.words")}</p>
      <FormGrid>
        <PostField label={text("problems.column.executive")} value={executive} onChange={setExecutive} errors={at("leadingExecutiveId")} />
        <FormField label={text("problems.column.department")} errors={at("leadDepartmentId")}>
          {(control) => <OrganizationPicker {...control} value={department} onChange={setDepartment} />}
        </FormField>
        <FormField label={text("problems.column.unit")} errors={at("organizationId")}>
          {(control) => <OrganizationPicker {...control} value={unit} onChange={changeUnit} />}
        </FormField>
        <PostField
          key={unit}
          label={text("problems.column.person")}
          value={person}
          within={unit ?? undefined}
          onChange={setPerson}
          errors={at("responsiblePersonId")}
        />
        <FormField label={text("problems.assign.cooperators")} errors={at("cooperatorIds")}>
          {(control) => <OrganizationPicker {...control} value={cooperator} onChange={setCooperator} except={unit ? [unit] : []} />}
        </FormField>
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
