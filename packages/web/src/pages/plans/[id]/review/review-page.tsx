import { useParams } from "react-router";
import { useName, useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { Crumbs } from "../../../../shell/crumbs";
import { MissingPage } from "../../../../shell/fault-page";
import { useViewer } from "../../../../shell/viewer";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { EmptyState, Notice } from "../../../../ui/states";
import { OverrideWords } from "../../override-words";
import { comparedWith, lastReviewed } from "./compared-rounds";
import { InHandLine } from "./desk/in-hand-line";
import { LevelsLine, ReviewHead } from "./review-head";
import { type ReviewPlan, reviewPlanQuery, reviewVersionsQuery } from "./review-queries";
import { useQueue } from "./use-queue";
import { useReviewChoice } from "./use-review-state";
import { Workbench } from "./workbench";

/** The review workbench: the reviewer decides here, the submitter reads and answers. */
export function ReviewPage() {
  const { id = "" } = useParams();
  const { data, pending } = usePageQuery(reviewPlanQuery, { variables: { id } });
  if (pending) return pending;
  if (data.plan?.id !== id) return <MissingPage />;
  return <PlanReview key={id} plan={data.plan} />;
}

function PlanReview({ plan }: { plan: ReviewPlan }) {
  const text = useText();
  return (
    <>
      <ReviewCrumbs plan={plan} />
      <ReviewHead plan={plan} />
      <LevelsLine plan={plan} />
      <InHandLine plan={plan} />
      {plan.override && (
        <Notice tone="plain">
          <OverrideWords override={plan.override} />
        </Notice>
      )}
      {plan.latestVersion ? (
        <Versions plan={plan} latest={plan.latestVersion.number} />
      ) : (
        <EmptyState title={text("review.notSubmitted")}>{text("review.notSubmitted.words")}</EmptyState>
      )}
    </>
  );
}

function ReviewCrumbs({ plan }: { plan: ReviewPlan }) {
  const text = useText();
  const name = useName();
  const { position, length } = useQueue(plan.id);
  return (
    <Crumbs
      items={[{ label: text("shell.inbox"), to: "/inbox" }, { label: name(plan.organization) }, { label: text("review.title") }]}
      end={position > 0 ? text("review.queue.short", { position, length }) : undefined}
    />
  );
}

function Versions({ plan, latest }: { plan: ReviewPlan; latest: number }) {
  const [choice] = useReviewChoice();
  const shown = choice.round ?? latest;
  const { person } = useViewer();
  const against = comparedWith(choice.against, plan.rounds, shown, lastReviewed(plan.rounds, person?.id ?? null, shown));
  const { data, pending, stale } = usePageQuery(reviewVersionsQuery, {
    variables: { id: plan.id, shown, against: Math.max(against, 1), compares: against > 0 },
    skeleton: <RowsSkeleton rows={12} height={44} />,
  });
  if (pending) return pending;
  if (!data.plan?.shown) return <MissingPage />;
  return <Workbench plan={plan} version={data.plan.shown} against={data.plan.against ?? null} stale={stale} />;
}
