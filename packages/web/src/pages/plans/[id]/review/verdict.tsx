import { Button, Input } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useText } from "../../../../i18n/text";
import { FieldErrors } from "../../../../ui/field-errors";
import { useHotkeys } from "../../../../ui/hotkeys";
import { Kbd } from "../../../../ui/tag";
import styles from "./finding-card.module.css";
import { mayStep, useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";
import { useReviewChoice } from "./use-review-state";

const confirmFindingMutation = graphql(`
  mutation ConfirmFinding($input: ConfirmFindingInput!) {
    confirmFinding(input: $input) {
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

const raiseFindingAgainMutation = graphql(`
  mutation RaiseFindingAgain($input: RaiseFindingAgainInput!) {
    raiseFindingAgain(input: $input) {
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

/** What the reviewer makes of the answer of this round: `y` confirms, `u` raises the finding again. */
export function Verdict({ finding }: { finding: ReviewFinding }) {
  const text = useText();
  const { position } = useReview();
  const confirm = useCommand(confirmFindingMutation);
  const raise = useCommand(raiseFindingAgainMutation);
  const [note, setNote] = useState<string | null>(null);
  const mayConfirm = mayStep(finding, "confirmFinding") && finding.state !== "CONFIRMED";
  const mayRaise = mayStep(finding, "raiseFindingAgain") && finding.answers.at(-1)?.verdict !== "RAISED_AGAIN";

  const accept = async () => {
    if (await confirm.run({ input: { findingId: finding.id } })) position.goToFinding(null);
  };
  const refuse = async () => {
    if (await raise.run({ input: { findingId: finding.id, note: note?.trim() ?? "" } })) position.goToFinding(null);
  };
  useHotkeys(
    [
      { keys: "y", label: "review.confirm", run: () => mayConfirm && void accept() },
      { keys: "u", label: "review.raise", run: () => mayRaise && setNote("") },
    ],
    mayConfirm || mayRaise,
  );
  const problems = [confirm, raise].flatMap(({ userErrors, fault }) => [...userErrors, ...(fault ? [fault] : [])]);

  if (!mayConfirm && !mayRaise) return <EarlierText finding={finding} />;
  if (note !== null) {
    return (
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void refuse();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void refuse();
          if (event.key === "Escape") setNote(null);
        }}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} aria-label={text("review.raise.note")} placeholder={text("review.raise.note")} value={note} onChange={(event) => setNote(event.target.value)} />
        <FieldErrors errors={problems} />
        <div className={styles.verbs}>
          <Button size="small" htmlType="submit" loading={raise.busy}>
            {text("review.raise")}
          </Button>
          <Button size="small" type="text" onClick={() => setNote(null)}>
            {text("review.cancel")}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      <div className={styles.verbs}>
        {mayConfirm && (
          <Button size="small" className={styles.positive} onClick={() => void accept()} loading={confirm.busy}>
            {text("review.confirm")} <Kbd>y</Kbd>
          </Button>
        )}
        {mayRaise && (
          <Button size="small" onClick={() => setNote("")}>
            {text("review.raise")} <Kbd>u</Kbd>
          </Button>
        )}
        <EarlierText finding={finding} />
      </div>
      <FieldErrors errors={problems} />
    </>
  );
}

/** The way to the version that the finding was set on. */
function EarlierText({ finding }: { finding: ReviewFinding }) {
  const text = useText();
  const { version } = useReview();
  const [, setChoice] = useReviewChoice();
  if (finding.round >= version.number) return null;
  return (
    <span>
      <Button size="small" type="link" onClick={() => void setChoice({ round: finding.round, against: 0 })}>
        {text("review.earlierText", { round: finding.round })}
      </Button>
    </span>
  );
}
