import { fieldTitle, type PlanContent, type WorkRow } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { workNumbersOf } from "../../work-numbers";
import styles from "./document.module.css";

/** Which rows must be finished before a row begins, by their numbers, where there are any. */
export function PredecessorsNote({ row, content }: { row: WorkRow; content: PlanContent }) {
  const text = useText();
  const { locale } = useLocale();
  const { pillar, predecessorIds } = row;
  if (predecessorIds.length === 0) return null;
  const title = fieldTitle(pillar, "predecessorIds", toGraphLocale(locale));
  const value = workNumbersOf(content).listed(predecessorIds, pillar);
  return <span className={styles.second}>{text("plans.read.said", { title, value })}</span>;
}
