import { daysBetween, type Light } from "@duban/schema";
import { useLocale, useText } from "../i18n/text";
import { dayOf, shortDate, timeOf } from "./dates";
import styles from "./due-label.module.css";
import { type Status, StatusTag } from "./status";

const statuses: Record<Light, Status> = { GREEN: "ok", YELLOW: "warn", RED: "over", DONE: "done" };

/** The status that a light of the domain is drawn as. */
export function statusOf(light: Light): Status {
  return statuses[light];
}

interface DueLabelProps {
  light: Light;
  dueAt: string;
  today: string;
  /** `line` leaves out the exact day where the distance says enough, `filled` is that on its tint, for page heads. */
  form?: "stacked" | "line" | "filled";
}

/** How long until a deadline, and when it is. */
export function DueLabel({ light, dueAt, today, form = "stacked" }: DueLabelProps) {
  const text = useText();
  const { locale } = useLocale();
  const days = daysBetween(today, dayOf(dueAt));
  const nearby = days === 0 || days === 1;
  const exact = nearby ? timeOf(dueAt) : `${shortDate(dueAt, locale)} ${timeOf(dueAt)}`;
  if (light === "DONE") return <StatusTag status="done" filled={form === "filled"} />;

  const distance = (() => {
    if (light === "RED") return days < 0 ? text("ui.due.daysOver", { days: -days }) : text("ui.due.today");
    if (days === 0) return text("ui.due.today");
    if (days === 1) return text("ui.due.tomorrow");
    return text("ui.due.daysLeft", { days });
  })();
  if (form !== "stacked") {
    return (
      <StatusTag status={statuses[light]} filled={form === "filled"}>
        {distance} {nearby && timeOf(dueAt)}
      </StatusTag>
    );
  }
  return (
    <span className={styles.due}>
      <StatusTag status={statuses[light]}>{distance}</StatusTag>
      <span className={styles.exact}>{light === "RED" ? text("ui.due.was", { when: exact }) : exact}</span>
    </span>
  );
}
