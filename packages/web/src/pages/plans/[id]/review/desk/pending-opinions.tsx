import { useName, useText } from "../../../../../i18n/text";
import { Notice } from "../../../../../ui/states";
import { useReview } from "../review-context";

/** Before a decision: whose opinion was asked for and is not there yet. It stands in nobody's way. */
export function PendingOpinions() {
  const text = useText();
  const name = useName();
  const { plan } = useReview();
  const pending = (plan.rounds.at(-1)?.opinions ?? []).filter(({ state }) => state === "PENDING");
  if (pending.length === 0) return null;
  const names = pending.map(({ asked }) => name(asked)).join(text("ui.separator"));
  return <Notice tone="warn">{text("desk.opinion.stillPending", { count: pending.length, names })}</Notice>;
}
