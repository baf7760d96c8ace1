import { DatePicker, Input, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { Field, type FieldPlace, type FieldSpan } from "./field";
import styles from "./form.module.css";

interface InputProps<Value> extends FieldPlace {
  value: Value;
  onChange(value: Value): void;
  label?: string;
  span?: FieldSpan;
  quiet?: boolean;
}

/** A line of text. */
export function TextInput({ value, onChange, ...field }: InputProps<string>) {
  return (
    <Field {...field}>
      {(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} autoComplete="off" />}
    </Field>
  );
}

/** Text of several lines; it grows with what is typed. */
export function TextAreaInput({ value, onChange, rows = 2, ...field }: InputProps<string> & { rows?: number }) {
  return (
    <Field span={12} {...field}>
      {(control) => (
        <Input.TextArea {...control} className={styles.area} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** An amount with two decimals. */
export function AmountInput({ value, onChange, ...field }: InputProps<number | null>) {
  return (
    <Field {...field}>
      {(control) => <InputNumber {...control} className={styles.wide} precision={2} min={0} value={value} onChange={onChange} />}
    </Field>
  );
}

/** A day. */
export function DateInput({ value, onChange, ...field }: InputProps<string | null>) {
  return (
    <Field span={2} {...field}>
      {(control) => (
        <DatePicker
          {...control}
          className={styles.wide}
          format="YYYY-MM-DD"
          placeholder=""
          value={value === null ? null : dayjs(value)}
          onChange={(date) => onChange(date === null ? null : date.format("YYYY-MM-DD"))}
        />
      )}
    </Field>
  );
}

interface ChoiceProps<Value extends string> extends InputProps<Value | null> {
  options: readonly { value: Value; label: string }[];
}

/** One of a few values, or none. */
export function ChoiceInput<Value extends string>({ value, onChange, options, ...field }: ChoiceProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <Select<Value>
          {...control}
          className={styles.wide}
          allowClear
          value={value}
          options={[...options]}
          onChange={(next) => onChange(next ?? null)}
        />
      )}
    </Field>
  );
}
