import type { ReactNode } from "react";
import { type FieldSpan, FormField } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { PersonPicker } from "./person-picker";

interface PickerFieldProps<Value> {
  label: ReactNode;
  value: Value;
  onChange(id: string): void;
  errors: readonly { message: string }[];
  span?: FieldSpan;
}

/** A labelled choice of a person. */
export function PersonField({ value, onChange, ...field }: PickerFieldProps<string | null>) {
  return <FormField {...field}>{(control) => <PersonPicker {...control} value={value} onChange={onChange} />}</FormField>;
}

/** A labelled choice of an organization. */
export function OrganizationField({ value, onChange, ...field }: PickerFieldProps<string>) {
  return <FormField {...field}>{(control) => <OrganizationPicker {...control} value={value} onChange={onChange} />}</FormField>;
}
