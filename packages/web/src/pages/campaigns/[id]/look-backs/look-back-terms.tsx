import { InputNumber } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { errorsAt } from "../../../../ui/field-errors";
import { FormField, FormGrid } from "../../../../ui/form-field";
import { TextField } from "../../../../ui/text-field";
import { useToast } from "../../../../ui/toast";
import { stepOf } from "../../campaign-queries";
import { SaveBar } from "../../save-bar";
import type { ViewedCampaign } from "../campaign-page";
import styles from "./look-backs.module.css";

const setLookBackTermsMutation = graphql(`
  mutation SetLookBackTerms($input: SetLookBackTermsInput!) {
    setLookBackTerms(input: $input) {
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

/** After how many months look-backs fall due, and how many a sample draws. */
export function LookBackTerms({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const text = useText();
  const toast = useToast();
  const command = useCommand(setLookBackTermsMutation);
  const { possible } = stepOf(campaign, "setLookBackTerms");
  const stored = { months: campaign.lookBackTerms.months.join(", "), samplePercent: campaign.lookBackTerms.samplePercent };
  const [terms, setTerms] = useState(stored);
  const { months, samplePercent } = terms;
  const changed = months !== stored.months || samplePercent !== stored.samplePercent;
  const save = async () => {
    const input = { campaignId: campaign.id, expectedVersion: campaign.revision, months: monthsOf(months), samplePercent };
    const payload = await command.run({ input });
    if (!payload) return;
    toast({ text: text("lookBack.terms.saved") });
    await onChanged();
  };
  return (
    <section aria-label={text("lookBack.terms")}>
      <div className={styles.terms}>
        <FormGrid>
          {possible ? (
            <TextField
              span={8}
              label={text("lookBack.terms.months")}
              value={months}
              onChange={(next) => setTerms({ ...terms, months: next })}
              errors={errorsAt(command.userErrors, "months")}
            />
          ) : (
            <FormField span={8} label={text("lookBack.terms.months")}>
              {(control) => <output {...control}>{months || "—"}</output>}
            </FormField>
          )}
          <FormField span={4} label={text("lookBack.terms.sample")} errors={errorsAt(command.userErrors, "samplePercent")}>
            {(control) => (
              <InputNumber
                {...control}
                style={{ width: "100%" }}
                disabled={!possible}
                min={1}
                max={100}
                precision={0}
                value={samplePercent}
                onChange={(next) => next !== null && setTerms({ ...terms, samplePercent: next })}
              />
            )}
          </FormField>
        </FormGrid>
      </div>
      {possible && (
        <SaveBar
          label={text("lookBack.terms.save")}
          changed={changed}
          busy={command.busy}
          onSave={() => void save()}
          onDiscard={() => setTerms(stored)}
        >
          <CommandErrors command={command} fields={["months", "samplePercent"]} />
        </SaveBar>
      )}
    </section>
  );
}

/** What is written between commas of any kind; what is no whole number becomes one that is refused. */
function monthsOf(words: string): number[] {
  const parts = words.split(/[\s,，、;；]+/).filter(Boolean);
  return parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : 0));
}
