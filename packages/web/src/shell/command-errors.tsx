import type { Fault } from "../faults";
import { type MessageId, useText } from "../i18n/text";
import { errorsBeside, FieldErrors, type UserError } from "../ui/field-errors";

/** What came of a command that was refused. */
export interface Refused {
  userErrors: readonly UserError[];
  fault: Fault | null;
}

const words: Partial<Record<string, MessageId>> = {
  NETWORK: "ui.error.network",
  TIMEOUT: "ui.error.timeout",
  UNAVAILABLE: "ui.error.unavailable",
  RATE_LIMITED: "ui.error.rateLimited",
};

/** What a command was refused for that belongs to none of the fields shown; what was typed stays. */
export function CommandErrors({ command, fields = [] }: { command: Refused; fields?: readonly string[] }) {
  const text = useText();
  const { userErrors, fault } = command;
  const known = fault && words[fault.code];
  const trace = fault?.code === "INTERNAL" && fault.traceId ? ` (${fault.code} ${fault.traceId})` : "";
  const failed = fault ? [{ message: known ? text(known) : `${fault.message || text("ui.error.words")}${trace}` }] : [];
  return <FieldErrors errors={[...errorsBeside(userErrors, fields), ...failed]} />;
}
