import { Button, Input } from "antd";
import { useText } from "../../../i18n/text";
import { DateInput } from "../../../ui/date-input";
import { errorsAt, FieldErrors, type UserError } from "../../../ui/field-errors";
import { FormField, FormGrid } from "../../../ui/form-field";
import { Icon } from "../../../ui/icon";
import styles from "../campaigns.module.css";
import { type BatchRow, type CampaignForm, newBatch, newKey, type ReasonRow } from "./campaign-form";

interface FieldsProps {
  form: CampaignForm;
  onChange(changes: Partial<CampaignForm>): void;
  userErrors: readonly UserError[];
}

function replaced<Row extends { key: string }>(rows: readonly Row[], key: string, changes: Partial<Row>): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...changes } : row));
}

/** The batches, in order. */
export function BatchFields({ form, onChange, userErrors }: FieldsProps) {
  const text = useText();
  const change = (key: string, changes: Partial<BatchRow>) => onChange({ batches: replaced(form.batches, key, changes) });
  return (
    <>
      {form.batches.map((batch, position) => {
        const at = (field: string) => errorsAt(userErrors, `batches.${position}.${field}`);
        return (
          <div key={batch.key} className={styles.row}>
            <FormGrid>
              <FormField label={text("campaigns.batch.name", { number: position + 1 })} errors={at("name")} span={6}>
                {(control) => (
                  <Input
                    {...control}
                    value={batch.name}
                    onChange={(event) => change(batch.key, { name: event.target.value })}
                    autoComplete="off"
                  />
                )}
              </FormField>
              <FormField label={text("campaigns.field.startsOn")} errors={at("startsOn")} span={3}>
                {(control) => <DateInput {...control} value={batch.startsOn} onChange={(startsOn) => change(batch.key, { startsOn })} />}
              </FormField>
              <FormField label={text("campaigns.field.endsOn")} errors={at("endsOn")} span={3}>
                {(control) => <DateInput {...control} value={batch.endsOn} onChange={(endsOn) => change(batch.key, { endsOn })} />}
              </FormField>
            </FormGrid>
            <RemoveButton
              label={text("campaigns.batch.remove", { number: position + 1 })}
              disabled={form.batches.length === 1}
              onClick={() => onChange({ batches: form.batches.filter(({ key }) => key !== batch.key) })}
            />
          </div>
        );
      })}
      <FieldErrors errors={errorsAt(userErrors, "batches")} />
      <Button type="link" icon={<Icon name="plus" size={14} />} onClick={() => onChange({ batches: [...form.batches, newBatch()] })}>
        {text("campaigns.batch.add")}
      </Button>
    </>
  );
}

/** The themes, one a line. */
export function ThemeFields({ form, onChange, userErrors }: FieldsProps) {
  const text = useText();
  const errors = userErrors.filter(({ path }) => path[1] === "themes");
  return (
    <FormField label={text("campaigns.field.themes")} errors={errors} hint={text("campaigns.field.themes.hint")}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={form.themes}
          onChange={(event) => onChange({ themes: event.target.value })}
        />
      )}
    </FormField>
  );
}

/** The reasons that findings may give. */
export function ReasonFields({ form, onChange, userErrors }: FieldsProps) {
  const text = useText();
  const change = (key: string, changes: Partial<ReasonRow>) => onChange({ reasonCodes: replaced(form.reasonCodes, key, changes) });
  return (
    <>
      {form.reasonCodes.map((reason, position) => {
        const at = (field: string) => errorsAt(userErrors, `reasonCodes.${position}.${field}`);
        const field = (name: "code" | "label" | "labelEn", label: string) => (
          <FormField label={label} errors={at(name)} span={4} quiet={position > 0}>
            {(control) => (
              <Input
                {...control}
                value={reason[name]}
                onChange={(event) => change(reason.key, { [name]: event.target.value })}
                autoComplete="off"
              />
            )}
          </FormField>
        );
        return (
          <div key={reason.key} className={styles.row}>
            <FormGrid>
              {field("label", text("campaigns.reason.label"))}
              {field("labelEn", text("campaigns.reason.labelEn"))}
              {field("code", text("campaigns.reason.code"))}
            </FormGrid>
            <RemoveButton
              label={text("campaigns.reason.remove", { name: reason.label || reason.code })}
              first={position === 0}
              onClick={() => onChange({ reasonCodes: form.reasonCodes.filter(({ key }) => key !== reason.key) })}
            />
          </div>
        );
      })}
      <FieldErrors errors={errorsAt(userErrors, "reasonCodes")} />
      <Button
        type="link"
        icon={<Icon name="plus" size={14} />}
        onClick={() => onChange({ reasonCodes: [...form.reasonCodes, { key: newKey(), code: "", label: "", labelEn: "" }] })}
      >
        {text("campaigns.reason.add")}
      </Button>
    </>
  );
}

interface RemoveButtonProps {
  label: string;
  disabled?: boolean;
  /** It stands beside fields with their labels over them. */
  first?: boolean;
  onClick(): void;
}

function RemoveButton({ label, disabled = false, first = true, onClick }: RemoveButtonProps) {
  return (
    <Button
      type="text"
      aria-label={label}
      title={label}
      disabled={disabled}
      style={{ marginTop: first ? 22 : 0 }}
      icon={<Icon name="trash" />}
      onClick={onClick}
    />
  );
}
