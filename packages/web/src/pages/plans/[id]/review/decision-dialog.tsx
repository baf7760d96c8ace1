import { useApolloClient } from "@apollo/client/react";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useName, useText } from "../../../../i18n/text";
import { FieldErrors } from "../../../../ui/field-errors";
import { Notice } from "../../../../ui/states";
import { useToast } from "../../../../ui/toast";
import { copyOf, forgetCopy } from "../../../../ui/use-autosave";
import styles from "./decision-dialog.module.css";
import { useReview } from "./review-context";
import { useQueue } from "./use-queue";

const returnPlanMutation = graphql(`
  mutation ReturnPlan($input: ReturnPlanInput!) {
    returnPlan(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const approvePlanMutation = graphql(`
  mutation ApprovePlan($input: ApprovePlanInput!) {
    approvePlan(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface DecisionDialogProps {
  decision: "return" | "approve";
  /** How many findings a return sends. */
  count: number;
  onClose(): void;
}

/** Asks once more, as a decision cannot be taken back, and takes the words that go with it. It is bound to the version that was read. */
export function DecisionDialog({ decision, count, onClose }: DecisionDialogProps) {
  const text = useText();
  const name = useName();
  const client = useApolloClient();
  const toast = useToast();
  const navigate = useNavigate();
  const { plan } = useReview();
  const { next } = useQueue(plan.id);
  const copy = `decision/${plan.id}/${plan.round}`;
  const [note, setNote] = useState(() => copyOf<string>(copy) ?? "");
  const returning = useCommand(returnPlanMutation);
  const approving = useCommand(approvePlanMutation);
  const { userErrors, fault, busy } = decision === "return" ? returning : approving;

  const decide = async () => {
    const input = { planId: plan.id, contentHash: plan.latestVersion?.contentHash ?? "", note: note.trim() };
    const done = decision === "return" ? await returning.run({ input }) : await approving.run({ input });
    if (!done) return;
    forgetCopy(copy);
    const what = { organization: name(plan.organization), round: plan.round, count };
    toast({ text: text(decision === "return" ? "review.returned" : "review.approved", what) });
    onClose();
    navigate(next ? `/plans/${next}/review` : "/inbox");
  };
  const write = (words: string) => {
    setNote(words);
    localStorage.setItem(`duban.copy.${copy}`, JSON.stringify(words));
  };
  const stale = fault?.code === "CONFLICT";
  return (
    <Modal
      open
      onCancel={onClose}
      title={text(decision === "return" ? "review.return.title" : "review.approve.title", { organization: name(plan.organization), round: plan.round })}
      footer={
        <div className={styles.verbs}>
          <Button onClick={onClose}>{text("review.cancel")}</Button>
          <Button type="primary" onClick={() => void decide()} loading={busy} disabled={stale}>
            {decision === "return" ? text("review.return", { count }) : text("review.approve")}
          </Button>
        </div>
      }
    >
      {stale && <Stale message={fault.message} onReload={() => void client.refetchQueries({ include: "active" }).then(onClose)} />}
      <p className={styles.words}>{text(decision === "return" ? "review.return.words" : "review.approve.words", { count })}</p>
      <label className={styles.label} htmlFor="decision-note">
        {text("review.note")}
      </label>
      <Input.TextArea
        id="decision-note"
        autoFocus
        autoSize={{ minRows: 3 }}
        value={note}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !busy && !stale) void decide();
        }}
      />
      <FieldErrors errors={[...userErrors, ...(fault && !stale ? [fault] : [])]} />
    </Modal>
  );
}

function Stale({ message, onReload }: { message: string; onReload(): void }) {
  const text = useText();
  return (
    <Notice tone="over" actions={<Button onClick={onReload}>{text("review.stale.reload")}</Button>}>
      {message} {text("review.stale")}
    </Notice>
  );
}
