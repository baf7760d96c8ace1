import { ranks } from "@duban/schema";
import { useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { RowAct } from "../../../ui/row-act";
import { EndAppointmentDialog } from "./appointment-dialogs";
import { useMayIn } from "./may-in";
import type { Appointment } from "./people-queries";
import { Period, standingOf } from "./period";
import styles from "./settings.module.css";

interface AppointmentListProps {
  appointments: readonly Appointment[];
  /** What the place of the list does not say already. */
  naming: "person" | "organization";
}

/** Posts with their ranks and dates; those that are not over can be ended. */
export function AppointmentList({ appointments, naming }: AppointmentListProps) {
  return (
    <ul className={styles.entries}>
      {appointments.map((appointment) => (
        <Entry key={appointment.id} appointment={appointment} naming={naming} />
      ))}
    </ul>
  );
}

function Entry({ appointment, naming }: { appointment: Appointment; naming: "person" | "organization" }) {
  const text = useText();
  const name = useName();
  const may = useMayIn();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [ending, setEnding] = useState(false);
  const over = standingOf(appointment, today) === "over";
  const { post, rank, person, organization } = appointment;
  return (
    <li className={over ? styles.past : undefined}>
      <span className={styles.entryWords}>
        <span>{naming === "person" ? `${name(person)} · ${post}` : `${post} · ${name(organization)}`}</span>
        <span className={styles.quiet}>
          {ranks.label(rank, toGraphLocale(locale))} · <Period {...appointment} />
        </span>
      </span>
      {!over && may("appointment.end", organization ?? null) && (
        <RowAct label={text("settings.appointment.end")} of={`${name(person)} ${post}`} onClick={() => setEnding(true)} />
      )}
      {ending && <EndAppointmentDialog appointment={appointment} onClose={() => setEnding(false)} />}
    </li>
  );
}
