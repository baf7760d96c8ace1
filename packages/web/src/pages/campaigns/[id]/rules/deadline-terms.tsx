import { problemSeverities, type ReportCadence, reportCadences } from "@duban/schema";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { errorsAt } from "../../../../ui/field-errors";
import { FormField, FormGrid } from "../../../../ui/form-field";
import { useToast } from "../../../../ui/toast";
import { stepOf } from "../../campaign-queries";
import campaigns from "../../campaigns.module.css";
import { SaveBar } from "../../save-bar";
import type { ViewedCampaign } from "../campaign-page";
import styles from "./deadline-terms.module.css";

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

/** The time that problems have, by severity: until when, how often is reported, from when they are yellow. */
export function DeadlineTerms({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const command = useCommand(setTermsMutation);
  const [changes, setChanges] = useState<Partial<Record<Terms["severity"], Terms>>>({});
  const { possible } = stepOf(campaign, "setDeadlineTerms");
  const changed = Object.values(changes);
  const places = changed.flatMap((_, position) => [`terms.${position}.days`, `terms.${position}.yellowDays`]);
  const save = async () => {
    const terms = changed.map(({ severity, days, reports, yellowDays }) => ({ severity, days, reports, yellowDays }));
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, terms } });
    if (!payload) return;
    setChanges({});
    toast({ text: text("time.terms.saved") });
    await onChanged();
  };
  return (
    <section className={styles.terms} aria-label={text("time.terms")}>
      <h2 className={styles.title}>
        {text("time.terms")} <span className={campaigns.quiet}>{text("time.terms.lead")}</span>
      </h2>
      {campaign.deadlineTerms.map((stored) => {
        const terms = changes[stored.severity] ?? stored;
        const at = (field: string) => errorsAt(command.userErrors, `terms.${changed.indexOf(terms)}.${field}`);
        return (
          <fieldset key={stored.severity} className={styles.row}>
            <legend>{problemSeverities.label(stored.severity, toGraphLocale(locale))}</legend>
            <Fields
              terms={terms}
              disabled={!possible}
              errorsOf={at}
              onChange={(more) => setChanges({ ...changes, [stored.severity]: { ...terms, ...more } })}
            />
          </fieldset>
        );
      })}
      {possible && (
        <SaveBar
          label={text("time.terms.save")}
          changed={changed.length > 0}
          busy={command.busy}
          onSave={() => void save()}
          onDiscard={() => setChanges({})}
        >
          <CommandErrors command={command} fields={places} />
        </SaveBar>
      )}
    </section>
  );
}

interface FieldsProps {
  terms: Terms;
  disabled: boolean;
  errorsOf(field: string): { message: string }[];
  onChange(changes: Partial<Terms>): void;
}

function Fields({ terms, disabled, errorsOf, onChange }: FieldsProps) {
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
