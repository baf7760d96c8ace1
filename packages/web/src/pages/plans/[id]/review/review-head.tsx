import { roundStates, workingDaysBetween } from "@duban/schema";
import { Button } from "antd";
import { Fragment } from "react";
import { useNavigate } from "react-router";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { useCalendar } from "../../../../shell/use-calendar";
import { useViewer } from "../../../../shell/viewer";
import { dayOf } from "../../../../ui/dates";
import { DueLabel } from "../../../../ui/due-label";
import { Icon } from "../../../../ui/icon";
import { RoundChip } from "../../../../ui/tag";
import { OverrideTag } from "../../override-words";
import { usePlanTitle } from "../../plan-title";
import { aheadOf, isChain, ReviewChain } from "../../review-chain";
import styles from "./review-head.module.css";
import type { ReviewPlan } from "./review-queries";
import { useQueue } from "./use-queue";

const lastRounds = 3;

/** Whose plan it is, how far its review has come, until when, and the queue it stands in. */
export function ReviewHead({ plan }: { plan: ReviewPlan }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const calendar = useCalendar();
  const titleOf = usePlanTitle();
  const rounds = plan.rounds.slice(-lastRounds);
  const waits = plan.state === "SUBMITTED" || plan.state === "IN_REVIEW";
  return (
    <header className={styles.head}>
      <h1 className={styles.organization}>{name(plan.organization)}</h1>
      <span className={`${styles.title} ellipsis`}>{titleOf(plan)}</span>
      <span className={styles.rounds}>
        {rounds.map((round, index) => (
          <Fragment key={round.id}>
            {index > 0 && <Icon name="right" size={12} />}
            <RoundChip round={round.number} live={index === rounds.length - 1 && waits}>
              {roundStates.label(round.state, toGraphLocale(locale))}
            </RoundChip>
          </Fragment>
        ))}
      </span>
      <OverrideTag override={plan.override} />
      <DueLabel light={plan.light} dueAt={plan.turnDueAt} today={today} form="filled" />
      {waits && (
        <span className={styles.waiting}>
          {text("review.waiting", { days: workingDaysBetween(calendar, dayOf(plan.turnSince), today) })}
        </span>
      )}
      <QueueSteps planId={plan.id} />
    </header>
  );
}

/** The levels of this round, where there is more than one to pass. */
export function LevelsLine({ plan }: { plan: ReviewPlan }) {
  const chain = { stages: plan.rounds.at(-1)?.stages ?? [], ...aheadOf(plan) };
  if (!isChain(chain)) return null;
  return (
    <div className={styles.levels}>
      <ReviewChain {...chain} />
    </div>
  );
}

function QueueSteps({ planId }: { planId: string }) {
  const text = useText();
  const navigate = useNavigate();
  const { position, length, previous, next } = useQueue(planId);
  if (position === 0) return null;
  const last = position === length;
  return (
    <span className={styles.queue}>
      <span>{text("review.queue", { position, length })}</span>
      <Button
        aria-label={text("review.queue.previous")}
        icon={<Icon name="left" />}
        disabled={!previous}
        onClick={() => navigate(`/plans/${previous}/review`)}
      />
      <Button
        aria-label={text("review.queue.next")}
        icon={<Icon name="right" />}
        disabled={last}
        onClick={() => navigate(`/plans/${next}/review`)}
      />
    </span>
  );
}
