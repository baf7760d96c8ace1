import { daysBetween, type Light, type OutcomeState, outcomeStates } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { statusOf } from "../../../ui/due-label";
import { StatusTag } from "../../../ui/status";

/** Where a target stands, in the colour of the day on which it is due, and by how many days it is late. */
export function TargetStatus({ state, light, dueOn }: { state: OutcomeState; light: Light; dueOn: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <StatusTag status={statusOf(light)} word={outcomeStates.label(state, toGraphLocale(locale))}>
      {light === "RED" ? text("outcomes.late", { days: daysBetween(dueOn, today) }) : undefined}
    </StatusTag>
  );
}
