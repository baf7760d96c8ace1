import { closeOutLevels, mostPublicityDays, problemSeverities } from "@duban/schema";
import { Checkbox, InputNumber } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { errorsAt } from "../../../../ui/field-errors";
import { FormField, FormGrid, FormGroup } from "../../../../ui/form-field";
import { FilterRow } from "../../../../ui/layout";
import { useToast } from "../../../../ui/toast";
import { stepOf } from "../../campaign-queries";
import styles from "../../campaigns.module.css";
import { SaveBar } from "../../save-bar";
import type { ViewedCampaign } from "../campaign-page";
import own from "./close-outs.module.css";

const setCloseOutTermsMutation = graphql(`
  mutation SetCloseOutTerms($input: SetCloseOutTermsInput!) {
    setCloseOutTerms(input: $input) {
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

type Terms = ViewedCampaign["closeOutTerms"][number];

/** Who checks whether problems are resolved, by severity. Requests that are being checked keep the terms that they began with. */
export function CloseOutsTab({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const text = useText();
  const toast = useToast();
  const command = useCommand(setCloseOutTermsMutation);
  const { possible } = stepOf(campaign, "setCloseOutTerms");
  const stored = campaign.closeOutTerms;
  const [terms, setTerms] = useState(stored);
  const changed = JSON.stringify(terms) !== JSON.stringify(stored);
  const change = (position: number, next: Partial<Terms>) =>
    setTerms(terms.map((one, index) => (index === position ? { ...one, ...next } : one)));
  const save = async () => {
    const input = terms.map(({ severity, levels, siteCheck, publicityDays }) => ({ severity, levels, siteCheck, publicityDays }));
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, terms: input } });
    if (!payload) return;
    toast({ text: text("closeouts.terms.saved") });
    await onChanged();
  };
  return (
    <>
      <FilterRow>
        <span className={styles.quiet}>{text("closeouts.terms.lead")}</span>
      </FilterRow>
      <div className={own.severities}>
        {terms.map((one, position) => (
          <Severity
            key={one.severity}
            terms={one}
            disabled={!possible}
            errorsOf={(field) => errorsAt(command.userErrors, `terms.${position}.${field}`)}
            onChange={(next) => change(position, next)}
          />
        ))}
      </div>
      {possible && (
        <SaveBar
          label={text("closeouts.terms.save")}
          changed={changed}
          busy={command.busy}
          onSave={() => void save()}
          onDiscard={() => setTerms(stored)}
        >
          <CommandErrors
            command={command}
            fields={terms.flatMap((_, position) => [`terms.${position}.levels`, `terms.${position}.publicityDays`])}
          />
        </SaveBar>
      )}
    </>
  );
}

interface SeverityProps {
  terms: Terms;
  disabled: boolean;
  errorsOf(field: string): readonly { message: string }[];
  onChange(next: Partial<Terms>): void;
}

function Severity({ terms, disabled, errorsOf, onChange }: SeverityProps) {
  const text = useText();
  const { locale } = useLocale();
  const words = toGraphLocale(locale);
  const toggle = (level: Terms["levels"][number], on: boolean) =>
    onChange({ levels: closeOutLevels.values.filter((one) => (one === level ? on : terms.levels.includes(one))) });
  return (
    <FormGrid>
      <FormGroup label={problemSeverities.label(terms.severity, words)} errors={errorsOf("levels")}>
        <div className={own.levels}>
          {closeOutLevels.values.map((level) => (
            <Checkbox
              key={level}
              disabled={disabled}
              checked={terms.levels.includes(level)}
              onChange={({ target }) => toggle(level, target.checked)}
            >
              {closeOutLevels.label(level, words)}
            </Checkbox>
          ))}
          <Checkbox disabled={disabled} checked={terms.siteCheck} onChange={({ target }) => onChange({ siteCheck: target.checked })}>
            {text("closeouts.terms.siteCheck")}
          </Checkbox>
        </div>
      </FormGroup>
      <FormField span={4} label={text("closeouts.terms.publicity")} errors={errorsOf("publicityDays")}>
        {(control) => (
          <InputNumber
            {...control}
            disabled={disabled}
            min={0}
            max={mostPublicityDays}
            precision={0}
            value={terms.publicityDays}
            onChange={(days) => onChange({ publicityDays: days ?? 0 })}
          />
        )}
      </FormField>
    </FormGrid>
  );
}
