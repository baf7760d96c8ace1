import { preCheckRules, type Weight } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useLocale, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { shortDateTime } from "../../../../ui/dates";
import { errorsAt } from "../../../../ui/field-errors";
import { FilterRow } from "../../../../ui/layout";
import { useToast } from "../../../../ui/toast";
import { stepOf } from "../../campaign-queries";
import styles from "../../campaigns.module.css";
import type { ViewedCampaign } from "../campaign-page";
import { RuleRow } from "./rule-row";

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
  const { possible, whyNot } = stepOf(campaign, "changeRuleSet");
  const [changes, setChanges] = useState<ReadonlyMap<string, RuleSetting>>(new Map());
  const settings = ruleSet.rules.map((rule): RuleSetting => changes.get(rule.rule) ?? settingOf(rule));
  const changed = settings.filter(
    (setting, position) => JSON.stringify(setting) !== JSON.stringify(settingOf(ruleSet.rules[position] ?? setting)),
  );
  const save = async () => {
    const payload = await command.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, rules: changed } });
    if (!payload) return;
    toast({ text: text("campaigns.rules.saved", { version: payload.campaign?.ruleSet?.version ?? 0 }) });
    await onChanged();
  };
  return (
    <>
      <FilterRow>
        <span>{text("campaigns.rules.version", { version: ruleSet.version, since: shortDateTime(ruleSet.createdAt, locale) })}</span>
        <span className={styles.quiet}>{possible ? text("campaigns.rules.lead") : whyNot}</span>
      </FilterRow>
      <ul className={styles.measure}>
        {settings.map((setting) => {
          const position = changed.indexOf(setting);
          return (
            <RuleRow
              key={setting.rule}
              setting={setting}
              disabled={!possible}
              errorsOf={(parameter) =>
                position < 0 ? [] : errorsAt(command.userErrors, `rules.${position}.parameters.${parameter}.value`)
              }
              onChange={(next) => setChanges((before) => new Map(before).set(setting.rule, next))}
            />
          );
        })}
      </ul>
      {possible && (
        <div className={styles.bar}>
          <Button disabled={changed.length === 0} loading={command.busy} onClick={() => void save()}>
            {text("campaigns.rules.save", { version: ruleSet.version + 1 })}
          </Button>
          {changed.length > 0 && (
            <>
              <Button type="text" onClick={() => setChanges(new Map())}>
                {text("campaigns.discard")}
              </Button>
              <span className={styles.quiet}>{text("campaigns.rules.changed", { count: changed.length })}</span>
            </>
          )}
          <CommandErrors
            command={command}
            fields={changed.flatMap(({ parameters }, position) =>
              parameters.map((_, place) => `rules.${position}.parameters.${place}.value`),
            )}
          />
        </div>
      )}
    </>
  );
}

function settingOf({ rule, enabled, weight, parameters }: RuleSetting | RulesTabProps["ruleSet"]["rules"][number]): RuleSetting {
  const known = preCheckRules.find(({ code }) => code === rule);
  const order = Object.keys(known?.parameters ?? {});
  const sorted = parameters.toSorted((left, right) => order.indexOf(left.name) - order.indexOf(right.name));
  return { rule, enabled, weight, parameters: sorted.map(({ name, value }) => ({ name, value })) };
}
