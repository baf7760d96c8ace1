import { type BulkAct, type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { InputNumber, Select } from "antd";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { errorsAt, type UserError } from "../../../ui/field-errors";
import { FormField } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { useLedgers } from "../list/filter-choice";
import type { Marked } from "../list/use-marks";
import { PostField } from "./post-field";

/** What has to be said for an act. */
export interface BulkTerms {
  executive?: string;
  department?: string;
  /** The responsible person of each unit, by the unit's id. */
  persons: Readonly<Record<string, string>>;
  role?: ResponsibilityRole;
  to?: string;
  theme?: string | null;
  days?: number | null;
}

interface BulkFieldsProps {
  act: BulkAct;
  marked: readonly Marked[];
  terms: BulkTerms;
  onChange(terms: BulkTerms): void;
  userErrors: readonly UserError[];
}

/** As many as are asked for unless others are said. */
export const usualDays = 30;

/** Whether everything is said that the act needs. */
export function isWhole(act: BulkAct, { executive, department, to, days = usualDays }: BulkTerms): boolean {
  if (act === "ASK_EXTENSION") return days !== null;
  if (act === "ASSIGN") return executive !== undefined && department !== undefined;
  return act !== "HAND_OVER" || to !== undefined;
}

/** The fields of an act; none for those that need nothing but a reason. */
export function BulkFields(props: BulkFieldsProps) {
  if (props.act === "ASSIGN") return <AssignFields {...props} />;
  if (props.act === "HAND_OVER") return <HandOverFields {...props} />;
  if (props.act === "ASK_EXTENSION") return <DaysField {...props} />;
  return props.act === "SET_THEME" ? <ThemeField {...props} /> : null;
}

function AssignFields({ marked, terms, onChange, userErrors }: BulkFieldsProps) {
  const text = useText();
  const name = useName();
  const units = new Map(marked.flatMap(({ organization }) => (organization ? [[organization.id, organization] as const] : [])));
  return (
    <>
      <PostField
        label={text("problems.column.executive")}
        value={terms.executive ?? null}
        onChange={(executive) => onChange({ ...terms, executive })}
        errors={errorsAt(userErrors, "assign.leadingExecutiveId")}
      />
      <FormField label={text("problems.column.department")} errors={errorsAt(userErrors, "assign.leadDepartmentId")}>
        {(control) => (
          <OrganizationPicker {...control} value={terms.department ?? null} onChange={(department) => onChange({ ...terms, department })} />
        )}
      </FormField>
      {[...units.values()].map((unit) => (
        <PostField
          key={unit.id}
          label={text("bulk.personOf", { unit: name(unit) })}
          within={unit.id}
          value={terms.persons[unit.id] ?? null}
          onChange={(person) => onChange({ ...terms, persons: { ...terms.persons, [unit.id]: person } })}
          errors={[]}
        />
      ))}
    </>
  );
}

function HandOverFields({ terms, onChange, userErrors }: BulkFieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const role = terms.role ?? "LEADING_EXECUTIVE";
  const options = responsibilityRoles.values.map((value) => ({ value, label: responsibilityRoles.label(value, toGraphLocale(locale)) }));
  return (
    <>
      <FormField label={text("problems.handOver.role")} errors={[]}>
        {(control) => (
          <Select<ResponsibilityRole>
            {...control}
            style={{ width: "100%" }}
            value={role}
            options={options}
            onChange={(next) => onChange({ ...terms, role: next })}
          />
        )}
      </FormField>
      <PostField
        label={text("problems.handOver.to")}
        value={terms.to ?? null}
        onChange={(to) => onChange({ ...terms, role, to })}
        errors={errorsAt(userErrors, "handOver.toAppointmentId")}
      />
    </>
  );
}

function DaysField({ terms, onChange, userErrors }: BulkFieldsProps) {
  const text = useText();
  return (
    <FormField span={6} label={text("bulk.days")} errors={errorsAt(userErrors, "extension.days")}>
      {(control) => (
        <InputNumber
          {...control}
          min={1}
          max={366}
          precision={0}
          value={terms.days === undefined ? usualDays : terms.days}
          onChange={(days) => onChange({ ...terms, days })}
        />
      )}
    </FormField>
  );
}

function ThemeField({ terms, onChange }: BulkFieldsProps) {
  const text = useText();
  const { ledgers } = useLedgers();
  const themes = [...new Set(ledgers.flatMap(({ campaign }) => campaign?.themes.map(({ name }) => name) ?? []))];
  return (
    <FormField label={text("problems.fact.theme")} errors={[]}>
      {(control) => (
        <Select<string | null>
          {...control}
          style={{ width: "100%" }}
          value={terms.theme ?? null}
          options={[{ value: null, label: text("bulk.noTheme") }, ...themes.map((theme) => ({ value: theme, label: theme }))]}
          onChange={(theme) => onChange({ ...terms, theme })}
        />
      )}
    </FormField>
  );
}
