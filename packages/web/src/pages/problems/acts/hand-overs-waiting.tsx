import { useQuery } from "@apollo/client/react";
import { responsibilityRoles } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { handOversWaitingQuery } from "../problem-queries";
import styles from "./acts.module.css";
import { HandOverAnswer } from "./hand-over-answer";

/** What others hand over to the reader, over the lists; nothing where nobody does. */
export function HandOversWaiting() {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { data } = useQuery(handOversWaitingQuery);
  const waiting = data?.handOvers.edges.map(({ node }) => node) ?? [];
  if (waiting.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {waiting.map((handOver) => (
        <li key={handOver.id} className={styles.line}>
          {text("problems.handOver.mine", {
            present: name(handOver.present) || "—",
            role: responsibilityRoles.label(handOver.role, toGraphLocale(locale)),
            code: handOver.problemCode,
            title: handOver.problemTitle,
          })}
          <HandOverAnswer handOver={handOver} />
        </li>
      ))}
    </ul>
  );
}
