import { pillars, type ReviewLevels, reviewLevels } from "@duban/schema";
import { Checkbox, Input, InputNumber, Select } from "antd";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { DateInput, InstantInput } from "../../../ui/date-input";
import { errorsAt, type UserError } from "../../../ui/field-errors";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import type { CampaignForm } from "./campaign-form";

interface FieldsProps {
  form: CampaignForm;
  onChange(changes: Partial<CampaignForm>): void;
  userErrors: readonly UserError[];
  /** The campaign exists: who runs it and its code stay. */
  exists: boolean;
  /** Plans were written to the dates and pillars, so that they stay. */
  fixed: boolean;
}

/** Who runs the campaign and what it is called. */
export function NameFields({ form, onChange, userErrors, exists }: FieldsProps) {
  const text = useText();
  const at = (field: string) => errorsAt(userErrors, field);
  return (
    <FormGrid>
      <FormField label={text("campaigns.field.title")} errors={at("title")} span={6}>
        {(control) => (
          <Input {...control} value={form.title} onChange={(event) => onChange({ title: event.target.value })} autoComplete="off" />
        )}
      </FormField>
      <FormField label={text("campaigns.field.titleEn")} errors={at("titleEn")} span={6}>
        {(control) => (
          <Input {...control} value={form.titleEn} onChange={(event) => onChange({ titleEn: event.target.value })} autoComplete="off" />
        )}
      </FormField>
      <FormField label={text("campaigns.field.code")} errors={at("code")} hint={text("campaigns.field.code.hint")} span={6}>
        {(control) => (
          <Input
            {...control}
            disabled={exists}
            value={form.code}
            onChange={(event) => onChange({ code: event.target.value })}
            autoComplete="off"
          />
        )}
      </FormField>
      <FormField
        label={text("campaigns.field.organization")}
        errors={at("organizationId")}
        hint={text("campaigns.field.organization.hint")}
        span={6}
      >
        {(control) => (
          <OrganizationPicker
            {...control}
            disabled={exists}
            value={form.organizationId}
            onChange={(organizationId) => onChange({ organizationId })}
          />
        )}
      </FormField>
    </FormGrid>
  );
}

/** From when to when, until when plans are due, how long a review may take, and what every plan covers. */
export function TimeFields({ form, onChange, userErrors, fixed }: FieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const at = (field: string) => errorsAt(userErrors, field);
  return (
    <FormGrid>
      <FormField label={text("campaigns.field.startsOn")} errors={at("startsOn")} span={3}>
        {(control) => <DateInput {...control} disabled={fixed} value={form.startsOn} onChange={(startsOn) => onChange({ startsOn })} />}
      </FormField>
      <FormField label={text("campaigns.field.endsOn")} errors={at("endsOn")} span={3}>
        {(control) => <DateInput {...control} disabled={fixed} value={form.endsOn} onChange={(endsOn) => onChange({ endsOn })} />}
      </FormField>
      <FormField label={text("campaigns.field.planDueAt")} errors={at("planDueAt")} span={3}>
        {(control) => (
          <InstantInput {...control} disabled={fixed} value={form.planDueAt} onChange={(planDueAt) => onChange({ planDueAt })} />
        )}
      </FormField>
      <FormField
        label={text("campaigns.field.reviewWorkingDays")}
        help={text("help.reviewWorkingDays")}
        errors={at("reviewWorkingDays")}
        span={3}
      >
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            disabled={fixed}
            precision={0}
            value={form.reviewWorkingDays}
            onChange={(reviewWorkingDays) => onChange({ reviewWorkingDays })}
          />
        )}
      </FormField>
      <FormField label={text("levels.campaign.levels")} errors={at("reviewLevels")} span={6} hint={text("levels.campaign.levels.hint")}>
        {(control) => (
          <Select<ReviewLevels>
            {...control}
            disabled={fixed}
            value={form.reviewLevels}
            options={reviewLevels.values.map((value) => ({ value, label: reviewLevels.label(value, toGraphLocale(locale)) }))}
            onChange={(levels) => onChange({ reviewLevels: levels })}
          />
        )}
      </FormField>
      <FormField
        label={text("levels.campaign.approvals")}
        errors={at("approvalsNeeded")}
        span={6}
        hint={text("levels.campaign.approvals.hint")}
      >
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            disabled={fixed}
            precision={0}
            value={form.approvalsNeeded}
            onChange={(approvalsNeeded) => onChange({ approvalsNeeded })}
          />
        )}
      </FormField>
      <FormGroup label={text("campaigns.field.pillars")} errors={at("pillars")}>
        <Checkbox.Group
          disabled={fixed}
          value={form.pillars}
          onChange={(chosen) => onChange({ pillars: pillars.values.filter((pillar) => chosen.includes(pillar)) })}
          options={pillars.values.map((pillar) => ({ value: pillar, label: pillars.label(pillar, toGraphLocale(locale)) }))}
        />
      </FormGroup>
    </FormGrid>
  );
}
