import { useName, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import type { InboxEntry } from "./inbox-entry";

/** That the review was handed over to the reader, by whom and with which words; nothing for everybody else. */
export function HandedOver({ entry, className }: { entry: InboxEntry; className: string | undefined }) {
  const text = useText();
  const name = useName();
  const { person } = useViewer();
  const handover = entry.kind === "PLAN_REVIEW" ? entry.plan?.handover : null;
  if (!handover || handover.claimed || handover.to?.id !== person?.id) return null;
  const from = name(handover.from) || "—";
  return (
    <span className={className}>
      {handover.note === "" ? text("desk.inbox.handedOverBare", { from }) : text("desk.inbox.handedOver", { from, note: handover.note })}
    </span>
  );
}
