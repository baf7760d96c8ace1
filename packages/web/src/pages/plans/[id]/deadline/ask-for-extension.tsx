import { Button } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../../dialog-command";
import { graphql } from "../../../../gql";
import { useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { DateInput } from "../../../../ui/date-input";
import { dayOf, timeOf } from "../../../../ui/dates";
import { errorsAt } from "../../../../ui/field-errors";
import { FormDialog } from "../../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../../ui/form-field";
import { TextField } from "../../../../ui/text-field";
import styles from "../plan.module.css";
import { planViewQuery } from "../plan-queries";

const askMutation = graphql(`
  mutation AskForExtension($input: AskForExtensionInput!) {
    askForExtension(input: $input) {
      plan {
        id
        revision
        viewerSteps {
          name
          possible
          whyNot
          code
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface Extensible {
  id: string;
  submissionDueAt: string;
  reviewingOrganization: { name: string; nameEn: string } | null;
  viewerSteps: readonly { name: string; possible: boolean }[];
}

const fields = ["dueOn", "reason"];

/** Asks the reviewing organization for more time, as long as the deadline has not passed. */
export function AskForExtension({ plan, revision, small = false }: { plan: Extensible; revision(): number; small?: boolean }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  if (!plan.viewerSteps.some(({ name, possible }) => name === "askForExtension" && possible)) return null;
  return (
    <>
      <Button size={small ? "small" : "middle"} onClick={() => setAsking(true)}>
        {text("levels.extension.ask")}
      </Button>
      {asking && <AskDialog plan={plan} revision={revision} onClose={() => setAsking(false)} />}
    </>
  );
}

function AskDialog({ plan, revision, onClose }: { plan: Extensible; revision(): number; onClose(): void }) {
  const text = useText();
  const name = useName();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const command = useDialogCommand(askMutation, { done: text("levels.extension.asked"), lists: [planViewQuery], onClose });
  const ask = () => dueOn && void command.submit({ input: { planId: plan.id, expectedVersion: revision(), dueOn, reason } });
  const present = `${dayOf(plan.submissionDueAt)} ${timeOf(plan.submissionDueAt)}`;
  return (
    <FormDialog
      title={text("levels.extension.ask")}
      submit={text("levels.extension.send")}
      busy={command.busy}
      disabled={dueOn === null}
      onSubmit={ask}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("levels.extension.words", { organization: name(plan.reviewingOrganization), present })}</p>
      <FormGrid>
        <FormField label={text("levels.extension.dueOn")} span={6} errors={errorsAt(command.userErrors, "dueOn")}>
          {(control) => <DateInput {...control} value={dueOn} onChange={setDueOn} />}
        </FormField>
        <TextField
          long
          label={text("levels.extension.reason")}
          value={reason}
          onChange={setReason}
          errors={errorsAt(command.userErrors, "reason")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
