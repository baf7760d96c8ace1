import { useText } from "../../i18n/text";
import type { UnitFigures } from "./supervision-queries";
import styles from "./tree-table.module.css";

const weakYield = 0.35;
/** One plan alone makes no rate worth pointing at. */
const enoughToJudge = 2;
const hoursOfDay = 24;

/** A rate with the fraction it comes from; a weak one in bold. */
export function Yield({ figures }: { figures: Pick<UnitFigures, "firstPass" | "decided" | "firstPassYield"> }) {
  const rate = figures.firstPassYield;
  if (rate === null || rate === undefined) return <span className={styles.none}>—</span>;
  return (
    <>
      <span className={rate < weakYield && figures.decided >= enoughToJudge ? styles.weak : undefined}>{Math.round(rate * 100)}%</span>{" "}
      <span className={styles.fraction}>
        {figures.firstPass}/{figures.decided}
      </span>
    </>
  );
}

/** Rounds on average, to one place. */
export function roundsWords(rounds: number | null | undefined): string {
  return rounds === null || rounds === undefined ? "—" : rounds.toFixed(1);
}

/** Gives the time from a submission to its decision in words: days to one place. */
export function useTurnaround(): (hours: number | null | undefined) => string {
  const text = useText();
  return (hours) => (hours === null || hours === undefined ? "—" : text("tree.days", { days: (hours / hoursOfDay).toFixed(1) }));
}
