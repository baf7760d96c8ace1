import { completeRuleSet, preCheckRules, type Weight } from "@duban/schema";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useLocale, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { shortDateTime } from "../../../../ui/dates";
import { errorsAt } from "../../../../ui/field-errors";
import { Help } from "../../../../ui/help";
import { FilterRow } from "../../../../ui/layout";
import { useToast } from "../../../../ui/toast";
import { stepOf } from "../../campaign-queries";
import styles from "../../campaigns.module.css";
import { SaveBar } from "../../save-bar";
import type { ViewedCampaign } from "../campaign-page";
import { DeadlineTerms } from "./deadline-terms";
import { LetterTerms } from "./letter-terms";
import { RuleRow } from "./rule-row";
import { TryRules } from "./try-rules";

const changeRuleSetMutation = graphql(`
  mutation ChangeRuleSet($input: ChangeRuleSetInput!) {
    changeRuleSet(input: $input) {
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

/** What a campaign sets for one rule. */
export interface RuleSetting {
  rule: string;
  enabled: boolean;
  weight: Weight;
  parameters: { name: string; value: string }[];
}

interface RulesTabProps {
  campaign: ViewedCampaign;
  ruleSet: NonNullable<ViewedCampaign["ruleSet"]>;
  onChanged(): Promise<void>;
}

/** The rules that judge the plans. Saving makes the next version; plans keep the one that judged them. */
export function RulesTab({ campaign, ruleSet, onChanged }: RulesTabProps) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const command = useCommand(changeRuleSetMutation);
  const { possible } = stepOf(campaign, "changeRuleSet");
  const { settings, changed, change, forget } = useRuleChanges(ruleSet);
  const save = async () => {
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, rules: changed } });
    if (!payload) return;
    toast({ text: text("campaigns.rules.saved", { version: payload.campaign?.ruleSet?.version ?? 0 }) });
    await onChanged();
  };
  const placesOf = ({ parameters }: RuleSetting, position: number) =>
    parameters.map((_, place) => `rules.${position}.parameters.${place}.value`);
  return (
    <>
      <DeadlineTerms campaign={campaign} onChanged={onChanged} />
      <LetterTerms campaign={campaign} onChanged={onChanged} />
      <FilterRow>
        <span>{text("campaigns.rules.version", { version: ruleSet.version, since: shortDateTime(ruleSet.createdAt, locale) })}</span>
        {possible && <span className={styles.quiet}>{text("campaigns.rules.lead")}</span>}
        <Help>{text("help.ruleWeight")}</Help>
      </FilterRow>
      <ul className={styles.measure}>
        {settings.map((setting) => (
          <RuleRow
            key={setting.rule}
            setting={setting}
            disabled={!possible}
            errorsOf={(place) => errorsAt(command.userErrors, `rules.${changed.indexOf(setting)}.parameters.${place}.value`)}
            onChange={change}
          />
        ))}
      </ul>
      {possible && (
        <SaveBar
          label={text("campaigns.rules.save", { version: ruleSet.version + 1 })}
          changed={changed.length > 0}
          busy={command.busy}
          onSave={() => void save()}
          onDiscard={forget}
        >
          {changed.length > 0 && <TryRules campaignId={campaign.id} changed={changed} />}
          {changed.length > 0 && <span className={styles.quiet}>{text("campaigns.rules.changed", { count: changed.length })}</span>}
          <CommandErrors command={command} fields={changed.flatMap(placesOf)} />
        </SaveBar>
      )}
    </>
  );
}

/** The settings in force with the changes laid over them; only what differs is sent. */
function useRuleChanges(ruleSet: RulesTabProps["ruleSet"]) {
  const [changes, setChanges] = useState<ReadonlyMap<string, RuleSetting>>(new Map());
  // Rules that the product has learned since stand as off, ready to be switched on.
  const stored = completeRuleSet(ruleSet.rules).map(settingOf);
  const settings = stored.map((rule): RuleSetting => changes.get(rule.rule) ?? rule);
  return {
    settings,
    changed: settings.filter((setting, position) => JSON.stringify(setting) !== JSON.stringify(stored[position])),
    change: (setting: RuleSetting) => setChanges((before) => new Map(before).set(setting.rule, setting)),
    forget: () => setChanges(new Map()),
  };
}

function settingOf({ rule, enabled, weight, parameters }: ReturnType<typeof completeRuleSet>[number]): RuleSetting {
  const known = preCheckRules.find(({ code }) => code === rule);
  const order = Object.keys(known?.parameters ?? {});
  const sorted = parameters.toSorted((left, right) => order.indexOf(left.name) - order.indexOf(right.name));
  return { rule, enabled, weight, parameters: sorted.map(({ name, value }) => ({ name, value })) };
}
