import { lookBackOrigins, lookBackOutcomes, lookBackStates } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { Tag } from "../../../ui/tag";
import peek from "../peek/peek.module.css";
import { ProblemSection } from "../peek/problem-section";
import { can, type ViewedProblem } from "../problem-queries";
import styles from "../time/time.module.css";
import type { ShownLookBack } from "./look-back-queries";

const LookBackDialog = lazy(async () => ({ default: (await import("./look-back-dialog")).LookBackDialog }));

/** What was found when the problem was looked back on, and when that falls due next. */
export function LookBackLines({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [recording, setRecording] = useState(false);
  const { lookBacks } = problem;
  const next = lookBacks.find((one) => one.state === "DUE");
  return (
    <ProblemSection
      title={text("lookBack.title")}
      note={
        next && text(next.dueOn <= today ? "lookBack.note.late" : "lookBack.note.next", { date: dateWithin(next.dueOn, today, locale) })
      }
      end={
        can(problem, "recordLookBack") && (
          <Button type="link" size="small" onClick={() => setRecording(true)}>
            {text("lookBack.record")}
          </Button>
        )
      }
    >
      {lookBacks.length === 0 && <p className={peek.none}>{text("lookBack.none")}</p>}
      <ul>
        {lookBacks.map((lookBack) => (
          <Line key={lookBack.id} lookBack={lookBack} />
        ))}
      </ul>
      <Suspense>{recording && <LookBackDialog problem={problem} onClose={() => setRecording(false)} />}</Suspense>
    </ProblemSection>
  );
}

/** One look-back: when it is due, or what was found. */
function Line({ lookBack }: { lookBack: ShownLookBack }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const words = toGraphLocale(locale);
  const { origin, state, dueOn, lookedOn, outcome, note, demand, demandDueOn, recordedBy } = lookBack;
  const date = (day: string) => dateWithin(day, today, locale);
  return (
    <li className={styles.request}>
      <p className={styles.head}>
        {outcome === null ? (
          <Tag tone={state === "DUE" && dueOn <= today ? "live" : "outline"}>{lookBackStates.label(state, words)}</Tag>
        ) : (
          <Tag tone={outcome === "RELAPSED" ? "blocking" : "outline"}>{lookBackOutcomes.label(outcome, words)}</Tag>
        )}
        <strong>{lookBackOrigins.label(origin, words)}</strong>
        <span>
          {lookedOn === null
            ? text("lookBack.due", { date: date(dueOn) })
            : text("lookBack.line", { date: date(lookedOn), name: name(recordedBy) || "—" })}
        </span>
      </p>
      {note !== "" && <p className={peek.words}>{note}</p>}
      {demandDueOn !== null && <p className={peek.words}>{text("lookBack.demanded", { date: date(demandDueOn), demand })}</p>}
    </li>
  );
}
