import { addDays, daysBetween, type Light } from "@duban/schema";
import type { TimeAxis } from "./time-axis";

/** What a bar is drawn from: a problem or a measure. */
export interface Timed {
  startsOn: string;
  firstEndsOn: string;
  endsOn: string;
  /** When it was struck off or done; null while it is open. */
  doneOn: string | null;
  percent: number;
  light: Light;
}

/** `plan` is thin; `rest` is what was reached by time and not by work, `done` what was worked off; `late` the days over; `slip` what was put off. */
export type PieceKind = "plan" | "done" | "rest" | "closed" | "late" | "slip";

/** A part of a bar, in per cent of the width of the axis. */
export interface Piece {
  kind: PieceKind;
  at: number;
  width: number;
}

/** The bar of a problem or measure, cut off where the axis ends. */
export interface Bars {
  pieces: readonly Piece[];
  /** Where the first deadline stands, and the one that it was put off to; null where they are out of sight or the same. */
  firstDeadline: number | null;
  deadline: number | null;
  /** Where words may stand: behind everything that is drawn. */
  wordsAt: number;
}

/** What is drawn of one line of the board. */
export function barsOf(timed: Timed, today: string, axis: TimeAxis): Bars {
  const { startsOn, firstEndsOn, endsOn, doneOn, percent, light } = timed;
  const reached = doneOn ?? [today, endsOn].reduce(earlier);
  const worked = addDays(startsOn, Math.round(((daysBetween(startsOn, reached) + 1) * percent) / 100) - 1);
  const open: (Piece | null)[] =
    doneOn === null
      ? [
          piece(axis, "rest", startsOn, reached),
          percent > 0 ? piece(axis, "done", startsOn, worked) : null,
          light === "RED" ? piece(axis, "late", addDays(endsOn, 1), today) : null,
        ]
      : [piece(axis, "closed", startsOn, doneOn)];
  const slipped = endsOn !== firstEndsOn;
  const drawn = [piece(axis, "plan", startsOn, firstEndsOn), slipped ? piece(axis, "slip", firstEndsOn, endsOn) : null, ...open];
  const pieces = drawn.filter((each) => each !== null);
  const last = light === "RED" ? today : [firstEndsOn, endsOn, doneOn ?? endsOn].reduce(later);
  return {
    pieces,
    firstDeadline: within(axis, firstEndsOn) ? axis.end(firstEndsOn) : null,
    deadline: slipped && within(axis, endsOn) ? axis.end(endsOn) : null,
    wordsAt: Math.min(100, Math.max(0, axis.end(last))),
  };
}

function piece(axis: TimeAxis, kind: PieceKind, from: string, to: string): Piece | null {
  const at = Math.max(0, axis.at(from));
  const end = Math.min(100, axis.end(to));
  return end > at && to >= from ? { kind, at, width: end - at } : null;
}

function within({ span }: TimeAxis, day: string): boolean {
  return day >= span.from && day <= span.to;
}

const earlier = (left: string, right: string) => (left < right ? left : right);
const later = (left: string, right: string) => (left > right ? left : right);
