import { useQuery } from "@apollo/client/react";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { shortDate } from "../../../ui/dates";
import { EndAct } from "./delegation-row";
import styles from "./delegations.module.css";
import { absenceQuery, type Delegation, delegationStanding } from "./delegations-query";

/** Who stands in for the reader, with the way to end it, and for whom the reader stands in; nothing where nobody does. */
export function AbsenceLines() {
  const { today } = useViewer();
  const { data } = useQuery(absenceQuery);
  const present = data?.viewer?.delegations.filter((one) => delegationStanding(one, today) !== "over") ?? [];
  if (present.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {present.map((delegation) => (
        <AbsenceLine key={delegation.id} delegation={delegation} />
      ))}
    </ul>
  );
}

function AbsenceLine({ delegation }: { delegation: Delegation }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { person, today } = useViewer();
  const { delegator, delegate, startsOn, endsOn } = delegation;
  const given = delegator?.id === person?.id;
  const coming = delegationStanding(delegation, today) === "coming";
  if (!given && coming) return null;
  const days = { from: shortDate(startsOn, locale), date: shortDate(endsOn, locale) };
  const words = given ? (coming ? "absence.line.coming" : "absence.line.given") : "absence.line.held";
  return (
    <li className={styles.line}>
      {text(words, { name: name(given ? delegate : delegator), ...days })}
      {given && <EndAct delegation={delegation} of={name(delegate)} />}
    </li>
  );
}
