import { isRoundLive, type RoundState, roundStates } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import { RoundChip } from "../../ui/tag";
import styles from "./round-trail.module.css";

interface RoundTrailProps {
  rounds: readonly { number: number; state: RoundState }[];
  /** The round being written, after those already submitted. */
  drafting?: boolean;
}

/** The rounds of a plan in a row: the last two with how they ended, the live one in blue. */
export function RoundTrail({ rounds, drafting = false }: RoundTrailProps) {
  const text = useText();
  const { locale } = useLocale();
  const shown = rounds.slice(drafting ? -1 : -2);
  return (
    <span className={styles.trail}>
      {shown.map(({ number, state }, index) => (
        <span key={number} className={styles.step}>
          {index > 0 && <Icon name="right" size={12} />}
          <RoundChip round={number} live={!drafting && index === shown.length - 1 && isRoundLive(state)}>
            {roundStates.label(state, toGraphLocale(locale))}
          </RoundChip>
        </span>
      ))}
      {drafting && (
        <span className={styles.step}>
          {shown.length > 0 && <Icon name="right" size={12} />}
          <RoundChip round={(rounds.at(-1)?.number ?? 0) + 1} live>
            {text("plans.draft")}
          </RoundChip>
        </span>
      )}
    </span>
  );
}
