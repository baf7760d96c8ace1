import { letterLevels } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { statusOf } from "../../../ui/due-label";
import { StatusTag } from "../../../ui/status";
import peek from "../peek/peek.module.css";
import type { ViewedProblem } from "../problem-queries";
import styles from "./time.module.css";

/** Each time that people were told of its light: when, up to which level, and who. */
export function LetterLines({ letters }: { letters: ViewedProblem["lightLetters"] }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <ul aria-label={text("letters.title")}>
      {letters.map(({ id, level, light, sentOn, people }) => (
        <li key={id} className={styles.request}>
          <p className={styles.head}>
            <StatusTag status={statusOf(light)} />
            <span>
              {text("letters.told", { date: dateWithin(sentOn, today, locale), level: letterLevels.label(level, toGraphLocale(locale)) })}
            </span>
          </p>
          <p className={peek.source}>{people.map((person) => name(person)).join(text("ui.separator")) || text("letters.nobody")}</p>
        </li>
      ))}
    </ul>
  );
}
