import { Input } from "antd";
import type { ReactNode } from "react";
import { type FieldSpan, FormField } from "./form-field";

interface TextFieldProps {
  label: ReactNode;
  value: string;
  onChange(value: string): void;
  errors?: readonly { message: string }[];
  hint?: ReactNode;
  span?: FieldSpan;
  type?: "text" | "email" | "tel";
  /** Where writing begins when the form opens. */
  first?: boolean;
  /** It can be read only. */
  disabled?: boolean;
  /** Several lines. */
  long?: boolean;
}

/** A labelled line of text, or a few lines. */
export function TextField({ value, onChange, type = "text", first = false, long = false, disabled = false, ...field }: TextFieldProps) {
  return (
    <FormField {...field}>
      {(control) =>
        long ? (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3, maxRows: 8 }}
            disabled={disabled}
            autoFocus={first}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...control}
            type={type}
            autoComplete="off"
            disabled={disabled}
            autoFocus={first}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  );
}
