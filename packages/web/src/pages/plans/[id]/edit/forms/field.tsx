import { fieldTitle, type PlanSection } from "@duban/schema";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { type MessageId, useLocale, useText } from "../../../../../i18n/text";
import { Help } from "../../../../../ui/help";
import { placeKey } from "../checks/marks";
import { WeightMark } from "../checks/weight-mark";
import { useEditor } from "../editor-context";
import styles from "./form.module.css";

/** Where a field stands in the plan. */
export interface FieldPlace {
  section: PlanSection;
  rowId?: string | null;
  field: string;
}

/** What a control takes so that its label and what is wrong with it belong to it. */
export interface Control {
  id: string;
  status?: "error" | "warning";
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

/** How many of the twelve columns of a form a field takes. */
export type FieldSpan = 2 | 3 | 4 | 6 | 8 | 12;

/** What somebody new would ask about a field. */
const helps: Partial<Record<PlanSection, Partial<Record<string, MessageId>>>> = {
  BATCHES: { name: "help.batches", headCount: "help.headCount" },
  GUIDANCE_GROUPS: { leaderRank: "help.rank" },
};

interface FieldProps extends FieldPlace {
  /** In place of the field's own title. */
  label?: string;
  span?: FieldSpan;
  /** The label is for assistive technology only: a column head above says it to the eye. */
  quiet?: boolean;
  children(control: Control): ReactNode;
}

/** A labelled field that says under itself what a check or the server has against it. */
export function Field({ section, rowId = null, field, label, span = 3, quiet = false, children }: FieldProps) {
  const text = useText();
  const { locale } = useLocale();
  const { marks } = useEditor();
  const place = placeKey(section, rowId, field);
  const own = marks.at(section, rowId, field);
  const id = `field-${place.replace(/[^\w-]/g, "_")}`;
  const help = helps[section]?.[field];
  const failed = own.some(({ weight }) => weight === "BLOCKING");
  const control: Control =
    own.length === 0
      ? { id }
      : { id, status: failed ? "error" : "warning", "aria-describedby": `${id}-marks`, ...(failed && { "aria-invalid": true }) };
  return (
    <div className={styles.field} data-place={place} data-span={span}>
      <span className={styles.labelled}>
        <label htmlFor={id} className={quiet ? styles.quietLabel : styles.label}>
          {label ?? fieldTitle(section, field, toGraphLocale(locale)).split(" · ").at(-1)}
        </label>
        {help && <Help>{text(help)}</Help>}
      </span>
      {children(control)}
      {own.length > 0 && (
        <ul className={styles.marks} id={`${id}-marks`}>
          {own.map(({ weight, why, remedy }) => (
            <li key={why} className={weight === "BLOCKING" ? styles.blocking : styles.advice}>
              <WeightMark weight={weight} />
              <span>
                {why}
                {remedy}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
