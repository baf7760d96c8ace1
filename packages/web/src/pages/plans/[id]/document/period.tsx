import { useLocale } from "../../../../i18n/text";
import { fullDate } from "../../../../ui/dates";
import styles from "./document.module.css";

interface PeriodProps {
  startsOn: string | null;
  endsOn: string | null;
  /** The end that was submitted first, while another stands now. */
  firstEndsOn?: string | null;
}

/** From when to when, one day under the other. */
export function Period({ startsOn, endsOn, firstEndsOn = null }: PeriodProps) {
  const { locale } = useLocale();
  return (
    <>
      <span className={styles.day}>{startsOn === null ? "—" : fullDate(startsOn, locale)}</span>
      <span className={styles.day}>
        {firstEndsOn !== null && <del className={styles.quiet}>{fullDate(firstEndsOn, locale)}</del>}{" "}
        {endsOn === null ? "—" : fullDate(endsOn, locale)}
      </span>
    </>
  );
}
