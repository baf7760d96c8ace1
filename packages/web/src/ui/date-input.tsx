import { DatePicker } from "antd";
import dayjs from "dayjs";
import { dayOf, timeOf } from "./dates";
import type { FieldControl } from "./form-field";

interface DateInputProps extends Partial<FieldControl> {
  /** YYYY-MM-DD; null where no day is chosen. */
  value: string | null;
  onChange(value: string | null): void;
  disabled?: boolean;
  "aria-label"?: string;
}

/** A day. */
export function DateInput({ value, onChange, ...control }: DateInputProps) {
  return (
    <DatePicker
      {...control}
      style={{ width: "100%" }}
      format="YYYY-MM-DD"
      placeholder=""
      value={value === null ? null : dayjs(value)}
      onChange={(date) => onChange(date === null ? null : date.format("YYYY-MM-DD"))}
    />
  );
}

/** An instant, chosen as day and time of the product's civil time wherever the browser is. */
export function InstantInput({ value, onChange, ...control }: DateInputProps) {
  return (
    <DatePicker
      {...control}
      style={{ width: "100%" }}
      format="YYYY-MM-DD HH:mm"
      showTime={{ format: "HH:mm" }}
      placeholder=""
      value={value === null ? null : dayjs(`${dayOf(value)}T${timeOf(value)}`)}
      onChange={(date) => onChange(date === null ? null : new Date(date.format("YYYY-MM-DDTHH:mm:00+08:00")).toISOString())}
    />
  );
}
