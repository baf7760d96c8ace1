import type { WorkRow } from "@duban/schema";
import { Field, type FieldPlace } from "./field";
import styles from "./form.module.css";
import { PredecessorsSelect } from "./predecessors-select";

interface PredecessorsInputProps extends Omit<FieldPlace, "field"> {
  row: WorkRow;
  onChange(predecessorIds: string[]): void;
}

/** The rows that must be finished before a row begins, as a field of its form. */
export function PredecessorsInput({ row, onChange, ...place }: PredecessorsInputProps) {
  return (
    <Field {...place} field="predecessorIds">
      {(control) => <PredecessorsSelect {...control} className={styles.wide} row={row} onChange={onChange} />}
    </Field>
  );
}
