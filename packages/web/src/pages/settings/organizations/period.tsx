import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { fullDate } from "../../../ui/dates";
import { Tag } from "../../../ui/tag";

interface Timed {
  startsOn: string;
  endsOn?: string | null;
}

/** Whether a period is still to begin, holds today, or is over; what was taken back before it began is over too. */
export function standingOf({ startsOn, endsOn }: Timed, today: string): "coming" | "live" | "over" {
  if (endsOn && (endsOn < startsOn || endsOn < today)) return "over";
  return startsOn > today ? "coming" : "live";
}

/** What is not over first, else in the order given. */
export function liveFirst<Row extends Timed>(rows: readonly Row[], today: string): Row[] {
  const isOver = (row: Row) => Number(standingOf(row, today) === "over");
  return rows.toSorted((left, right) => isOver(left) - isOver(right));
}

/** From when to when, with a word where that is not now. */
export function Period({ startsOn, endsOn }: Timed) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const standing = standingOf({ startsOn, endsOn: endsOn ?? null }, today);
  const never = endsOn && endsOn < startsOn;
  return (
    <>
      {never
        ? fullDate(startsOn, locale)
        : `${fullDate(startsOn, locale)} – ${endsOn ? fullDate(endsOn, locale) : text("settings.openEnd")}`}{" "}
      {standing === "coming" && <Tag>{text("settings.coming")}</Tag>}
      {standing === "over" && <Tag tone="flat">{text("settings.over")}</Tag>}
    </>
  );
}
