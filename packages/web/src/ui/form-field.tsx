import { type ReactNode, useId } from "react";
import { FieldErrors } from "./field-errors";
import styles from "./form-field.module.css";
import { Help } from "./help";

/** What a control takes so that its label, its hint and what is wrong with it belong to it. */
export interface FieldControl {
  id: string;
  status?: "error";
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

/** How many of the twelve columns of a form a field takes. */
export type FieldSpan = 2 | 3 | 4 | 6 | 8 | 12;

interface FormFieldProps {
  label: ReactNode;
  /** The refusals that belong to the field. */
  errors?: readonly { message: string }[];
  /** What is expected, under the control. */
  hint?: ReactNode;
  span?: FieldSpan;
  /** The label is for assistive technology only: a column head above says it to the eye. */
  quiet?: boolean;
  /** What somebody new would ask about it, behind a question mark. */
  help?: string | undefined;
  children(control: FieldControl): ReactNode;
}

/** A labelled control that says under itself what is wrong with it. */
export function FormField({ label, errors = [], hint, span = 12, quiet = false, help, children }: FormFieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-errors`].filter(Boolean).join(" ");
  return (
    <div className={styles.field} data-span={span}>
      <Labelled help={help}>
        <label htmlFor={id} className={quiet ? "visually-hidden" : styles.label}>
          {label}
        </label>
      </Labelled>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(errors.length > 0 && { status: "error" as const, "aria-invalid": true as const }),
      })}
      {hint !== undefined && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldErrors errors={errors} id={`${id}-errors`} />
    </div>
  );
}

/** A label with its question mark at the end. */
function Labelled({ help, children }: { help: string | undefined; children: ReactNode }) {
  if (help === undefined) return children;
  return (
    <span className={styles.labelled}>
      {children}
      <Help>{help}</Help>
    </span>
  );
}

interface FormGroupProps {
  label: ReactNode;
  errors?: readonly { message: string }[];
  hint?: ReactNode;
  span?: FieldSpan;
  help?: string;
  children: ReactNode;
}

/** Several controls that answer one question together, such as boxes to tick. */
export function FormGroup({ label, errors = [], hint, span = 12, help, children }: FormGroupProps) {
  return (
    <fieldset className={styles.group} data-span={span}>
      <legend className={styles.label}>
        <Labelled help={help}>{label}</Labelled>
      </legend>
      {children}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      <FieldErrors errors={errors} />
    </fieldset>
  );
}

/** The twelve columns that fields stand in; one on a phone. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
