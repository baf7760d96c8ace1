import { Button } from "antd";
import { Link } from "react-router";
import { faultOf } from "../faults";
import type { MessageId } from "../i18n/text";
import { useText } from "../i18n/text";
import { EmptyState, ErrorPage } from "../ui/states";

const reasons: Partial<Record<string, MessageId>> = {
  NETWORK: "ui.error.network",
  TIMEOUT: "ui.error.timeout",
  UNAVAILABLE: "ui.error.unavailable",
  RATE_LIMITED: "ui.error.rateLimited",
};

/** What stands in the place of a page that could not be shown. */
export function FaultPage({ error, retry }: { error: unknown; retry(): void }) {
  const text = useText();
  const fault = faultOf(error);
  if (fault.code === "NOT_FOUND" || fault.code === "BAD_USER_INPUT") return <MissingPage />;
  if (fault.code === "FORBIDDEN") return <NoRightPage>{fault.message}</NoRightPage>;
  return (
    <ErrorPage code={fault.code} traceId={fault.traceId} retry={retry} actions={<ToInbox />}>
      {text(reasons[fault.code] ?? "ui.error.words")}
    </ErrorPage>
  );
}

/** For what does not exist, or not for this person: the two are not told apart. */
export function MissingPage() {
  const text = useText();
  return (
    <EmptyState alone title={text("ui.missing.title")} actions={<ToInbox />}>
      {text("ui.missing.words")}
    </EmptyState>
  );
}

/** For what a person may know of but not open. */
export function NoRightPage({ children }: { children: string }) {
  const text = useText();
  return (
    <EmptyState alone title={text("ui.noRight.title")} actions={<ToInbox />}>
      {children || text("ui.noRight.words")}
    </EmptyState>
  );
}

function ToInbox() {
  const text = useText();
  return (
    <Link to="/inbox">
      <Button tabIndex={-1}>{text("ui.toInbox")}</Button>
    </Link>
  );
}
