import { useApolloClient } from "@apollo/client/react";
import { Button, Input } from "antd";
import { useName, useText } from "../../../../i18n/text";
import { Dialog } from "../../../../ui/dialog";
import { FieldErrors } from "../../../../ui/field-errors";
import { wishOf } from "../../../../ui/hotkey-rules";
import { Notice } from "../../../../ui/states";
import { ApprovalEffect } from "./approval-effect";
import styles from "./decision-dialog.module.css";
import { PendingOpinions } from "./desk/pending-opinions";
import { InSteadWords } from "./in-stead";
import { useReview } from "./review-context";
import { type Decision, useDecision } from "./use-decision";

const words = {
  return: { step: "returnPlan", title: "review.return.title", words: "review.return.words", verb: "review.return" },
  approve: { step: "approvePlan", title: "review.approve.title", words: "review.approve.words", verb: "review.approve" },
  override: {
    step: "approvePlanByOverride",
    title: "workbench.override.title",
    words: "workbench.override.ask",
    verb: "workbench.override",
  },
} as const;

interface DecisionDialogProps {
  decision: Decision;
  /** How many findings a return sends. */
  count: number;
  onClose(): void;
}

/** Asks once more, as a decision can be taken back for a moment only, and takes the words that go with it. */
export function DecisionDialog({ decision, count, onClose }: DecisionDialogProps) {
  const text = useText();
  const name = useName();
  const { plan } = useReview();
  const { note, write, reason, giveReason, decide, busy, userErrors, fault } = useDecision(decision, count);
  const stale = fault?.code === "CONFLICT";
  const send = async () => {
    if (!busy && !stale && (await decide())) onClose();
  };
  return (
    <Dialog
      onCancel={onClose}
      title={text(words[decision].title, { organization: name(plan.organization), round: plan.round })}
      footer={
        <div className={styles.verbs}>
          <Button onClick={onClose}>{text("review.cancel")}</Button>
          <Button
            type="primary"
            onClick={() => void send()}
            loading={busy}
            disabled={stale || (decision === "override" && reason.trim() === "")}
          >
            {text(words[decision].verb, { count })}
          </Button>
        </div>
      }
    >
      {stale && <Stale message={fault.message} onReloaded={onClose} />}
      <p className={styles.words}>{text(words[decision].words, { count })}</p>
      <InSteadWords step={words[decision].step} />
      {decision !== "return" && <ApprovalEffect />}
      <PendingOpinions />
      {decision === "override" && (
        <>
          <label className={styles.label} htmlFor="override-reason">
            {text("workbench.override.reason")}
          </label>
          <Input.TextArea
            id="override-reason"
            className={styles.reason}
            autoFocus
            autoSize={{ minRows: 2 }}
            value={reason}
            onChange={(event) => giveReason(event.target.value)}
          />
        </>
      )}
      <label className={styles.label} htmlFor="decision-note">
        {text("review.note")}
      </label>
      <Input.TextArea
        id="decision-note"
        autoFocus={decision !== "override"}
        autoSize={{ minRows: 3 }}
        value={note}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (wishOf(event) === "send") void send();
        }}
      />
      <FieldErrors errors={[...userErrors, ...(fault && !stale ? [fault] : [])]} />
    </Dialog>
  );
}

/** Somebody else was faster, or the plan was submitted anew: says what happened and brings what stands now. */
function Stale({ message, onReloaded }: { message: string; onReloaded(): void }) {
  const text = useText();
  const client = useApolloClient();
  const reload = () => void client.refetchQueries({ include: "active" }).then(onReloaded);
  return (
    <Notice tone="over" actions={<Button onClick={reload}>{text("review.stale.reload")}</Button>}>
      {message} {text("review.stale")}
    </Notice>
  );
}
