import { isStepOpen, planStates, planWorkflow, type VersionState, versionStates } from "@duban/schema";
import { Button, Select } from "antd";
import { Link, useNavigate } from "react-router";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { shortDate } from "../../../ui/dates";
import { DueLabel } from "../../../ui/due-label";
import { useActs } from "../../../ui/hotkeys";
import { PageHead } from "../../../ui/layout";
import { Tag } from "../../../ui/tag";
import { OverrideTag } from "../override-words";
import { mayReview, mayWrite } from "../plan-row";
import { AmendmentTag } from "../plan-standing";
import { usePlanTitle } from "../plan-title";
import { RoundTrail } from "../round-trail";
import { AmendPlan } from "./amend-plan";
import styles from "./plan.module.css";
import type { ViewedPlan } from "./plan-queries";
import { PlanPrintMenu } from "./print/plan-print-menu";
import type { ViewedContent } from "./viewed-content";
import { WithdrawPlan } from "./withdraw-plan";

/** Whose plan it is, where it stands, which version is read, and what the reader may do with it. */
export function PlanPageHead({ plan, viewed }: { plan: ViewedPlan; viewed: ViewedContent | null }) {
  const text = useText();
  const name = useName();
  const titleOf = usePlanTitle();
  const { locale } = useLocale();
  const { today } = useViewer();
  const writes = mayWrite(plan);
  const reviews = mayReview(plan);
  usePlanActs(plan);
  return (
    <PageHead
      title={name(plan.organization)}
      actions={
        <span className={styles.actions}>
          <VersionSelect plan={plan} viewed={viewed} />
          {viewed && <PlanPrintMenu planId={plan.id} number={viewed.number} />}
          {plan.round > 0 && (
            <Link to={`/plans/${plan.id}/review`}>
              <Button tabIndex={-1} type={reviews ? "primary" : "default"}>
                {text(reviews ? "plans.read.review" : "plans.read.openReview")}
              </Button>
            </Link>
          )}
          <WithdrawPlan plan={plan} />
          <AmendPlan plan={plan} />
          {writes && (
            <Link to={`/plans/${plan.id}/edit`}>
              <Button tabIndex={-1} type="primary">
                {text(plan.round > 0 ? "plans.read.rework" : "plans.read.write")}
              </Button>
            </Link>
          )}
        </span>
      }
    >
      <span className="ellipsis">{titleOf(plan)}</span>
      {plan.rounds.length > 0 ? (
        <RoundTrail rounds={plan.rounds} drafting={isWritten(plan.state)} />
      ) : (
        <Tag>{planStates.label(plan.state, toGraphLocale(locale))}</Tag>
      )}
      <AmendmentTag plan={plan} />
      <OverrideTag override={plan.override} />
      <DueLabel light={plan.light} dueAt={plan.turnDueAt} today={today} form="filled" />
    </PageHead>
  );
}

/** Whether the next version is being written. */
function isWritten(state: ViewedPlan["state"]): boolean {
  return isStepOpen(planWorkflow, "submit", state);
}

/** What has become of a version, where the number of its round does not say it. */
const told: ReadonlySet<VersionState> = new Set(["IN_FORCE", "SUPERSEDED", "WITHDRAWN"]);

/** What the palette offers for the plan. */
function usePlanActs(plan: ViewedPlan): void {
  const navigate = useNavigate();
  const open = (place: string) => () => void navigate(`/plans/${plan.id}/${place}`);
  useActs([{ label: mayReview(plan) ? "plans.read.review" : "plans.read.openReview", run: open("review") }], plan.round > 0);
  useActs([{ label: plan.round > 0 ? "plans.read.rework" : "plans.read.write", run: open("edit") }], mayWrite(plan));
}

/** Every version that was submitted, and the draft for those who write it. */
function VersionSelect({ plan, viewed }: { plan: ViewedPlan; viewed: ViewedContent | null }) {
  const text = useText();
  const navigate = useNavigate();
  const { locale } = useLocale();
  const versions = plan.rounds.toReversed().map(({ number, submittedAt, version }) => ({
    value: String(number),
    label: [
      text("plans.read.version", { round: number, date: shortDate(submittedAt, locale) }),
      ...(version && told.has(version.state) ? [versionStates.label(version.state, toGraphLocale(locale))] : []),
    ].join(" · "),
  }));
  const options = mayWrite(plan) ? [{ value: "draft", label: text("plans.draft") }, ...versions] : versions;
  if (options.length < 2 || !viewed) return null;
  return (
    <Select<string>
      aria-label={text("plans.read.versions")}
      value={viewed.number === null ? "draft" : String(viewed.number)}
      options={options}
      onChange={(round) => navigate(`/plans/${plan.id}/${round}`)}
      popupMatchSelectWidth={false}
    />
  );
}
