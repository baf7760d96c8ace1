import { type Anchor, explain, type PreCheckFinding, type PreCheckResult, preCheckRule, textIn } from "@duban/schema";
import { useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { GroupHead } from "../../../../../ui/layout";
import { StatusTag } from "../../../../../ui/status";
import { WeightTag } from "../../../../../ui/tag";
import { useEditor } from "../editor-context";
import styles from "./checks.module.css";
import { usePlaceLabel } from "./place-label";

const shownAtFirst = 4;

/** What the rules say of the draft: what blocks, then what they advise, then what passed. */
export function CheckList({ results }: { results: readonly PreCheckResult[] }) {
  const text = useText();
  const failed = results
    .filter(({ passed }) => !passed)
    .toSorted((one, other) => Number(other.weight === "BLOCKING") - Number(one.weight === "BLOCKING"));
  const passed = results.filter((result) => result.passed);
  const countOf = (weight: PreCheckResult["weight"]) =>
    failed.filter((result) => result.weight === weight).reduce((sum, { findings }) => sum + findings.length, 0);
  const [blocking, advice] = [countOf("BLOCKING"), countOf("ADVISORY")];
  return (
    <section aria-label={text("editor.checks.rules")}>
      <GroupHead
        title={text("editor.checks.rules")}
        count={text("editor.checks.passedOf", { passed: passed.length, total: results.length })}
      >
        {blocking > 0 && <StatusTag status="over" word={text("editor.checks.blocking", { count: blocking })} />}
        {advice > 0 && <span className={styles.adviceCount}>{text("editor.checks.advice", { count: advice })}</span>}
      </GroupHead>
      <ul>
        {failed.map((result) => (
          <FailedRule key={result.rule} result={result} />
        ))}
      </ul>
      {passed.length > 0 && <PassedRules results={passed} />}
    </section>
  );
}

function FailedRule({ result: { rule, weight, findings } }: { result: PreCheckResult }) {
  const text = useText();
  const { locale } = useLocale();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, shownAtFirst);
  const known = preCheckRule(rule);
  return (
    <li className={styles.rule}>
      <p className={styles.ruleHead} title={textIn(known.source, toGraphLocale(locale))}>
        <WeightTag weight={weight} />
        <code className={styles.code}>{rule}</code>
        <span className={styles.ruleTitle}>{textIn(known.title, toGraphLocale(locale))}</span>
        {findings.length > 1 && <span className={styles.count}>{findings.length}</span>}
        {findings.length === 1 && findings[0] && (
          <span className={styles.end}>
            <GoTo anchor={findings[0].anchor} />
          </span>
        )}
      </p>
      <ul>
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say the same of one place twice
          <Found key={index} finding={finding} linked={findings.length > 1} />
        ))}
      </ul>
      {findings.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {text("editor.checks.more", { count: findings.length - shown.length })}
        </button>
      )}
    </li>
  );
}

function Found({ finding, linked }: { finding: PreCheckFinding; linked: boolean }) {
  const { locale } = useLocale();
  const { why, remedy } = explain(finding, toGraphLocale(locale));
  return (
    <li className={styles.found}>
      <span className={styles.words}>{why}</span> <span className={styles.remedy}>{remedy}</span>{" "}
      {linked && <GoTo anchor={finding.anchor} />}
    </li>
  );
}

/** The way to a place in the draft. */
function GoTo({ anchor }: { anchor: Anchor }) {
  const text = useText();
  const { judged, goTo } = useEditor();
  const label = usePlaceLabel(judged);
  return (
    <button type="button" className={styles.goTo} onClick={() => goTo(anchor)}>
      {text("editor.goTo", { place: label(anchor) })}
    </button>
  );
}

function PassedRules({ results }: { results: readonly PreCheckResult[] }) {
  const text = useText();
  const { locale } = useLocale();
  return (
    <details className={styles.passed}>
      <summary>
        <Icon name="check" size={14} /> {text("editor.checks.passed", { count: results.length })}
      </summary>
      <ul>
        {results.map(({ rule }) => (
          <li key={rule} className={styles.ruleHead}>
            <code className={styles.code}>{rule}</code>
            {textIn(preCheckRule(rule).title, toGraphLocale(locale))}
          </li>
        ))}
      </ul>
    </details>
  );
}
