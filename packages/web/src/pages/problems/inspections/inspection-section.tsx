import { inspectionResults } from "@duban/schema";
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
import type { ShownInspection } from "./inspection-queries";

const ScheduleDialog = lazy(async () => ({ default: (await import("./schedule-dialog")).ScheduleDialog }));
const InspectionDialog = lazy(async () => ({ default: (await import("./inspection-dialog")).InspectionDialog }));

/** Whether the problem is a project, when it is inspected, and what each inspection found. */
export function InspectionSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [asked, setAsked] = useState<"schedule" | "record" | null>(null);
  const { projectOn, inspections } = problem;
  const maySchedule = can(problem, "scheduleInspections");
  if (projectOn === null && !maySchedule) return null;
  const [next, ...later] = inspections.filter(({ state }) => state === "DUE");
  const date = (day: string) => dateWithin(day, today, locale);
  const close = () => setAsked(null);
  return (
    <ProblemSection
      title={text("inspection.title")}
      note={next && text(next.dueOn <= today ? "inspection.late" : "inspection.next", { date: date(next.dueOn) })}
      end={
        <>
          {can(problem, "recordInspection") && (
            <Button type="link" size="small" onClick={() => setAsked("record")}>
              {text("inspection.record")}
            </Button>
          )}
          {maySchedule && (
            <Button type="link" size="small" onClick={() => setAsked("schedule")}>
              {text(projectOn === null ? "inspection.schedule" : "inspection.reschedule")}
            </Button>
          )}
        </>
      }
    >
      <p className={projectOn === null ? peek.none : peek.waiting}>
        <Cadence problem={problem} />
        {later.length > 0 && ` ${text("inspection.more", { count: later.length })}`}
      </p>
      <ul>
        {inspections
          .filter(({ state }) => state === "DONE")
          .map((inspection) => (
            <Line key={inspection.id} inspection={inspection} />
          ))}
      </ul>
      <Suspense>
        {asked === "schedule" && <ScheduleDialog problem={problem} onClose={close} />}
        {asked === "record" && <InspectionDialog problem={problem} onClose={close} />}
      </Suspense>
    </ProblemSection>
  );
}

const cadenceWords = { WEEK: "inspection.weeks", MONTH: "inspection.months", NAMED_DAYS: "inspection.named" } as const;

/** Since when it is a project, and how often it is inspected. */
function Cadence({ problem: { projectOn, inspectionCadence } }: { problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  if (projectOn === null || inspectionCadence === null) return text("inspection.none");
  const how = text(cadenceWords[inspectionCadence.unit], { every: inspectionCadence.every });
  return text("inspection.since", { date: dateWithin(projectOn, today, locale), how });
}

/** What one inspection found. */
function Line({ inspection }: { inspection: ShownInspection }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { result, inspectedOn, people, finding, demand, demandDueOn, evidence } = inspection;
  const date = (day: string) => dateWithin(day, today, locale);
  return (
    <li className={styles.request}>
      <p className={styles.head}>
        {result && (
          <Tag tone={result === "NOT_MOVING" ? "blocking" : "outline"}>{inspectionResults.label(result, toGraphLocale(locale))}</Tag>
        )}
        <span>
          {inspectedOn && text("inspection.by", { date: date(inspectedOn), people: people.map(name).join(text("ui.separator")) })}
        </span>
      </p>
      <p className={peek.words}>{finding}</p>
      {demandDueOn !== null && <p className={peek.words}>{text("lookBack.demanded", { date: date(demandDueOn), demand })}</p>}
      {evidence.length > 0 && <p className={peek.source}>{evidence.map(({ title }) => title).join(text("ui.separator"))}</p>}
    </li>
  );
}
