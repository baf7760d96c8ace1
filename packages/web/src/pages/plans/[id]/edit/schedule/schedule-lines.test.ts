import {
  backwardSchedule,
  emptyMeasure,
  emptyPlanContent,
  emptyResponse,
  nationalCalendar,
  type PlanContent,
  scheduledMeasures,
  type WorkRow,
  workRowNumbers,
} from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { newWorkRow } from "../grid/work-rows";
import { scheduleLines } from "./schedule-lines";
import { worstTrouble } from "./trouble";

const closesOn = "2027-03-31"; // the work ends on 2027-02-24
const lead = { ownCheck: 10, verification: 10, publicity: 5 };

function row(id: string, startsOn: string, endsOn: string, predecessorIds: string[] = []): WorkRow {
  return { ...newWorkRow("LEARNING"), id, task: id, startsOn, endsOn, predecessorIds };
}

function planOf(workTable: WorkRow[], ...measureEnds: string[]): PlanContent {
  const item = emptyResponse("item", "problem-1");
  const measures = measureEnds.map((endsOn, index) => emptyMeasure(`m${index + 1}`, { startsOn: "2027-01-04", endsOn }));
  return { ...emptyPlanContent(), workTable, problemResponses: [{ ...item, startsOn: "2027-01-04", endsOn: closesOn, measures }] };
}

/** What the strip says first and draws of a plan. */
function drawn(content: PlanContent) {
  const schedule = backwardSchedule(content.workTable, closesOn, lead, nationalCalendar);
  const measures = scheduledMeasures(content.problemResponses, new Map(), closesOn, lead, nationalCalendar);
  const trouble = worstTrouble({ schedule, measures });
  const numbers = workRowNumbers(content.workTable);
  return { trouble, ...scheduleLines({ content, schedule, measures, numbers, codeOf: () => "WT-1", trouble }) };
}

const numbersIn = (lines: readonly { number: string; after: readonly number[] }[]) =>
  lines.map(({ number, after }) => [number, after.map((place) => lines[place]?.number)]);

describe("what the picture draws", () => {
  test("is the row that fits least, with what it waits for and what waits for it, in the order of work", () => {
    const { trouble, work, moreWork } = drawn(
      planOf(
        [
          row("late", "2027-02-01", "2027-03-10", ["first"]),
          row("alone", "2027-02-01", "2027-03-01"),
          row("first", "2027-01-04", "2027-01-08"),
          row("next", "2027-03-11", "2027-03-12", ["late"]),
        ],
        "2027-02-01",
      ),
    );
    expect(trouble).toMatchObject({ kind: "row", late: { rowId: "late" } });
    expect(numbersIn(work)).toEqual([
      ["2.1.3", []],
      ["2.1.1", ["2.1.3"]],
      ["2.1.4", ["2.1.1"]],
    ]);
    expect(moreWork).toBe(1);
  });

  test("is the tightest row and the tightest measure where everything fits", () => {
    const { trouble, work, measures } = drawn(
      planOf([row("a", "2027-01-04", "2027-01-08"), row("b", "2027-02-01", "2027-02-10")], "2027-01-08"),
    );
    expect(trouble).toBeNull();
    expect(numbersIn([...work, ...measures])).toEqual([
      ["2.1.2", []],
      ["WT-1-1", []],
    ]);
  });

  test("are the measures that fit least, and how many more do not", () => {
    const { trouble, measures, moreMeasures } = drawn(planOf([], "2027-03-01", "2027-02-01", "2027-03-08", "2027-03-04"));
    expect(trouble).toMatchObject({ kind: "measure", late: { measureId: "m3" } });
    expect(measures.map(({ number, anchor }) => [number, anchor.field])).toEqual([
      ["WT-1-3", "measures[m3].endsOn"],
      ["WT-1-4", "measures[m4].endsOn"],
    ]);
    expect(moreMeasures).toBe(1);
  });

  test("is never more than four rows of a long chain", () => {
    const rows = Array.from({ length: 9 }, (_, index) => row(`${index}`, "2027-01-04", "2027-01-08", index > 0 ? [`${index - 1}`] : []));
    expect(drawn(planOf(rows)).work).toHaveLength(4);
  });
});

test("a row that does not wait is a trouble once nothing is late any more", () => {
  const overlap = [row("a", "2027-01-04", "2027-01-15"), row("b", "2027-01-11", "2027-01-15", ["a"])];
  expect(drawn(planOf(overlap, "2027-02-01")).trouble).toMatchObject({
    kind: "overlap",
    overlap: { rowId: "b", predecessorId: "a", days: 5 },
  });
  expect(drawn(planOf(overlap, "2027-02-26")).trouble).toMatchObject({ kind: "measure" });
});
