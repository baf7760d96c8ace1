import { roundStates } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { GroupHead } from "../../../ui/layout";
import { RoundChip } from "../../../ui/tag";
import styles from "./plan.module.css";
import type { ViewedPlan } from "./plan-queries";
import { PaperLinks } from "./print/paper-links";

type Round = ViewedPlan["rounds"][number];

/** The rounds of review, the latest first: how each ended, by whom and how long it took. */
export function PlanRounds({ planId, rounds }: { planId: string; rounds: readonly Round[] }) {
  const text = useText();
  return (
    <section>
      <GroupHead title={text("plans.rounds.title")} count={rounds.length} />
      {rounds.length === 0 && <p className={styles.note}>{text("plans.rounds.none")}</p>}
      <ul>
        {rounds.toReversed().map((round, index) => (
          <RoundLine key={round.id} planId={planId} round={round} live={index === 0 && round.decidedAt === null} />
        ))}
      </ul>
    </section>
  );
}

function RoundLine({ planId, round, live }: { planId: string; round: Round; live: boolean }) {
  const text = useText();
  const name = useName();
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
      <p className={styles.quiet}>
        {round.decidedAt !== null
          ? text("plans.rounds.decided", { when: when(round.decidedAt), name: name(round.decidedBy) || "—" })
          : text(round.reviewer ? "plans.rounds.dueBy" : "plans.rounds.due", { when: when(round.dueAt), name: name(round.reviewer) })}
      </p>
      {round.note !== "" && <p className={styles.words}>{round.note}</p>}
      {round.decidedAt !== null && (
        <div className={styles.papers}>
          <PaperLinks planId={planId} round={round} />
        </div>
      )}
    </li>
  );
}

function turnaround(hours: number, text: ReturnType<typeof useText>): string {
  return hours < 48
    ? text("plans.rounds.hours", { hours: Math.round(hours) })
    : text("plans.rounds.days", { days: Math.round(hours / 24) });
}
