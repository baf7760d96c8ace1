import { type ProblemStanding, problemStandings } from "@duban/schema";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import styles from "../acts/acts.module.css";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { askStandingMutation } from "./time-queries";

const usualInterval = 90;

/** Asks the superior that the problem be kept up for good, be held not feasible for now, or be regular again. */
export function AskStandingDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { id, code, revision } = problem;
  const offered = problemStandings.values.filter((value) => value !== problem.standing);
  const [standing, setStanding] = useState<ProblemStanding>(offered[0] ?? "CONTINUOUS");
  const [every, setEvery] = useState<number | null>(usualInterval);
  const [reason, setReason] = useState("");
  const command = useDialogCommand(askStandingMutation, { done: text("time.asked"), lists: problemLists, onClose });
  const verifyEveryDays = standing === "CONTINUOUS" ? every : null;
  const send = () => void command.submit({ input: { problemId: id, expectedVersion: revision, standing, verifyEveryDays, reason } });
  return (
    <FormDialog
      title={text("time.standing.title", { code })}
      submit={text("time.send")}
      busy={command.busy}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.words}>{text("time.standing.words")}</p>
      <FormGrid>
        <FormField span={6} label={text("time.standing.label")} errors={errorsAt(command.userErrors, "standing")}>
          {(control) => (
            <Select<ProblemStanding>
              {...control}
              style={{ width: "100%" }}
              value={standing}
              onChange={setStanding}
              options={offered.map((value) => ({ value, label: problemStandings.label(value, toGraphLocale(locale)) }))}
            />
          )}
        </FormField>
        {standing === "CONTINUOUS" && (
          <FormField span={6} label={text("time.standing.every")} errors={errorsAt(command.userErrors, "verifyEveryDays")}>
            {(control) => (
              <InputNumber {...control} style={{ width: "100%" }} min={1} max={366} precision={0} value={every} onChange={setEvery} />
            )}
          </FormField>
        )}
        <TextField long label={text("time.reason")} value={reason} onChange={setReason} errors={errorsAt(command.userErrors, "reason")} />
      </FormGrid>
      <CommandErrors command={command} fields={["standing", "verifyEveryDays", "reason"]} />
    </FormDialog>
  );
}
