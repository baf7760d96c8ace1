import { type Enumeration, type Locale, problemKinds, problemSeverities } from "@duban/schema";
import { Button, Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { DateInput } from "../../../../ui/date-input";
import { errorsAt, type UserError } from "../../../../ui/field-errors";
import { type FieldControl, FormField } from "../../../../ui/form-field";
import { Icon } from "../../../../ui/icon";
import type { ProblemDraft } from "./problem-draft";
import styles from "./problem-grid.module.css";

interface ProblemFieldsProps {
  draft: ProblemDraft;
  /** Counted from 1. */
  number: number;
  organizations: { value: string; label: string }[];
  themes: readonly string[];
  errors: readonly UserError[];
  onChange(changes: Partial<ProblemDraft>): void;
  onRemove: (() => void) | null;
}

/** One row of the grid. */
export function ProblemFields({ draft, number, organizations, themes, errors, onChange, onRemove }: ProblemFieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const language = toGraphLocale(locale);
  const field = (name: keyof ProblemDraft, label: string, control: (control: FieldControl) => ReactNode) => (
    <FormField label={label} errors={errorsAt(errors, name)} quiet={number > 1}>
      {control}
    </FormField>
  );
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{text("campaigns.problem.row", { number })}</legend>
      {field("organizationId", text("campaigns.problem.organization"), (control) => (
        <Choice
          control={control}
          value={draft.organizationId}
          options={organizations}
          onChange={(organizationId) => onChange({ organizationId })}
        />
      ))}
      {field("title", text("campaigns.problem.title"), (control) => (
        <Input {...control} value={draft.title} onChange={(event) => onChange({ title: event.target.value })} autoComplete="off" />
      ))}
      {field("kind", text("campaigns.problem.kind"), (control) => (
        <Choice
          control={control}
          value={draft.kind}
          options={optionsOf(problemKinds, language)}
          onChange={(kind) => kind && onChange({ kind })}
        />
      ))}
      {field("severity", text("campaigns.problem.severity"), (control) => (
        <Choice
          control={control}
          value={draft.severity}
          options={optionsOf(problemSeverities, language)}
          onChange={(severity) => severity && onChange({ severity })}
        />
      ))}
      {field("deadline", text("campaigns.problem.deadline"), (control) => (
        <DateInput {...control} value={draft.deadline} onChange={(deadline) => onChange({ deadline })} />
      ))}
      {field("theme", text("campaigns.problem.theme"), (control) => (
        <Choice
          control={control}
          optional
          value={draft.theme}
          options={themes.map((theme) => ({ value: theme, label: theme }))}
          onChange={(theme) => onChange({ theme })}
        />
      ))}
      <RowEnd draft={draft} number={number} onChange={onChange} onRemove={onRemove} />
    </fieldset>
  );
}

function RowEnd({ draft, number, onChange, onRemove }: Pick<ProblemFieldsProps, "draft" | "number" | "onChange" | "onRemove">) {
  const text = useText();
  return (
    <div className={styles.end} data-first={number === 1}>
      <Checkbox checked={draft.repeated} onChange={(event) => onChange({ repeated: event.target.checked })}>
        {text("campaigns.problem.repeated")}
      </Checkbox>
      <Button
        type="text"
        disabled={!onRemove}
        onClick={() => onRemove?.()}
        aria-label={text("campaigns.problem.row.remove", { number })}
        icon={<Icon name="trash" />}
      />
    </div>
  );
}

function optionsOf<Value extends string>(enumeration: Enumeration<Value>, locale: Locale): { value: Value; label: string }[] {
  return enumeration.values.map((value) => ({ value, label: enumeration.label(value, locale) }));
}

interface ChoiceProps<Value extends string> {
  control: FieldControl;
  value: Value | null;
  options: { value: Value; label: string }[];
  /** Nothing may be chosen too. */
  optional?: boolean;
  onChange(value: Value | null): void;
}

function Choice<Value extends string>({ control, value, options, optional = false, onChange }: ChoiceProps<Value>) {
  return (
    <Select<Value | null>
      {...control}
      style={{ width: "100%" }}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      allowClear={optional}
      value={value}
      options={options}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
