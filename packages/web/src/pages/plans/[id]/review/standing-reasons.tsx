import { useText } from "../../../../i18n/text";
import { StatusTag } from "../../../../ui/status";
import { useFindingLabel } from "./labels";
import styles from "./labels.module.css";
import { mayStep, useReview } from "./review-context";

/** Why the plan cannot be approved yet, each reason with the way to it; or that it can. */
export function StandingReasons() {
  const text = useText();
  const { plan, version, position } = useReview();
  const labelOf = useFindingLabel();
  const step = plan.viewerSteps.find(({ name }) => name === "approvePlan");
  if (mayStep(plan, "approvePlan")) {
    return (
      <>
        <StatusTag status="ok" word={text("review.ready")} />
        <span>{text("review.ready.words")}</span>
      </>
    );
  }
  const open = plan.findings.filter(({ state, weight }) => weight === "BLOCKING" && state !== "CONFIRMED");
  const failed = version.preChecks.filter(({ passed, weight }) => !passed && weight === "BLOCKING");
  const returning = plan.viewerSteps.find(({ name }) => name === "returnPlan");
  return (
    <>
      <StatusTag status="over" word={text("review.notYet")} />
      {open.map((finding) => (
        <button key={finding.id} type="button" className={styles.place} onClick={() => position.goToFinding(finding.id)}>
          {text(
            finding.state === "DRAFT" ? "review.reason.draft" : finding.state === "OPEN" ? "review.reason.open" : "review.reason.finding",
            { label: labelOf(finding) },
          )}
        </button>
      ))}
      {failed.map((check) => {
        const [first] = check.findings;
        return (
          <button
            key={check.rule}
            type="button"
            className={styles.place}
            onClick={() => {
              if (first) position.goToPlace({ section: first.anchor.section, rowId: first.anchor.rowId });
              document.getElementById(`check-${check.rule}`)?.scrollIntoView({ block: "nearest" });
            }}
          >
            {text("review.reason.preCheck", { rule: check.rule })}
          </button>
        );
      })}
      {open.length === 0 && failed.length === 0 && <span>{step?.whyNot}</span>}
      {returning && !returning.possible && <span>{text("review.reason.noReturn", { why: returning.whyNot ?? "" })}</span>}
    </>
  );
}
