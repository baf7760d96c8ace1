import { Button } from "antd";
import { useCommand } from "../../../../../command";
import { useLocale, useName, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { shortDateTime } from "../../../../../ui/dates";
import { FieldErrors } from "../../../../../ui/field-errors";
import { mayStep } from "../review-context";
import type { ReviewPlan } from "../review-queries";
import styles from "./desk.module.css";
import { claimMutation, type Handover } from "./handover-queries";

/** Who has the review in hand and how it came there, for those who may have it; others of them may take it over. */
export function InHandLine({ plan }: { plan: ReviewPlan }) {
  const text = useText();
  const name = useName();
  const { person } = useViewer();
  const { run, busy, userErrors, fault } = useCommand(claimMutation);
  const reviewer = plan.rounds.at(-1)?.reviewer;
  if (plan.state !== "IN_REVIEW" || !reviewer) return null;
  const mayClaim = mayStep(plan, "claimPlanReview");
  if (!mayClaim && !plan.handover && reviewer.id !== person?.id) return null;
  return (
    <div className={styles.hands}>
      <b>{reviewer.id === person?.id ? text("desk.inHand.mine") : text("desk.inHand", { name: name(reviewer) })}</b>
      {plan.handover && <HandoverWords handover={plan.handover} />}
      <FieldErrors errors={[...userErrors, ...(fault ? [fault] : [])]} />
      {mayClaim && (
        <Button
          size="small"
          className={styles.end}
          loading={busy}
          onClick={() => void run({ input: { planId: plan.id, expectedVersion: plan.revision } })}
        >
          {text("desk.claim")}
        </Button>
      )}
    </div>
  );
}

/** Who gave or took it, when, and what was said with it. */
function HandoverWords({ handover }: { handover: Handover }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const words = text(handover.claimed ? "desk.handover.claimed" : "desk.handover.given", {
    from: name(handover.from) || "—",
    to: name(handover.to) || "—",
    when: shortDateTime(handover.handedAt, locale),
  });
  return <span className={styles.note}>{handover.note === "" ? words : text("ui.colon", { who: words, words: handover.note })}</span>;
}
