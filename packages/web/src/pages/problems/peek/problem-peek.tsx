import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Icon } from "../../../ui/icon";
import { ScrollArea } from "../../../ui/scroll-area";
import { RowsSkeleton } from "../../../ui/skeleton";
import { useWide } from "../../../ui/use-wide";
import { ProblemActs } from "../acts/problem-acts";
import { ClosingSection } from "../closing/closing-section";
import { EvidenceSection } from "../closing/evidence-section";
import { LookBackSection } from "../look-back/look-back-section";
import { OutcomesSection } from "../outcomes/outcomes-section";
import { PlanSection } from "../plans/plan-section";
import { problemViewQuery } from "../problem-queries";
import { RootsSection } from "../roots/roots-section";
import { TimeSection } from "../time/time-section";
import { FactsSection } from "./facts-section";
import { MeasuresSection } from "./measures-section";
import styles from "./peek.module.css";
import { ProblemHead } from "./problem-head";
import { ProgressSection } from "./progress-section";
import { ResponsibilitySection } from "./responsibility-section";

const PeekDrawer = lazy(async () => ({ default: (await import("../../inbox/peek-drawer")).PeekDrawer }));

interface ProblemPeekProps {
  code: string;
  /** Over the page also where there is room beside it. */
  over?: boolean;
  onClose(): void;
}

/** One problem beside the list, or over it: how late, who answers, what is done, what it is. */
export function ProblemPeek({ code, over = false, onClose }: ProblemPeekProps) {
  const text = useText();
  const beside = useWide() && !over;
  if (!beside) {
    return (
      <Suspense>
        <PeekDrawer title={text("problems.peek")} size={592} onClose={onClose}>
          <Body code={code} />
        </PeekDrawer>
      </Suspense>
    );
  }
  return (
    <aside className={styles.peek} aria-label={text("problems.peek")}>
      <Body code={code} onClose={onClose} />
    </aside>
  );
}

function Body({ code, onClose }: { code: string; onClose?(): void }) {
  const text = useText();
  const { data, pending } = usePageQuery(problemViewQuery, { variables: { code }, skeleton: <RowsSkeleton rows={5} height={64} /> });
  if (pending) return pending;
  const { problem } = data;
  if (!problem) return null;
  const ways = (
    <span className={styles.ways}>
      <Link to={`/problems/${problem.code}`}>{text("problems.peek.open")}</Link>
      {onClose && (
        <button type="button" className={styles.close} aria-label={text("problems.peek.close")} onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  );
  return (
    <>
      <ScrollArea label={problem.title} className={styles.body}>
        <ProblemHead problem={problem} ways={ways} title="h2" />
        <ResponsibilitySection problem={problem} />
        <MeasuresSection problem={problem} />
        <OutcomesSection problem={problem} />
        <PlanSection problem={problem} />
        <ProgressSection problem={problem} />
        <TimeSection problem={problem} />
        <EvidenceSection problem={problem} />
        <ClosingSection problem={problem} />
        <LookBackSection problem={problem} />
        <RootsSection problem={problem} />
        <FactsSection problem={problem} />
      </ScrollArea>
      <div className={styles.foot}>
        <ProblemActs problem={problem} />
      </div>
    </>
  );
}
