import { useText } from "../../i18n/text";
import { EmptyState } from "../../ui/states";

/** What an inbox says when nothing needs the person and nothing waits on others. */
export function EmptyInbox() {
  const text = useText();
  return <EmptyState title={text("inbox.empty.title")}>{text("inbox.empty.words")}</EmptyState>;
}
