import { Button } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useRefreshFrame } from "../../../shell/viewer";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { TextField } from "../../../ui/text-field";
import styles from "./plan.module.css";
import { planViewQuery, type ViewedPlan } from "./plan-queries";

const withdrawMutation = graphql(`
  mutation WithdrawPlan($input: WithdrawPlanInput!) {
    withdrawPlan(input: $input) {
      plan {
        id
        state
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** Takes the submitted version back, as long as nobody has begun to review it. */
export function WithdrawPlan({ plan }: { plan: ViewedPlan }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  if (!plan.viewerSteps.some(({ name, possible }) => name === "withdrawPlan" && possible)) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text("levels.withdraw")}</Button>
      {asking && <WithdrawDialog plan={plan} onClose={() => setAsking(false)} />}
    </>
  );
}

function WithdrawDialog({ plan, onClose }: { plan: ViewedPlan; onClose(): void }) {
  const text = useText();
  const name = useName();
  const refreshFrame = useRefreshFrame();
  const [reason, setReason] = useState("");
  const command = useDialogCommand(withdrawMutation, { done: text("levels.withdrawn"), lists: [planViewQuery], onClose });
  const withdraw = async () => {
    if (await command.submit({ input: { planId: plan.id, expectedVersion: plan.revision, reason: reason.trim() } })) refreshFrame();
  };
  return (
    <FormDialog
      title={text("levels.withdraw.title", { round: plan.round })}
      submit={text("levels.withdraw.submit")}
      busy={command.busy}
      onSubmit={() => void withdraw()}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("levels.withdraw.words", { organization: name(plan.reviewingOrganization) })}</p>
      <TextField
        long
        first
        label={text("levels.withdraw.reason")}
        value={reason}
        onChange={setReason}
        errors={errorsAt(command.userErrors, "reason")}
      />
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}
