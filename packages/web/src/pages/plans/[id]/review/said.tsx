import { fieldTitle, type PlanSection } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale } from "../../../../i18n/text";
import { CellField } from "./changed";
import type { RowView } from "./review-model";
import styles from "./said.module.css";

interface SaidProps {
  view: RowView;
  section: PlanSection;
  field: string;
  value: string;
  format?: (value: string) => string;
}

/** A field under its title; nothing where neither this version nor the one it is compared with says anything. */
export function Said({ view, section, field, value, format }: SaidProps) {
  const { locale } = useLocale();
  if (value === "" && !(view.kind === "CHANGED" && view.changes.has(field))) return null;
  return (
    <span className={styles.said}>
      <span className={styles.title}>{fieldTitle(section, field, toGraphLocale(locale)).split(" · ").at(-1)}</span>{" "}
      <CellField view={view} field={field} value={value} format={format} />
    </span>
  );
}
