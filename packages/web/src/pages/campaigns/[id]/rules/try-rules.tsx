import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import type { TryRuleSetMutation } from "../../../../gql/graphql";
import { useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { Dialog } from "../../../../ui/dialog";
import { ListTable } from "../../../../ui/list-table";
import { StatusTag } from "../../../../ui/status";
import { WeightTag } from "../../../../ui/tag";
import type { RuleSetting } from "./rules-tab";
import styles from "./try-rules.module.css";

const tryRuleSetMutation = graphql(`
  mutation TryRuleSet($input: TryRuleSetInput!) {
    tryRuleSet(input: $input) {
      trial {
        tried
        submitted
        blockedNow
        blockedThen
        rules {
          rule
          title
          failedNow
          failedThen
        }
        plans {
          plan {
            id
            code
            organization {
              id
              name
              nameEn
            }
          }
          blockedNow
          blockedThen
          changed {
            rule
            title
            weight
            passed
            findings {
              why
            }
          }
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

type Trial = NonNullable<TryRuleSetMutation["tryRuleSet"]["trial"]>;

interface TryRulesProps {
  campaignId: string;
  changed: readonly RuleSetting[];
}

/** Tries the changed rules on the plans that were submitted last, before they are saved. */
export function TryRules({ campaignId, changed }: TryRulesProps) {
  const text = useText();
  const command = useCommand(tryRuleSetMutation);
  const [trial, setTrial] = useState<Trial | null>(null);
  const run = async () => {
    const payload = await command.run({ input: { campaignId, rules: [...changed] } });
    setTrial(payload?.trial ?? null);
  };
  return (
    <>
      <Button loading={command.busy} onClick={() => void run()}>
        {text("campaigns.try")}
      </Button>
      <CommandErrors command={command} fields={[]} />
      {trial && <TrialDialog trial={trial} onClose={() => setTrial(null)} />}
    </>
  );
}

function TrialDialog({ trial, onClose }: { trial: Trial; onClose(): void }) {
  const text = useText();
  const { tried, submitted, blockedNow, blockedThen, rules, plans } = trial;
  return (
    <Dialog title={text("campaigns.try.title")} width={720} footer={null} onCancel={onClose}>
      {tried === 0 ? (
        <p>{text("campaigns.try.none")}</p>
      ) : (
        <>
          <p className={styles.lead}>{text(tried < submitted ? "campaigns.try.latest" : "campaigns.try.all", { tried, submitted })}</p>
          <p className={styles.blocked}>
            <StatusTag
              status={blockedThen > blockedNow ? "over" : "ok"}
              word={text("campaigns.try.blocked", { now: blockedNow, after: blockedThen })}
            />
          </p>
          {rules.length > 0 && <Counts rules={rules} />}
          <h2 className={styles.title}>{text("campaigns.try.plans", { count: plans.length })}</h2>
          {plans.length === 0 && <p className={styles.lead}>{text("campaigns.try.same")}</p>}
          <ul>
            {plans.map((plan) => (
              <TriedPlan key={plan.plan?.id} tried={plan} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Counts({ rules }: Pick<Trial, "rules">) {
  const text = useText();
  const columns = [
    { label: text("campaigns.try.rule") },
    { label: text("campaigns.try.now"), width: 72, end: true },
    { label: text("campaigns.try.then"), width: 72, end: true },
  ];
  return (
    <ListTable label={text("campaigns.try.rule")} columns={columns}>
      {rules.map(({ rule, title, failedNow, failedThen }) => (
        <tr key={rule}>
          <td>
            <code>{rule}</code> {title}
          </td>
          <td data-end>{failedNow}</td>
          <td data-end>{failedNow === failedThen ? failedThen : <strong>{failedThen}</strong>}</td>
        </tr>
      ))}
    </ListTable>
  );
}

function TriedPlan({ tried }: { tried: Trial["plans"][number] }) {
  const text = useText();
  const name = useName();
  const { plan, blockedNow, blockedThen, changed } = tried;
  return (
    <li className={styles.plan}>
      <p className={styles.head}>
        {plan && <Link to={`/plans/${plan.id}`}>{name(plan.organization)}</Link>}
        {blockedThen !== blockedNow && (
          <StatusTag status={blockedThen ? "over" : "ok"} word={text(blockedThen ? "campaigns.try.stops" : "campaigns.try.passes")} />
        )}
      </p>
      <ul>
        {changed.map(({ rule, title, weight, passed, findings }) => (
          <li key={rule} className={styles.changed}>
            <span className={styles.head}>
              {passed ? <StatusTag status="ok" word={text("campaigns.try.met")} /> : <WeightTag weight={weight} />}
              <code>{rule}</code> {title}
            </span>
            {findings.slice(0, shownFindings).map(({ why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say the same of two places
              <p key={index} className={styles.lead}>
                {why}
              </p>
            ))}
            {findings.length > shownFindings && (
              <p className={styles.lead}>{text("campaigns.try.more", { count: findings.length - shownFindings })}</p>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** More would not tell more of a rule. */
const shownFindings = 3;
