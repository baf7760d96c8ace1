import { useLocale } from "../../../../i18n/text";
import { fullDate } from "../../../../ui/dates";
import styles from "./document.module.css";

/** From when to when, one day under the other. */
export function Period({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) {
  const { locale } = useLocale();
  return (
    <>
      <span className={styles.day}>{startsOn === null ? "—" : fullDate(startsOn, locale)}</span>
      <span className={styles.day}>{endsOn === null ? "—" : fullDate(endsOn, locale)}</span>
    </>
  );
}
