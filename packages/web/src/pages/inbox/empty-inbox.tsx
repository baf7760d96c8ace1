import { Button } from "antd";
import { useNavigate } from "react-router";
import { useText } from "../../i18n/text";
import { useMay } from "../../shell/use-may";
import { EmptyState } from "../../ui/states";
import { useLedgerTasks } from "./ledger-tasks";

interface EmptyInboxProps {
  /** On a phone, where the sides stand apart, also what waits on others. */
  side?: "mine" | "others";
  /** Takes the filters away that leave nothing. */
  onClear?: (() => void) | undefined;
}

/** What an inbox says when nothing needs the person, or nothing waits on others; or that the filters leave nothing. */
export function EmptyInbox({ side = "mine", onClear }: EmptyInboxProps) {
  const text = useText();
  const may = useMay();
  const navigate = useNavigate();
  const asked = useLedgerTasks().length > 0;
  if (onClear) {
    return (
      <EmptyState title={text("inbox.filter.none")} actions={<Button onClick={onClear}>{text("inbox.filter.clear")}</Button>}>
        {text("inbox.filter.noneWords")}
      </EmptyState>
    );
  }
  const plans = may("plan.read") && <Button onClick={() => void navigate("/plans")}>{text("inbox.empty.plans")}</Button>;
  return (
    <div data-tour="INBOX">
      <EmptyState
        title={text(side === "others" ? "inbox.empty.others" : asked ? "ledgerTasks.noPlans" : "inbox.empty.title")}
        actions={plans || undefined}
      >
        {text(side === "mine" ? "inbox.empty.words" : "inbox.empty.others.words")}
      </EmptyState>
    </div>
  );
}
