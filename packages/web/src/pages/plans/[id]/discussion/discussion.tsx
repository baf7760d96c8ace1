import { type ReactNode, useEffect } from "react";
import { useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { MoreRows } from "../../../../ui/more-rows";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { CommentForm, type CommentPlace } from "./comment-form";
import { CommentItem } from "./comment-item";
import styles from "./discussion.module.css";
import { type DiscussedPlan, discussionQuery, type PlanComment } from "./discussion-queries";

interface DiscussionProps {
  planId: string;
  /** The place that is current where the plan is read. */
  place?: CommentPlace | null;
  placeOf?: (anchor: NonNullable<PlanComment["anchor"]>) => ReactNode;
  /** It is there with all that was said. */
  onShown?(): void;
}

/** What is said about a plan beside the findings, and the way to say something. */
export function Discussion({ planId, place = null, placeOf, onShown }: DiscussionProps) {
  const text = useText();
  const { data, pending, fetchMore, refetch } = usePageQuery(discussionQuery, {
    variables: { id: planId, after: null as string | null },
    skeleton: <RowsSkeleton rows={3} height={64} />,
  });
  const shown = pending === null;
  useEffect(() => {
    if (shown) onShown?.();
  }, [shown, onShown]);
  if (pending) return pending;
  if (!data.plan) return null;
  const { comments } = data.plan;
  return (
    <div className={styles.discussion}>
      <Speaking plan={data.plan} place={place} onAdded={() => void refetch().catch(() => undefined)} />
      {comments.edges.length === 0 && <p className={styles.none}>{text("desk.comments.none")}</p>}
      <ul aria-label={text("desk.comments")}>
        {comments.edges.map(({ node }) => (
          <CommentItem key={node.id} comment={node} placeOf={placeOf} />
        ))}
      </ul>
      <MoreRows pageInfo={comments.pageInfo} fetchMore={fetchMore} />
    </div>
  );
}

/** The form for those who take part, why not for others who would, nothing for those who only read. */
function Speaking({ plan, place, onAdded }: { plan: DiscussedPlan; place: CommentPlace | null; onAdded(): void }) {
  const step = plan.viewerSteps.find(({ name }) => name === "addComment");
  if (!step || step.code === "FORBIDDEN") return null;
  if (!step.possible) return <p className={styles.none}>{step.whyNot}</p>;
  return (
    <CommentForm planId={plan.id} circles={plan.viewerIsReviewing ? ["INTERNAL", "SHARED"] : ["SHARED"]} place={place} onAdded={onAdded} />
  );
}
