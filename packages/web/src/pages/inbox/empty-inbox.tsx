import { Button } from "antd";
import { useText } from "../../i18n/text";
import { EmptyState } from "../../ui/states";

/** What an inbox says when nothing needs the person and nothing waits on others; or that the filters leave nothing. */
export function EmptyInbox({ onClear }: { onClear?: (() => void) | undefined }) {
  const text = useText();
  if (onClear) {
    return (
      <EmptyState title={text("inbox.filter.none")} actions={<Button onClick={onClear}>{text("inbox.filter.clear")}</Button>}>
        {text("inbox.filter.noneWords")}
      </EmptyState>
    );
  }
  return (
    <div data-tour="INBOX">
      <EmptyState title={text("inbox.empty.title")}>{text("inbox.empty.words")}</EmptyState>
    </div>
  );
}
