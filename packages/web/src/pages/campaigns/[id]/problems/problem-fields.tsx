import { type ProblemKind, type ProblemSeverity, problemKinds, problemSeverities } from "@duban/schema";
import { Button, Checkbox, Input, Select } from "antd";
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
  const quiet = number > 1;
  const at = (field: string) => errorsAt(errors, field);
  const wide = { style: { width: "100%" }, popupMatchSelectWidth: false } as const;
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{text("campaigns.problem.row", { number })}</legend>
      <FormField label={text("campaigns.problem.organization")} errors={at("organizationId")} quiet={quiet}>
        {(control) => (
          <Select
            {...control}
            {...wide}
            showSearch={{ optionFilterProp: "label" }}
            value={draft.organizationId}
            options={organizations}
            onChange={(organizationId) => onChange({ organizationId })}
          />
        )}
      </FormField>
      <FormField label={text("campaigns.problem.title")} errors={at("title")} quiet={quiet}>
        {(control) => (
          <Input {...control} value={draft.title} onChange={(event) => onChange({ title: event.target.value })} autoComplete="off" />
        )}
      </FormField>
      <FormField label={text("campaigns.problem.kind")} quiet={quiet}>
        {(control) => (
          <Select<ProblemKind>
            {...control}
            {...wide}
            value={draft.kind}
            options={problemKinds.values.map((value) => ({ value, label: problemKinds.label(value, toGraphLocale(locale)) }))}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </FormField>
      <FormField label={text("campaigns.problem.severity")} quiet={quiet}>
        {(control) => (
          <Select<ProblemSeverity>
            {...control}
            {...wide}
            value={draft.severity}
            options={problemSeverities.values.map((value) => ({ value, label: problemSeverities.label(value, toGraphLocale(locale)) }))}
            onChange={(severity) => onChange({ severity })}
          />
        )}
      </FormField>
      <FormField label={text("campaigns.problem.deadline")} errors={at("deadline")} quiet={quiet}>
        {(control) => <DateInput {...control} value={draft.deadline} onChange={(deadline) => onChange({ deadline })} />}
      </FormField>
      <FormField label={text("campaigns.problem.theme")} errors={at("theme")} quiet={quiet}>
        {(control) => <ThemeSelect control={control} themes={themes} value={draft.theme} onChange={(theme) => onChange({ theme })} />}
      </FormField>
      <div className={styles.end} data-first={!quiet}>
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
    </fieldset>
  );
}

interface ThemeSelectProps {
  control: FieldControl;
  themes: readonly string[];
  value: string | null;
  onChange(theme: string | null): void;
}

function ThemeSelect({ control, themes, value, onChange }: ThemeSelectProps) {
  return (
    <Select
      {...control}
      style={{ width: "100%" }}
      popupMatchSelectWidth={false}
      allowClear
      value={value}
      options={themes.map((theme) => ({ value: theme, label: theme }))}
      onChange={(theme) => onChange(theme ?? null)}
    />
  );
}
