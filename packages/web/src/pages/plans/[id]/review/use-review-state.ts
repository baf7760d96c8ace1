import type { PlanSection } from "@duban/schema";
import { createParser, parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { Place, ReviewModel } from "./review-model";

/** In the address: no finding is current, though one may ask something of the reader. */
const nothing = "";

/** A version by its number, or the one that the reader decided on last: that address is right for every round. */
const parseAsAgainst = createParser<number | "mine">({
  parse: (value) => (value === "mine" ? value : parseAsInteger.parse(value)),
  serialize: String,
});

/** What the reader has chosen; the address keeps it. */
const parsers = {
  /** The version that is read; without it the latest. */
  round: parseAsInteger,
  /** The version it is compared with: without it the one before, 0 none. */
  against: parseAsAgainst,
  /** Everything is shown, not only what changed or failed. */
  whole: parseAsBoolean.withDefault(false),
  /** The current finding or draft. */
  finding: parseAsString,
  section: parseAsString,
  /** The problems against the items of the plan in place of its text. */
  view: parseAsStringLiteral(["coverage"]),
  row: parseAsString,
  /** What is said beside the findings, in place of them. */
  pane: parseAsStringLiteral(["discussion"]),
};

/** Reads and writes the reader's choice in the address. */
export function useReviewChoice() {
  return useQueryStates(parsers, { history: "replace" });
}

/** The current place, its finding, and the ways to go from it. */
export interface ReviewPosition {
  /** The current finding: the chosen one, else the first that asks something of the reader. */
  finding: string | null;
  place: Place | null;
  /** Makes a finding current; null lets the page choose the next one that asks something. */
  goToFinding(id: string | null): void;
  goToPlace(place: Place): void;
  /** Leaves the finding but stays where it stands. */
  leaveFinding(): void;
  stepFinding(steps: number, order: readonly string[]): void;
  stepChange(steps: number): void;
  stepSection(steps: number, order: readonly PlanSection[]): void;
  /** The current change, from 1; 0 when none is current. */
  change: number;
}

/** One thought at a time: the current finding, its row and its section move together. */
export function useReviewPosition(model: ReviewModel, asking: string | null): ReviewPosition {
  const [choice, setChoice] = useReviewChoice();
  const finding = choice.finding ?? (choice.section === null ? asking : null);
  const placed = finding === null ? undefined : model.placed.get(finding);
  const known = model.sections.find(({ section }) => section === choice.section)?.section;
  const place: Place | null = placed ? placed.place : known ? { section: known, rowId: choice.row } : null;

  const goToFinding = (id: string | null) => void setChoice({ finding: id, section: null, row: null, view: null });
  const goToPlace = (next: Place) => {
    const here = [...model.placed.values()].find((each) => next.rowId !== null && each.place.rowId === next.rowId);
    void setChoice({ finding: here?.finding.id ?? nothing, section: next.section, row: next.rowId, view: null });
  };
  const current = place ? model.changes.findIndex((change) => change.section === place.section && change.rowId === place.rowId) : -1;
  return {
    finding,
    place,
    goToFinding,
    goToPlace,
    leaveFinding: () => void setChoice({ finding: nothing, section: place?.section ?? null, row: place?.rowId ?? null }),
    stepFinding: (steps, order) => {
      const next = stepped(order, finding === null ? -1 : order.indexOf(finding), steps);
      if (next) goToFinding(next);
    },
    stepChange: (steps) => {
      const next = stepped(model.changes, current, steps);
      if (next) goToPlace(next);
    },
    stepSection: (steps, order) => {
      const next = stepped(order, place ? order.indexOf(place.section) : -1, steps);
      if (next) void setChoice({ finding: nothing, section: next, row: null, view: null });
    },
    change: current + 1,
  };
}

function stepped<Item>(order: readonly Item[], from: number, steps: number): Item | undefined {
  if (from < 0) return steps > 0 ? order[0] : order.at(-1);
  return order[Math.min(Math.max(from + steps, 0), order.length - 1)];
}
