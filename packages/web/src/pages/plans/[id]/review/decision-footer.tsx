import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useText } from "../../../../i18n/text";
import { FieldErrors } from "../../../../ui/field-errors";
import { useHotkeys } from "../../../../ui/hotkeys";
import { StatusTag } from "../../../../ui/status";
import { Kbd } from "../../../../ui/tag";
import { PaperLinks } from "../print/paper-links";
import styles from "./decision-footer.module.css";
import { DeskVerbs } from "./desk/desk-verbs";
import { InSteadTag } from "./in-stead";
import { mayStep, useReview } from "./review-context";
import { StandingReasons } from "./standing-reasons";
import type { Decision } from "./use-decision";
import { useUndo } from "./use-undo";

const DecisionDialog = lazy(async () => ({ default: (await import("./decision-dialog")).DecisionDialog }));

const startReviewMutation = graphql(`
  mutation StartReview($input: StartPlanReviewInput!) {
    startPlanReview(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** The contract of the page: what the reader may do now, what it will do, and why the rest is closed. */
export function DecisionFooter() {
  const { plan, version } = useReview();
  const latest = plan.latestVersion?.number === version.number;
  if (mayStep(plan, "startPlanReview")) return <StartFooter />;
  if (mayStep(plan, "savePlanDraft")) return <ReworkFooter />;
  if (latest && mayStep(plan, "undoDecision")) return <UndoFooter />;
  if (plan.state === "IN_REVIEW" && latest && !isOutsider(plan)) return <ReviewFooter />;
  return <DecidedFooter />;
}

/** After the decision: its letter. */
function DecidedFooter() {
  const { plan, version } = useReview();
  const round = plan.rounds.find(({ number }) => number === version.number);
  if (!round || (round.state !== "RETURNED" && round.state !== "APPROVED")) return null;
  return (
    <footer className={styles.footer}>
      <div className={styles.reasons} />
      <PaperLinks planId={plan.id} round={round} />
    </footer>
  );
}

/** Whether neither decision will ever be this reader's, so that reasons would only puzzle. */
function isOutsider(plan: { viewerSteps: readonly { name: string; possible: boolean; code: string | null }[] }): boolean {
  const decisions = plan.viewerSteps.filter(({ name }) => name === "returnPlan" || name === "approvePlan");
  return decisions.every(({ possible, code }) => !possible && code === "FORBIDDEN");
}

function StartFooter() {
  const text = useText();
  const { plan } = useReview();
  const { run, busy, userErrors, fault } = useCommand(startReviewMutation);
  const start = () => void run({ input: { planId: plan.id, expectedVersion: plan.revision } });
  useHotkeys([{ keys: "$mod+Enter", label: "review.start", run: start }]);
  return (
    <footer className={styles.footer}>
      <div className={styles.reasons}>
        <InSteadTag step="startPlanReview" />
        {text("review.start.words")}
        <FieldErrors errors={[...userErrors, ...(fault ? [fault] : [])]} />
      </div>
      <Button type="primary" onClick={start} loading={busy}>
        {text("review.start")}
      </Button>
    </footer>
  );
}

/** For the moment in which a decision can still be taken back. */
function UndoFooter() {
  const text = useText();
  const { plan } = useReview();
  const { undo, busy } = useUndo(plan.id);
  useHotkeys([{ keys: "z", label: "workbench.keys.undo", run: () => void undo() }]);
  return (
    <footer className={styles.footer}>
      <div className={styles.reasons}>{text("workbench.undo.words")}</div>
      <Button onClick={() => void undo()} loading={busy}>
        {text("workbench.undo")} <Kbd>z</Kbd>
      </Button>
    </footer>
  );
}

function ReworkFooter() {
  const text = useText();
  const { plan } = useReview();
  const decided = plan.rounds.at(-1);
  return (
    <footer className={styles.footer}>
      <div className={styles.reasons}>
        {plan.unansweredFindingCount > 0 ? (
          <StatusTag status="over" word={text("review.rework.unanswered", { count: plan.unansweredFindingCount })} />
        ) : (
          <StatusTag status="ok" word={text("review.rework.answered")} />
        )}
      </div>
      {decided && <PaperLinks planId={plan.id} round={decided} />}
      <Link to={`/plans/${plan.id}/edit`} className={styles.link}>
        <Button type="primary" tabIndex={-1}>
          {text("review.rework")}
        </Button>
      </Link>
    </footer>
  );
}

function ReviewFooter() {
  const text = useText();
  const { plan } = useReview();
  const [decision, setDecision] = useState<Decision | null>(null);
  const mayReturn = mayStep(plan, "returnPlan");
  const mayApprove = mayStep(plan, "approvePlan");
  const mayOverride = mayStep(plan, "approvePlanByOverride");
  const count = findingsToSend(plan.findings);
  useHotkeys([
    { keys: "r", label: "review.keys.return", run: () => mayReturn && setDecision("return") },
    { keys: "a", label: "review.keys.approve", run: () => mayApprove && setDecision("approve") },
  ]);
  useHotkeys([{ keys: "o", label: "workbench.override", run: () => setDecision("override") }], mayOverride);
  return (
    <footer className={styles.footer}>
      <div className={styles.reasons} id="decision-reasons">
        <InSteadTag step={mayApprove ? "approvePlan" : "returnPlan"} />
        <StandingReasons />
      </div>
      <DeskVerbs />
      {mayOverride && (
        <Button type="text" onClick={() => setDecision("override")}>
          {text("workbench.override")} <Kbd>o</Kbd>
        </Button>
      )}
      <div className={`${styles.verbs} ${mayApprove ? "" : styles.returnLast}`}>
        <Button
          type={mayApprove ? "default" : "primary"}
          disabled={!mayReturn}
          aria-describedby="decision-reasons"
          onClick={() => setDecision("return")}
        >
          {text("review.return", { count })} <Kbd>r</Kbd>
        </Button>
        <Button
          className={styles.approve}
          type={mayApprove ? "primary" : "default"}
          disabled={!mayApprove}
          aria-describedby="decision-reasons"
          onClick={() => setDecision("approve")}
        >
          {text("review.approve")} <Kbd>a</Kbd>
        </Button>
      </div>
      {decision && (
        <Suspense>
          <DecisionDialog decision={decision} count={count} onClose={() => setDecision(null)} />
        </Suspense>
      )}
    </footer>
  );
}

/** How many findings a return would send: the drafts, and what was raised again in this round. */
function findingsToSend(findings: readonly { state: string }[]): number {
  return findings.filter(({ state }) => state === "DRAFT" || state === "OPEN").length;
}
