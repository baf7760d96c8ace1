import { opinionStates, opinionVerdicts } from "@duban/schema";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { dayOf, shortDate, shortDateTime } from "../../../../../ui/dates";
import { StatusTag } from "../../../../../ui/status";
import { Tag } from "../../../../../ui/tag";
import styles from "./desk.module.css";
import type { Opinion } from "./opinion-queries";

const tones = { CONCUR: "added", CONCERNS: "outline", OPPOSED: "blocking" } as const;

/** Who was asked what by whom, and what they said. */
export function OpinionWords({ opinion }: { opinion: Opinion }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { state, verdict, words, question, closedAt } = opinion;
  const late = state === "PENDING" && dayOf(opinion.dueAt) < today;
  return (
    <>
      <p className={styles.opinionHead}>
        <b>{name(opinion.asked) || "—"}</b>
        {verdict && <Tag tone={tones[verdict]}>{opinionVerdicts.label(verdict, toGraphLocale(locale))}</Tag>}
        {state === "PENDING" && (
          <StatusTag status={late ? "over" : "warn"} word={text("desk.opinion.pending", { date: shortDate(opinion.dueAt, locale) })} />
        )}
        {(state === "WITHDRAWN" || state === "LAPSED") && <Tag>{opinionStates.label(state, toGraphLocale(locale))}</Tag>}
        {closedAt && <span className={styles.quiet}>{shortDateTime(closedAt, locale)}</span>}
      </p>
      {state === "GIVEN" && <p className={styles.said}>{words}</p>}
      <p className={styles.asked}>
        {text("ui.colon", { who: text("desk.opinion.asks", { name: name(opinion.askedBy) || "—" }), words: question })}
      </p>
    </>
  );
}
