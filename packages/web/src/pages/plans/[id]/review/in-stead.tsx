import { useName, useText } from "../../../../i18n/text";
import { Notice } from "../../../../ui/states";
import { Tag } from "../../../../ui/tag";
import { useReview } from "./review-context";

/** In whose stead the reader would take a step with the plan, by name; null where the right is their own. */
function useAbsent(step: string): string | null {
  const name = useName();
  const { plan } = useReview();
  const absent = plan.viewerSteps.find((each) => each.name === step)?.onBehalfOf;
  return absent ? name(absent) : null;
}

/** The mark beside a step that is taken in somebody's stead. */
export function InSteadTag({ step }: { step: string }) {
  const text = useText();
  const absent = useAbsent(step);
  return absent === null ? null : <Tag>{text("absence.for", { name: absent })}</Tag>;
}

/** Before a decision: in whose stead it is taken, and that both names will stand on it. */
export function InSteadWords({ step }: { step: string }) {
  const text = useText();
  const absent = useAbsent(step);
  return absent === null ? null : <Notice tone="plain">{text("absence.decides", { name: absent })}</Notice>;
}
