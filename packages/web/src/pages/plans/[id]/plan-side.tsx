import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { Dot, GroupHead } from "../../../ui/layout";
import { Hash } from "../../../ui/names";
import { PlanDeadline } from "./deadline/plan-deadline";
import { Discussion } from "./discussion/discussion";
import styles from "./plan.module.css";
import { PlanAmendments } from "./plan-amendments";
import { PlanChecks } from "./plan-checks";
import { PlanFindings } from "./plan-findings";
import type { ViewedPlan } from "./plan-queries";
import { PlanRounds } from "./plan-rounds";
import type { ViewedContent } from "./viewed-content";

/** Beside the content: who handed it in, the rounds, the findings and the checks. */
export function PlanSide({ plan, viewed }: { plan: ViewedPlan; viewed: ViewedContent | null }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  return (
    <>
      {viewed && (
        <p className={styles.source}>
          {text(viewed.number === null ? "plans.read.savedBy" : "plans.read.submittedBy", {
            name: name(viewed.by) || "—",
            when: shortDateTime(viewed.at, locale),
          })}
          {viewed.contentHash && (
            <>
              <Dot />
              {text("plans.read.hash")} <Hash value={viewed.contentHash} />
            </>
          )}
        </p>
      )}
      <PlanAmendments plan={plan} />
      <PlanDeadline plan={plan} />
      <PlanRounds plan={plan} />
      <PlanFindings plan={plan} viewed={viewed} />
      <section id="discussion">
        <GroupHead title={text("desk.comments")} />
        <Discussion planId={plan.id} />
      </section>
      {viewed && <PlanChecks viewed={viewed} />}
    </>
  );
}
