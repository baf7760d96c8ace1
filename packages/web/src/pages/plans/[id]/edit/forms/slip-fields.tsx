import type { PlanMeasure, PlanSection } from "@duban/schema";
import { useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { fullDate } from "../../../../../ui/dates";
import styles from "./form.module.css";
import { DateInput, TextInput } from "./inputs";

type Milestone = Pick<PlanMeasure, "endsOn" | "slipReason" | "doneOn">;

interface SlipFieldsProps {
  section: PlanSection;
  rowId: string;
  /** What stands before the fields' names, for a measure. */
  prefix?: string;
  milestone: Milestone;
  /** The end that was submitted first. */
  first: string | null;
  onChange(fields: Partial<Milestone>): void;
}

/** Whether there is anything to say of what became of a date: it is past, it has moved, or something is said already. */
function hasSlip({ endsOn, slipReason, doneOn }: Milestone, first: string | null, today: string): boolean {
  return slipReason !== "" || doneOn !== null || (endsOn !== null && (endsOn < today || (first !== null && endsOn !== first)));
}

/** When a task or measure was done, or why it ends later than was submitted first. */
export function SlipFields({ section, rowId, prefix = "", milestone, first, onChange }: SlipFieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const at = (field: string) => ({ section, rowId, field: `${prefix}${field}` });
  const { endsOn, slipReason, doneOn } = milestone;
  return (
    <>
      <DateInput {...at("doneOn")} span={4} value={doneOn} onChange={(date) => onChange({ doneOn: date })} />
      <TextInput {...at("slipReason")} span={8} value={slipReason} onChange={(reason) => onChange({ slipReason: reason })} />
      {first !== null && endsOn !== first && (
        <p className={styles.firstEnd}>
          {text("editor.slip.first", { first: fullDate(first, locale), now: endsOn === null ? "—" : fullDate(endsOn, locale) })}
        </p>
      )}
    </>
  );
}

/** The same, where there is anything to say. */
export function SlipFieldsIfAny(props: SlipFieldsProps) {
  const { today } = useViewer();
  return hasSlip(props.milestone, props.first, today) ? <SlipFields {...props} /> : null;
}
