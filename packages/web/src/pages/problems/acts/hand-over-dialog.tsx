import { type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { useToast } from "../../../ui/toast";
import { problemLists, type ViewedProblem } from "../problem-queries";
import styles from "./acts.module.css";
import { handOverMutation } from "./hand-over-queries";
import { PostField } from "./post-field";

const fields = ["role", "toAppointmentId", "reason"];

const successorWords = {
  LEADING_EXECUTIVE: "problems.handOver.to",
  RESPONSIBLE_PERSON: "problems.handOver.to",
  LEAD_DEPARTMENT: "problems.handOver.toDepartment",
  RESPONSIBLE_UNIT: "problems.handOver.toUnit",
} as const;

/** Names a successor for one of the responsibilities, who is asked to take it over. */
export function HandOverDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const { locale } = useLocale();
  const [role, setRole] = useState<ResponsibilityRole>("RESPONSIBLE_PERSON");
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const command = useDialogCommand(handOverMutation, { lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const { id: problemId, code, revision: expectedVersion } = problem;
  const ask = async () => {
    if (!to) return;
    const done = await command.submit({ input: { problemId, expectedVersion, role, toAppointmentId: to, reason } });
    if (!done) return;
    toast({ text: text("problems.handOver.done", { name: name(done.handOver?.to) }) });
    onClose();
  };
  const options = responsibilityRoles.values.map((value) => ({ value, label: responsibilityRoles.label(value, toGraphLocale(locale)) }));
  const choose = (next: ResponsibilityRole) => {
    setRole(next);
    setTo(null);
  };
  return (
    <FormDialog
      title={text("problems.handOver.title", { code })}
      submit={text("problems.handOver.submit")}
      busy={command.busy}
      disabled={!to}
      onSubmit={() => void ask()}
      onClose={onClose}
    >
      <p className={styles.words}>{text("problems.handOver.words")}</p>
      <FormGrid>
        <FormField label={text("problems.handOver.role")} errors={at("role")}>
          {(control) => <Select {...control} style={{ width: "100%" }} value={role} options={options} onChange={choose} />}
        </FormField>
        <PostField
          key={role}
          label={text(successorWords[role])}
          value={to}
          within={role === "RESPONSIBLE_PERSON" ? problem.organization?.id : undefined}
          onChange={setTo}
          errors={at("toAppointmentId")}
        />
        <TextField long label={text("problems.handOver.reason")} value={reason} onChange={setReason} errors={at("reason")} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
