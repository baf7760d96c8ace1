import { Button, Input } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useText } from "../../../../i18n/text";
import { FieldErrors } from "../../../../ui/field-errors";
import { wishOf } from "../../../../ui/hotkey-rules";
import { useHotkeys } from "../../../../ui/hotkeys";
import { Kbd } from "../../../../ui/tag";
import styles from "./finding-card.module.css";
import { mayStep, nextAsking, useReview } from "./review-context";
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
  const { plan, position } = useReview();
  const { run, busy, userErrors, fault } = useCommand(confirmFindingMutation);
  const [raising, setRaising] = useState(false);
  const mayConfirm = mayStep(finding, "confirmFinding") && finding.state !== "CONFIRMED";
  const mayRaise = mayStep(finding, "raiseFindingAgain") && finding.answers.at(-1)?.verdict !== "RAISED_AGAIN";

  const accept = async () => {
    if (await run({ input: { findingId: finding.id } })) position.goToFinding(nextAsking(plan.findings, finding.id));
  };
  useHotkeys(
    [
      { keys: "y", label: "review.confirm", run: () => mayConfirm && void accept() },
      { keys: "u", label: "review.raise", run: () => mayRaise && setRaising(true) },
    ],
    mayConfirm || mayRaise,
  );

  if (!mayConfirm && !mayRaise) return <EarlierText finding={finding} />;
  if (raising) return <RaiseForm finding={finding} onLeave={() => setRaising(false)} />;
  return (
    <>
      <div className={styles.verbs}>
        {mayConfirm && (
          <Button size="small" className={styles.positive} onClick={() => void accept()} loading={busy}>
            {text("review.confirm")} <Kbd>y</Kbd>
          </Button>
        )}
        {mayRaise && (
          <Button size="small" onClick={() => setRaising(true)}>
            {text("review.raise")} <Kbd>u</Kbd>
          </Button>
        )}
        <EarlierText finding={finding} />
      </div>
      <FieldErrors errors={[...userErrors, ...(fault ? [fault] : [])]} />
    </>
  );
}

function RaiseForm({ finding, onLeave }: { finding: ReviewFinding; onLeave(): void }) {
  const text = useText();
  const { plan, position } = useReview();
  const { run, busy, userErrors, fault } = useCommand(raiseFindingAgainMutation);
  const [note, setNote] = useState("");
  const raise = async () => {
    if (await run({ input: { findingId: finding.id, note: note.trim() } })) position.goToFinding(nextAsking(plan.findings, finding.id));
  };
  return (
    <div className={styles.form}>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        aria-label={text("review.raise.note")}
        placeholder={text("review.raise.note")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          const wish = wishOf(event);
          if (wish === "send") void raise();
          if (wish === "leave") onLeave();
        }}
      />
      <FieldErrors errors={[...userErrors, ...(fault ? [fault] : [])]} />
      <div className={styles.verbs}>
        <Button size="small" onClick={() => void raise()} loading={busy}>
          {text("review.raise")}
        </Button>
        <Button size="small" type="text" onClick={onLeave}>
          {text("review.cancel")}
        </Button>
      </div>
    </div>
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
