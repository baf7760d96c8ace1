import { isRoundLive, roundStates } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { shortDate } from "../../ui/dates";
import { RoundChip } from "../../ui/tag";
import { useNameInStead } from "../plans/name-in-stead";
import type { PeekPlan } from "./peek";
import styles from "./peek.module.css";
import { PeekSection } from "./peek-section";

/** The rounds so far: how each ended, by whom and when. */
export function PeekRounds({ plan }: { plan: PeekPlan }) {
  const text = useText();
  const name = useName();
  const nameInStead = useNameInStead();
  const { locale } = useLocale();
  if (plan.rounds.length === 0) return null;
  return (
    <PeekSection title={text("inbox.peek.rounds")} count={plan.rounds.length}>
      <ul>
        {plan.rounds.map((round) => {
          const sent = plan.findings.filter((finding) => finding.round === round.number && finding.state !== "DRAFT").length;
          return (
            <li key={round.id} className={styles.round}>
              <RoundChip round={round.number} live={isRoundLive(round.state)} />
              <span>
                {roundStates.label(round.state, toGraphLocale(locale))}
                {round.state === "RETURNED" && text("inbox.peek.sent", { count: sent })}
              </span>
              <span className={styles.state}>
                {round.decidedAt || round.withdrawnAt
                  ? `${round.decidedAt ? nameInStead(round.decidedBy, round.onBehalfOf) : name(round.withdrawnBy)} ${shortDate(round.decidedAt ?? round.withdrawnAt ?? "", locale)}`
                  : text("inbox.peek.roundDue", { date: shortDate(round.dueAt, locale) })}
              </span>
            </li>
          );
        })}
      </ul>
    </PeekSection>
  );
}
