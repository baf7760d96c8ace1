import type { Stretch } from "@duban/schema";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import styles from "./acts.module.css";
import { fitMeasuresMutation } from "./measure-queries";

interface FitDialogProps {
  problem: ViewedProblem;
  fitted: ReadonlyMap<string, Stretch>;
  onClose(): void;
}

/** Puts the measures to dates that fit, all in one step; where one ends later than before it asks why. */
export function FitDialog({ problem, fitted, onClose }: FitDialogProps) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [slipReason, setSlipReason] = useState("");
  const command = useDialogCommand(fitMeasuresMutation, { done: text("measures.fitted"), lists: problemLists, onClose });
  const day = (date: string) => dateWithin(date, today, locale);
  const changes = problem.measures.flatMap((measure) => {
    const dates = fitted.get(measure.id);
    return dates ? [{ measure, dates }] : [];
  });
  const slips = changes.some(({ measure, dates }) => dates.endsOn > measure.endsOn);
  return (
    <FormDialog
      title={text("measures.fit.title")}
      submit={text("schedule.adjust")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { problemId: problem.id, slipReason } })}
      onClose={onClose}
    >
      <ol className={styles.changes}>
        {changes.map(({ measure, dates }) => (
          <li key={measure.id}>
            <span>
              {measure.position} {measure.title}
            </span>
            <span className={styles.change}>
              {text("measures.fit.change", {
                ...{ from: day(measure.startsOn), to: day(measure.endsOn) },
                ...{ newFrom: day(dates.startsOn), newTo: day(dates.endsOn) },
              })}
            </span>
          </li>
        ))}
      </ol>
      {slips && (
        <FormGrid>
          <TextField
            first
            label={text("problems.measure.slipReason")}
            value={slipReason}
            onChange={setSlipReason}
            errors={errorsAt(command.userErrors, "slipReason")}
          />
        </FormGrid>
      )}
      <CommandErrors command={command} fields={slips ? ["slipReason"] : []} />
    </FormDialog>
  );
}
