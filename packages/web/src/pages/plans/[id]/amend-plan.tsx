import { Button } from "antd";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useRefreshFrame } from "../../../shell/viewer";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { TextField } from "../../../ui/text-field";
import styles from "./plan.module.css";
import { planViewQuery, type ViewedPlan } from "./plan-queries";

const amendMutation = graphql(`
  mutation AmendPlan($input: AmendPlanInput!) {
    amendPlan(input: $input) {
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

const dropMutation = graphql(`
  mutation DropAmendment($input: DropAmendmentInput!) {
    dropAmendment(input: $input) {
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

/** Begins an amendment of what is in force, or gives up the one that is under way. */
export function AmendPlan({ plan }: { plan: ViewedPlan }) {
  const text = useText();
  const [params] = useSearchParams();
  const about = params.get("amend");
  const may = (step: string) => plan.viewerSteps.some(({ name, possible }) => name === step && possible);
  const [asking, setAsking] = useState<"amend" | "drop" | null>(about !== null && may("amendPlan") ? "amend" : null);
  const close = () => setAsking(null);
  return (
    <>
      {may("amendPlan") && <Button onClick={() => setAsking("amend")}>{text("levels.amend")}</Button>}
      {may("dropAmendment") && <Button onClick={() => setAsking("drop")}>{text("levels.drop")}</Button>}
      {asking === "amend" && <AmendDialog plan={plan} about={about} onClose={close} />}
      {asking === "drop" && <DropDialog plan={plan} onClose={close} />}
    </>
  );
}

interface AmendDialogProps {
  plan: ViewedPlan;
  /** The problem for whose sake it is amended. */
  about: string | null;
  onClose(): void;
}

function AmendDialog({ plan, about, onClose }: AmendDialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const refreshFrame = useRefreshFrame();
  const [reason, setReason] = useState(() => (about === null ? "" : text("joined.amend.reason", { code: about })));
  const command = useDialogCommand(amendMutation, { done: text("levels.amended"), lists: [planViewQuery], onClose });
  const amend = async () => {
    if (!(await command.submit({ input: { planId: plan.id, expectedVersion: plan.revision, reason } }))) return;
    refreshFrame();
    navigate(`/plans/${plan.id}/edit`);
  };
  return (
    <FormDialog
      title={text("levels.amend.title", { round: plan.round + 1 })}
      submit={text("levels.amend.submit")}
      busy={command.busy}
      onSubmit={() => void amend()}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("levels.amend.words")}</p>
      <TextField
        long
        first
        label={text("levels.amend.reason")}
        value={reason}
        onChange={setReason}
        errors={errorsAt(command.userErrors, "reason")}
      />
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}

function DropDialog({ plan, onClose }: { plan: ViewedPlan; onClose(): void }) {
  const text = useText();
  const refreshFrame = useRefreshFrame();
  const command = useDialogCommand(dropMutation, { done: text("levels.dropped"), lists: [planViewQuery], onClose });
  const drop = async () => {
    if (await command.submit({ input: { planId: plan.id, expectedVersion: plan.revision } })) refreshFrame();
  };
  return (
    <FormDialog
      danger
      title={text("levels.drop")}
      submit={text("levels.drop")}
      busy={command.busy}
      onSubmit={() => void drop()}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("levels.drop.words")}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
