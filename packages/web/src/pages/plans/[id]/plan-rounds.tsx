import { isRoundLive, roundStates } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { GroupHead } from "../../../ui/layout";
import { RoundChip } from "../../../ui/tag";
import { useNameInStead } from "../name-in-stead";
import { OverrideWords } from "../override-words";
import { aheadOf, ReviewChain } from "../review-chain";
import styles from "./plan.module.css";
import type { ViewedPlan } from "./plan-queries";
import { PaperLinks } from "./print/paper-links";
import { OpinionWords } from "./review/desk/opinion-words";

type Round = ViewedPlan["rounds"][number];

/** The rounds of review, the latest first: how each ended, by whom and how long it took. */
export function PlanRounds({ plan }: { plan: ViewedPlan }) {
  const text = useText();
  const { rounds, override } = plan;
  return (
    <section>
      <GroupHead title={text("plans.rounds.title")} count={rounds.length} />
      {override && (
        <p className={styles.note}>
          <OverrideWords override={override} />
        </p>
      )}
      {rounds.length === 0 && <p className={styles.note}>{text("plans.rounds.none")}</p>}
      <ul>
        {rounds.toReversed().map((round, index) => (
          <RoundLine
            key={round.id}
            planId={plan.id}
            round={round}
            live={index === 0 && isRoundLive(round.state)}
            ahead={index === 0 ? aheadOf(plan) : nothingAhead}
          />
        ))}
      </ul>
    </section>
  );
}

interface RoundLineProps {
  planId: string;
  round: Round;
  live: boolean;
  ahead: ReturnType<typeof aheadOf>;
}

const nothingAhead: ReturnType<typeof aheadOf> = { waiting: null, later: [] };

function RoundLine({ planId, round, live, ahead }: RoundLineProps) {
  const text = useText();
  const name = useName();
  const nameInStead = useNameInStead();
  const { locale } = useLocale();
  const when = (instant: string) => shortDateTime(instant, locale);
  return (
    <li className={styles.item}>
      <p className={styles.itemHead}>
        <RoundChip round={round.number} live={live} />
        <span className={styles.strong}>{roundStates.label(round.state, toGraphLocale(locale))}</span>
        {round.turnaroundHours !== null && <span className={styles.end}>{turnaround(round.turnaroundHours, text)}</span>}
      </p>
      <p className={styles.quiet}>{text("plans.rounds.submitted", { when: when(round.submittedAt) })}</p>
      <p className={styles.quiet}>{ending(round, { text, name, nameInStead, when })}</p>
      <ReviewChain stages={round.stages} {...ahead} />
      {round.note !== "" && <p className={styles.words}>{round.note}</p>}
      {round.opinions.map((opinion) => (
        <div key={opinion.id} className={styles.opinion}>
          <OpinionWords opinion={opinion} />
        </div>
      ))}
      {round.decidedAt !== null && (
        <div className={styles.papers}>
          <PaperLinks planId={planId} round={round} />
        </div>
      )}
    </li>
  );
}

interface Words {
  text: ReturnType<typeof useText>;
  name: ReturnType<typeof useName>;
  nameInStead: ReturnType<typeof useNameInStead>;
  when(instant: string): string;
}

/** How the round ended, or until when it is to. */
function ending(round: Round, { text, name, nameInStead, when }: Words): string {
  if (round.withdrawnAt !== null)
    return text("levels.round.withdrawn", { when: when(round.withdrawnAt), name: name(round.withdrawnBy) || "—" });
  const { onBehalfOf } = round;
  if (round.decidedAt !== null) {
    return text("plans.rounds.decided", { when: when(round.decidedAt), name: nameInStead(round.decidedBy, onBehalfOf) || "—" });
  }
  const reviewer = nameInStead(round.reviewer, onBehalfOf);
  return text(round.reviewer ? "plans.rounds.dueBy" : "plans.rounds.due", { when: when(round.dueAt), name: reviewer });
}

function turnaround(hours: number, text: ReturnType<typeof useText>): string {
  return hours < 48
    ? text("plans.rounds.hours", { hours: Math.round(hours) })
    : text("plans.rounds.days", { days: Math.round(hours / 24) });
}
