import { useParams } from "react-router";
import { useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { MissingPage } from "../../../shell/fault-page";
import { PageHead } from "../../../ui/layout";
import { ScrollArea } from "../../../ui/scroll-area";
import { ProblemActs } from "../acts/problem-acts";
import { ClosingSection } from "../closing/closing-section";
import { EvidenceSection } from "../closing/evidence-section";
import { LookBackSection } from "../look-back/look-back-section";
import { OutcomesSection } from "../outcomes/outcomes-section";
import { FactsSection } from "../peek/facts-section";
import { MeasuresSection } from "../peek/measures-section";
import { ProblemHead } from "../peek/problem-head";
import { SectionRank } from "../peek/problem-section";
import { ProgressSection } from "../peek/progress-section";
import { ResponsibilitySection } from "../peek/responsibility-section";
import { PlanSection } from "../plans/plan-section";
import { problemViewQuery } from "../problem-queries";
import { RootsSection } from "../roots/roots-section";
import { TimeSection } from "../time/time-section";
import styles from "./problem.module.css";

/** One problem: who answers, what is done, what it is; at the head what can be done with it. */
export function ProblemPage() {
  const { code = "" } = useParams();
  const text = useText();
  const { data, pending } = usePageQuery(problemViewQuery, { variables: { code } });
  if (pending) return pending;
  const { problem } = data;
  if (!problem) return <MissingPage />;
  return (
    <>
      <Crumbs items={[{ label: text("problems.title"), to: "/problems" }, { label: problem.code }]} />
      <PageHead title={problem.title} actions={<ProblemActs problem={problem} />} />
      <ScrollArea label={problem.title} className={styles.page}>
        <ProblemHead problem={problem} />
        <SectionRank value="h2">
          <div className={styles.columns}>
            <div>
              <ResponsibilitySection problem={problem} />
              <MeasuresSection problem={problem} />
              <OutcomesSection problem={problem} />
              <PlanSection problem={problem} />
              <ProgressSection problem={problem} />
              <TimeSection problem={problem} />
              <EvidenceSection problem={problem} />
              <ClosingSection problem={problem} />
              <LookBackSection problem={problem} />
            </div>
            <div>
              <FactsSection problem={problem} />
              <RootsSection problem={problem} />
            </div>
          </div>
        </SectionRank>
      </ScrollArea>
    </>
  );
}
