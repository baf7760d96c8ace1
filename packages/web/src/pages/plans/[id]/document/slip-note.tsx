import { fieldTitle, type PlanMeasure, type PlanSection } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { fullDate } from "../../../../ui/dates";
import styles from "./document.module.css";

interface SlipNoteProps {
  section: PlanSection;
  milestone: Pick<PlanMeasure, "doneOn" | "slipReason">;
}

/** When a row was done and why it ends later than was submitted first, where the plan says so. */
export function SlipNote({ section, milestone: { doneOn, slipReason } }: SlipNoteProps) {
  const text = useText();
  const { locale } = useLocale();
  const said = (field: string, value: string) =>
    text("plans.read.said", { title: fieldTitle(section, field, toGraphLocale(locale)), value });
  const notes = [
    ...(doneOn === null ? [] : [said("doneOn", fullDate(doneOn, locale))]),
    ...(slipReason ? [said("slipReason", slipReason)] : []),
  ];
  return notes.length > 0 ? <span className={styles.second}>{notes.join(" · ")}</span> : null;
}
