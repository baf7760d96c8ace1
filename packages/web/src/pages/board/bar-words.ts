import { daysBetween } from "@duban/schema";
import { useLocale, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { dayOf, shortDate } from "../../ui/dates";
import type { Timed } from "./bars";
import type { BoardMeasure, BoardProblem } from "./board-queries";

/** The number on its ledger without the year; the whole one stands in the hint and on the problem's page. */
export function shortCode(code: string): string {
  return code.replace(/^(\D*)\d{4}-/, "$1-");
}

/** A problem as its bar is drawn. */
export function timedOf({ handedDownOn, firstDeadline, deadline, light, progressPercent, stateSince }: BoardProblem): Timed {
  const doneOn = light === "DONE" ? dayOf(stateSince) : null;
  return { startsOn: handedDownOn, firstEndsOn: firstDeadline, endsOn: deadline, doneOn, percent: doneOn ? 100 : progressPercent, light };
}

/** A measure as its bar is drawn. */
export function measureTimed({ startsOn, firstEndsOn, endsOn, doneOn, progressPercent, light }: BoardMeasure): Timed {
  return { startsOn, firstEndsOn, endsOn, doneOn: doneOn ?? null, percent: progressPercent, light };
}

/** What stands behind a bar: by how many days it is late, by how many its end was put off, when it was done. */
export function useBarWords(): (timed: Timed) => string {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  return ({ light, endsOn, firstEndsOn, doneOn }) => {
    const slip = daysBetween(firstEndsOn, endsOn);
    if (doneOn !== null) {
      const early = daysBetween(doneOn, firstEndsOn);
      const key = early > 0 ? "board.bar.early" : early < 0 ? "board.bar.late" : "board.bar.done";
      return text(key, { day: shortDate(doneOn, locale), days: Math.abs(early) });
    }
    if (light === "RED") return text(slip > 0 ? "board.bar.overSlipped" : "board.bar.over", { days: daysBetween(endsOn, today), slip });
    return slip > 0 ? text("board.bar.slipped", { slip }) : "";
  };
}
