import { useName, useText } from "../../../../i18n/text";
import { useReview } from "./review-context";

/** What an approval does where it does not yet decide the plan: others are still to approve, or the next level is to review. */
export function ApprovalEffect() {
  const text = useText();
  const name = useName();
  const { plan } = useReview();
  const stage = plan.rounds.at(-1)?.stages.at(-1);
  const missing = (stage?.approvalsNeeded ?? 1) - (stage?.approvals.length ?? 0) - 1;
  const [next] = plan.laterReviewers;
  if (missing > 0) return <p>{text("levels.approve.missing", { count: missing })}</p>;
  if (next) return <p>{text("levels.approve.next", { organization: name(next) })}</p>;
  return null;
}
