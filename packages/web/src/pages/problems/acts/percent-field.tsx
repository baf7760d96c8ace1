import { InputNumber } from "antd";
import { type FieldSpan, FormField } from "../../../ui/form-field";

interface PercentFieldProps {
  label: string;
  value: number;
  onChange(value: number): void;
  errors: readonly { message: string }[];
  most?: number;
  span?: FieldSpan;
}

/** How far something is, in per cent. */
export function PercentField({ label, value, onChange, errors, most = 100, span = 6 }: PercentFieldProps) {
  return (
    <FormField label={label} errors={errors} span={span}>
      {(control) => (
        <InputNumber
          {...control}
          style={{ width: "100%" }}
          min={0}
          max={most}
          precision={0}
          suffix="%"
          value={value}
          onChange={(next) => onChange(next ?? 0)}
        />
      )}
    </FormField>
  );
}
