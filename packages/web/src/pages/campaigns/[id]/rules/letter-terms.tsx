import { type LetterLight, letterLevels, letterLights, mostLetterDays } from "@duban/schema";
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

const setLettersMutation = graphql(`
  mutation SetLetterTerms($input: SetLetterTermsInput!) {
    setLetterTerms(input: $input) {
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

type Terms = ViewedCampaign["letterTerms"][number];

/** Who is told that a problem has turned yellow or red, one level higher each time. */
export function LetterTerms({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const command = useCommand(setLettersMutation);
  const [changes, setChanges] = useState<Partial<Record<Terms["level"], Terms>>>({});
  const { possible } = stepOf(campaign, "setLetterTerms");
  const changed = Object.values(changes);
  const save = async () => {
    const terms = changed.map(({ level, light, days }) => ({ level, light, days }));
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, terms } });
    if (!payload) return;
    setChanges({});
    toast({ text: text("letters.terms.saved") });
    await onChanged();
  };
  return (
    <section className={styles.terms} aria-label={text("letters.terms")}>
      <h2 className={styles.title}>
        {text("letters.terms")} <span className={campaigns.quiet}>{text("letters.terms.lead")}</span>
      </h2>
      {campaign.letterTerms.map((stored) => {
        const terms = changes[stored.level] ?? stored;
        return (
          <fieldset key={stored.level} className={styles.level}>
            <legend>{letterLevels.label(stored.level, toGraphLocale(locale))}</legend>
            <Fields
              terms={terms}
              disabled={!possible}
              errors={errorsAt(command.userErrors, `terms.${changed.indexOf(terms)}.days`)}
              onChange={(more) => setChanges({ ...changes, [stored.level]: { ...terms, ...more } })}
            />
          </fieldset>
        );
      })}
      {possible && (
        <SaveBar
          label={text("letters.terms.save")}
          changed={changed.length > 0}
          busy={command.busy}
          onSave={() => void save()}
          onDiscard={() => setChanges({})}
        >
          <CommandErrors command={command} fields={changed.map((_, position) => `terms.${position}.days`)} />
        </SaveBar>
      )}
    </section>
  );
}

interface FieldsProps {
  terms: Terms;
  disabled: boolean;
  errors: { message: string }[];
  onChange(changes: Partial<Terms>): void;
}

function Fields({ terms: { light, days }, disabled, errors, onChange }: FieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const options = letterLights.values.map((value) => ({ value, label: letterLights.label(value, toGraphLocale(locale)) }));
  return (
    <FormGrid>
      <FormField span={4} label={text("letters.light")}>
        {(control) => (
          <Select<LetterLight | "NEVER">
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={light ?? "NEVER"}
            options={[{ value: "NEVER", label: text("letters.never") }, ...options]}
            onChange={(next) => onChange({ light: next === "NEVER" ? null : next })}
          />
        )}
      </FormField>
      <FormField span={4} label={text("letters.days")} errors={errors}>
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            min={0}
            max={mostLetterDays}
            precision={0}
            disabled={disabled || light === null}
            value={days}
            onChange={(next) => next !== null && onChange({ days: next })}
          />
        )}
      </FormField>
    </FormGrid>
  );
}
