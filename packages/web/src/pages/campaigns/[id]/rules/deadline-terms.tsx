import { problemSeverities, type ReportCadence, reportCadences } from "@duban/schema";
import { InputNumber, Select } from "antd";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { FormField, FormGrid } from "../../../../ui/form-field";
import { stepOf } from "../../campaign-queries";
import type { ViewedCampaign } from "../campaign-page";
import { type TermsRow, TermsSection } from "./terms-section";

const setTermsMutation = graphql(`
  mutation SetDeadlineTerms($input: SetDeadlineTermsInput!) {
    setDeadlineTerms(input: $input) {
      campaign {
        ...CampaignDetail @unmask
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

type Terms = ViewedCampaign["deadlineTerms"][number];

const words = {
  title: "time.terms",
  lead: "time.terms.lead",
  save: "time.terms.save",
  saved: "time.terms.saved",
} as const;

/** The time that problems have, by severity: until when, how often is reported, from when they are yellow. */
export function DeadlineTerms({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const { locale } = useLocale();
  const command = useCommand(setTermsMutation);
  const send = (changed: Terms[]) => {
    const terms = changed.map(({ severity, days, reports, yellowDays }) => ({ severity, days, reports, yellowDays }));
    return command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, terms } });
  };
  return (
    <TermsSection
      words={words}
      stored={campaign.deadlineTerms}
      keyOf={({ severity }) => severity}
      legendOf={({ severity }) => problemSeverities.label(severity, toGraphLocale(locale))}
      fields={["days", "yellowDays"]}
      possible={stepOf(campaign, "setDeadlineTerms").possible}
      command={command}
      send={send}
      onChanged={onChanged}
    >
      {(terms, row) => <Fields terms={terms} {...row} />}
    </TermsSection>
  );
}

function Fields({ terms, disabled, errorsOf, onChange }: TermsRow<Terms> & { terms: Terms }) {
  const text = useText();
  const { locale } = useLocale();
  const number = (field: "days" | "yellowDays", label: string, most: number) => (
    <FormField span={4} label={label} errors={errorsOf(field)}>
      {(control) => (
        <InputNumber
          {...control}
          style={{ width: "100%" }}
          min={field === "days" ? 1 : 0}
          max={most}
          precision={0}
          disabled={disabled}
          value={terms[field]}
          onChange={(next) => next !== null && onChange({ [field]: next })}
        />
      )}
    </FormField>
  );
  return (
    <FormGrid>
      {number("days", text("time.terms.days"), 1825)}
      <FormField span={4} label={text("time.terms.reports")}>
        {(control) => (
          <Select<ReportCadence>
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={terms.reports}
            options={reportCadences.values.map((value) => ({ value, label: reportCadences.label(value, toGraphLocale(locale)) }))}
            onChange={(reports) => onChange({ reports })}
          />
        )}
      </FormField>
      {number("yellowDays", text("time.terms.yellow"), 365)}
    </FormGrid>
  );
}
