import { resolveAnchor, sectionNumbers } from "@duban/schema";
import { useText } from "../../../i18n/text";
import { Icon } from "../../../ui/icon";
import { GroupHead } from "../../../ui/layout";
import { WeightTag } from "../../../ui/tag";
import { rowAnchor } from "./document/row-anchor";
import styles from "./plan.module.css";
import type { ViewedCheck } from "./plan-queries";
import type { ViewedContent } from "./viewed-content";

/** What the rules of the campaign said of the content that is read. */
export function PlanChecks({ viewed }: { viewed: ViewedContent }) {
  const text = useText();
  const { checks, ruleSetVersion } = viewed;
  const passed = checks.filter((check) => check.passed);
  return (
    <section>
      <GroupHead
        title={text("editor.checks.rules")}
        count={text("editor.checks.passedOf", { passed: passed.length, total: checks.length })}
      >
        {ruleSetVersion !== null && <span>{text("plans.checks.ruleSet", { version: ruleSetVersion })}</span>}
      </GroupHead>
      <ul>
        {checks
          .filter((check) => !check.passed)
          .map((check) => (
            <FailedCheck key={check.rule} check={check} viewed={viewed} />
          ))}
        {passed.map(({ rule, title }) => (
          <li key={rule} className={styles.passed}>
            <Icon name="check" size={14} />
            <code>{rule}</code>
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FailedCheck({ check, viewed }: { check: ViewedCheck; viewed: ViewedContent }) {
  const text = useText();
  return (
    <li className={styles.item}>
      <p className={styles.itemHead} title={check.source}>
        <WeightTag weight={check.weight} />
        <code>{check.rule}</code>
        <span className={styles.strong}>{check.title}</span>
      </p>
      <ul>
        {check.findings.map(({ anchor, why }, index) => {
          const { section, row, position } = resolveAnchor(viewed.content, anchor);
          const number = sectionNumbers[section];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say the same of one place twice
            <li key={index} className={styles.words}>
              {why}{" "}
              <a href={`#${rowAnchor(section, row?.id ?? null)}`}>
                {position === null ? number : text("editor.place.row", { section: number, row: position + 1 })}
              </a>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
