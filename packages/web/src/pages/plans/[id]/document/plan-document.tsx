import { isPillarSection, type PlanContent, type PlanSection, planSections, rowsOf, sectionNumbers } from "@duban/schema";
import { type ReactNode, useEffect } from "react";
import { useLocation } from "react-router";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Markdown } from "../../markdown";
import type { ViewedPlan } from "../plan-queries";
import { AttachmentsView, CommitmentView, SafeguardsView } from "./closing-views";
import styles from "./document.module.css";
import { GuidanceView } from "./guidance-view";
import { ResponsesView } from "./responses-view";
import { rowAnchor } from "./row-anchor";
import { BatchesView, KeyPeopleView, WorkTableView } from "./table-views";

/** A whole plan as it reads, section by section. */
export function PlanDocument({ content, plan }: { content: PlanContent; plan: ViewedPlan }) {
  useArrival();
  return (
    <article className={styles.document}>
      {planSections.values.map((section) => (
        <Section key={section} section={section} count={rowsOf(content, section).length}>
          <SectionView section={section} content={content} plan={plan} />
        </Section>
      ))}
    </article>
  );
}

/** Whoever comes with the address of a row is taken to it, once it is there. */
function useArrival(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "") document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: "start" });
  }, [hash]);
}

function Section({ section, count, children }: { section: PlanSection; count: number; children: ReactNode }) {
  const { locale } = useLocale();
  return (
    <section id={rowAnchor(section, null)} className={styles.section} aria-labelledby={`title-${section}`}>
      <h2 id={`title-${section}`} className={styles.title}>
        <span className={styles.number}>{sectionNumbers[section]}</span>
        {planSections.label(section, toGraphLocale(locale))}
        {count > 0 && <span className={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}

function SectionView({ section, content, plan }: { section: PlanSection; content: PlanContent; plan: ViewedPlan }) {
  const text = useText();
  const empty = <p className={styles.empty}>{text("plans.read.emptySection")}</p>;
  if (isPillarSection(section))
    return rowsOf(content, section).length > 0 ? <WorkTableView rows={rowsOf(content, section)} content={content} /> : empty;
  switch (section) {
    case "BATCHES":
      return content.batches.length > 0 ? <BatchesView batches={content.batches} /> : empty;
    case "KEY_PEOPLE":
      return content.keyPeople.length > 0 ? <KeyPeopleView content={content} /> : empty;
    case "GUIDANCE_GROUPS":
      return content.guidanceGroups.length > 0 ? <GuidanceView groups={content.guidanceGroups} /> : empty;
    case "PROBLEM_RESPONSES":
      return content.problemResponses.length > 0 ? <ResponsesView responses={content.problemResponses} plan={plan} /> : empty;
    case "SAFEGUARDS":
      return <SafeguardsView content={content} />;
    case "NARRATIVE":
      return content.narrative.trim() === "" ? empty : <Markdown>{content.narrative}</Markdown>;
    case "ATTACHMENTS":
      return content.attachments.length > 0 ? <AttachmentsView attachments={content.attachments} /> : empty;
    case "COMMITMENT":
      return content.commitment ? <CommitmentView commitment={content.commitment} /> : empty;
  }
}
