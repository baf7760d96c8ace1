import { type PlanContent, planSections } from "@duban/schema";
import { useMemo, useState } from "react";
import { useHotkeys } from "../../../../ui/hotkeys";
import { useNarrow } from "../../../../ui/use-narrow";
import { OrganizationNames, organizationIdsIn } from "../../organization-names";
import { plainContent } from "../../plan-content";
import { ContentPane } from "./content-pane";
import { DecisionFooter } from "./decision-footer";
import { SidePane } from "./desk/side-pane";
import { PhoneChecks } from "./phone-checks";
import { asksReader, type FreshFinding, mayStep, type Review, ReviewContext } from "./review-context";
import { reviewModel } from "./review-model";
import type { ReviewPlan, ShownVersion } from "./review-queries";
import { StructurePane } from "./structure-pane";
import { useReviewChoice, useReviewPosition } from "./use-review-state";
import styles from "./workbench.module.css";

interface WorkbenchProps {
  plan: ReviewPlan;
  version: ShownVersion;
  /** The version it is compared with. */
  against: Pick<ShownVersion, "number" | "content"> | null;
  /** Rows of another choice are shown while the next ones load. */
  stale: boolean;
}

/** Three panes: the structure of the plan, its content against an earlier version, the findings of this review. */
export function Workbench({ plan, version, against, stale }: WorkbenchProps) {
  const [choice] = useReviewChoice();
  // On a phone the checks come first, and nothing scrolls away from them.
  const narrow = useNarrow();
  const content = useMemo(() => plainContent(version.content), [version.content]);
  const before = useMemo(() => against && { number: against.number, content: plainContent(against.content) }, [against]);
  const model = useMemo(
    () => reviewModel({ content, before, findings: plan.findings, preChecks: version.preChecks }),
    [content, before, plan.findings, version.preChecks],
  );
  const position = useReviewPosition(model, narrow ? null : (plan.findings.find(asksReader)?.id ?? null));
  const writing = useFreshFinding(position);
  const mayWrite =
    plan.latestVersion?.number === version.number &&
    plan.state === "IN_REVIEW" &&
    plan.viewerSteps.some((step) => step.name === "returnPlan" && step.code !== "FORBIDDEN");
  const review: Review = { plan, version, model, position, onlyNotable: before !== null && !choice.whole, mayWrite, ...writing };
  useWorkbenchKeys(review);
  const ids = useMemo(() => organizationIdsIn([content, ...(before ? [before.content] : [])] as PlanContent[]), [content, before]);
  return (
    <ReviewContext value={review}>
      <OrganizationNames ids={ids}>
        <div className={`${styles.panes} ${stale ? styles.stale : ""}`}>
          <PhoneChecks />
          <StructurePane />
          <ContentPane against={before?.number ?? null} />
          <SidePane />
        </div>
        <DecisionFooter />
      </OrganizationNames>
    </ReviewContext>
  );
}

function useFreshFinding({ place, leaveFinding }: Review["position"]) {
  const [fresh, setFresh] = useState<FreshFinding | null>(null);
  return {
    fresh,
    begin: () => {
      setFresh({
        key: crypto.randomUUID(),
        id: null,
        anchor: { section: place?.section ?? "BATCHES", rowId: place?.rowId ?? null, field: null },
      });
      leaveFinding();
    },
    adopt: (key: string, id: string) => setFresh((now) => (now?.key === key ? { ...now, id } : now)),
    finish: () => setFresh(null),
  };
}

function useWorkbenchKeys({ plan, position, begin, mayWrite }: Review): void {
  const findings = plan.findings.map(({ id }) => id);
  const undone = plan.findings
    .filter((finding) => mayStep(finding, "confirmFinding") || mayStep(finding, "answerFinding") || finding.state !== "CONFIRMED")
    .map(({ id }) => id);
  const order = undone.length > 0 ? findings.filter((id) => undone.includes(id) || id === position.finding) : findings;
  useHotkeys([
    { keys: "j", label: "review.keys.nextChange", run: () => position.stepChange(1) },
    { keys: "k", label: "review.keys.previousChange", run: () => position.stepChange(-1) },
    { keys: "n", label: "review.keys.nextFinding", run: () => position.stepFinding(1, order) },
    { keys: "p", label: "review.keys.previousFinding", run: () => position.stepFinding(-1, order) },
    { keys: "[", label: "review.keys.previousSection", run: () => position.stepSection(-1, planSections.values) },
    { keys: "]", label: "review.keys.nextSection", run: () => position.stepSection(1, planSections.values) },
    { keys: "Escape", label: "review.keys.leave", run: () => position.leaveFinding() },
  ]);
  useHotkeys([{ keys: "c", label: "review.newFinding", run: begin }], mayWrite);
}
