import { type LetterLight, letterLevels, letterLights, mostLetterDays } from "@duban/schema";
import { InputNumber, Select } from "antd";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { FormField, FormGrid } from "../../../../ui/form-field";
import { stepOf } from "../../campaign-queries";
import type { ViewedCampaign } from "../campaign-page";
import { type TermsRow, TermsSection } from "./terms-section";

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

const words = {
  title: "letters.terms",
  lead: "letters.terms.lead",
  save: "letters.terms.save",
  saved: "letters.terms.saved",
} as const;

/** Who is told that a problem has turned yellow or red, one level higher each time. */
export function LetterTerms({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const { locale } = useLocale();
  const command = useCommand(setLettersMutation);
  const send = (changed: Terms[]) => {
    const terms = changed.map(({ level, light, days }) => ({ level, light, days }));
    return command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, terms } });
  };
  return (
    <TermsSection
      wide
      words={words}
      stored={campaign.letterTerms}
      keyOf={({ level }) => level}
      legendOf={({ level }) => letterLevels.label(level, toGraphLocale(locale))}
      fields={["days"]}
      possible={stepOf(campaign, "setLetterTerms").possible}
      command={command}
      send={send}
      onChanged={onChanged}
    >
      {(terms, row) => <Fields terms={terms} {...row} />}
    </TermsSection>
  );
}

function Fields({ terms: { light, days }, disabled, errorsOf, onChange }: TermsRow<Terms> & { terms: Terms }) {
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
      <FormField span={4} label={text("letters.days")} errors={errorsOf("days")}>
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
