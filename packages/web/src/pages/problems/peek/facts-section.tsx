import { problemKinds, rectificationTypes } from "@duban/schema";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { toGraphLocale } from "../../../i18n/locale";
import { type MessageId, useLocale, useText, useTitle } from "../../../i18n/text";
import { fullDate } from "../../../ui/dates";
import type { ViewedProblem } from "../problem-queries";
import styles from "./peek.module.css";
import { ProblemSection } from "./problem-section";

/** What was found and where it comes from; what nobody has said is left out. */
export function FactsSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const title = useTitle();
  const { locale } = useLocale();
  const { ledger, duplicateOf, duplicates, rectificationType } = problem;
  const words = toGraphLocale(locale);
  const facts: readonly (readonly [MessageId, ReactNode])[] = [
    ["problems.fact.description", problem.description],
    ["problems.fact.area", problem.area && <Kept by="area" value={problem.area} />],
    ["problems.fact.aspect", problem.aspect && ledger && <Link to={`/ledgers/${ledger.id}/areas`}>{problem.aspect.name}</Link>],
    ["problems.fact.theme", problem.theme && <Kept by="theme" value={problem.theme} />],
    ["problems.fact.amount", problem.amountInvolved && amount(problem.amountInvolved)],
    ["problems.fact.characterization", problem.characterization],
    ["problems.fact.basis", problem.characterizationBasis],
    ["problems.fact.frequency", problem.frequency],
    ["problems.fact.cause", problem.cause],
    ["problems.fact.requirement", problem.requirement],
    ["problems.fact.goal", problem.goal],
    ["problems.fact.type", rectificationType && rectificationTypes.label(rectificationType, words)],
    ["problems.fact.kind", problemKinds.label(problem.kind, words)],
    ["problems.fact.ledger", ledger && `${ledger.code} ${title(ledger)}`],
    ["problems.fact.document", ledger?.documentNumber],
    ["problems.fact.handedDownOn", fullDate(problem.handedDownOn, locale)],
    ["problems.fact.duplicateOf", duplicateOf && <Other problem={duplicateOf} />],
    ["problems.fact.duplicates", duplicates.length > 0 && duplicates.map((one) => <Other key={one.id} problem={one} />)],
  ];
  return (
    <ProblemSection title={text("problems.facts")}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{text(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </ProblemSection>
  );
}

/** Leads to the list of what has this in common. */
function Kept({ by, value }: { by: "area" | "theme"; value: string }) {
  return <Link to={`/problems?${new URLSearchParams({ [by]: value })}`}>{value}</Link>;
}

function Other({ problem: { code, title } }: { problem: { code: string; title: string } }) {
  return (
    <span className={styles.other}>
      <Link to={`/problems/${code}`}>{code}</Link> {title}
    </span>
  );
}

/** Yuan with thousands apart; the text has two decimals. */
function amount(yuan: string): string {
  return yuan.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
