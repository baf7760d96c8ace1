import { Button } from "antd";
import { useNavigate } from "react-router";
import { useText } from "../../i18n/text";
import { useMay } from "../../shell/use-may";
import { EmptyState } from "../../ui/states";

/** What an inbox says when nothing needs the person; on a phone, where the sides stand apart, also when nothing waits on others. */
export function EmptyInbox({ side = "mine" }: { side?: "mine" | "others" }) {
  const text = useText();
  const may = useMay();
  const navigate = useNavigate();
  const plans = may("plan.read") && <Button onClick={() => void navigate("/plans")}>{text("inbox.empty.plans")}</Button>;
  return (
    <EmptyState title={text(side === "mine" ? "inbox.empty.title" : "inbox.empty.others")} actions={plans || undefined}>
      {text(side === "mine" ? "inbox.empty.words" : "inbox.empty.others.words")}
    </EmptyState>
  );
}
