import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../calendar-date.js";
import { nationalCalendar, workingDaysWithin } from "../working-days.js";
import { circleOfMeasures, type DatedMeasure, fittedMeasures, isFeasible, problemSchedule, type ScheduleTerms } from "./schedule.js";

const terms: ScheduleTerms = {
  deadline: "2026-12-31",
  leadTimes: { ownCheck: 5, verification: 10, publicity: 5 },
  calendar: nationalCalendar,
};

function measure(id: string, startsOn: string, endsOn: string, before = "", doneOn: string | null = null): DatedMeasure {
  return { id, startsOn, endsOn, predecessorIds: before.split("").filter(Boolean), doneOn };
}

describe("measures counted back from the deadline", () => {
  test("leave time for own check, verification and publicity", () => {
    const schedule = problemSchedule([measure("a", "2026-11-02", "2026-12-04"), measure("b", "2026-11-02", "2026-11-06", "a")], terms);
    expect(schedule.workEndsOn).toBe("2026-12-03");
    expect(schedule.rows.map(({ rowId, slack, neededBy }) => [rowId, slack, neededBy])).toEqual([
      ["a", -6, "b"],
      ["b", 19, null],
    ]);
    expect(schedule.overlaps).toMatchObject([{ rowId: "b", predecessorId: "a" }]);
    expect(isFeasible(schedule)).toBe(false);
  });

  test("are put right in one step, which keeps what is done", () => {
    const measures = [
      measure("a", "2026-11-02", "2026-11-25"),
      measure("b", "2026-12-01", "2026-12-11", "a"),
      measure("c", "2026-11-02", "2026-12-25", "", "2026-12-28"),
    ];
    const fitted = fittedMeasures(measures, terms, "2026-11-20");
    expect([...(fitted?.keys() ?? [])]).toEqual(["a", "b"]);
    expect(fitted?.get("b")?.endsOn).toBe("2026-12-03");
    expect(fittedMeasures(measures, terms, "2026-12-04")).toBeNull();
  });

  test("name the circle in which they would wait for themselves", () => {
    const round = [measure("a", "2026-11-02", "2026-11-03", "b"), measure("b", "2026-11-04", "2026-11-05", "a")];
    expect(circleOfMeasures(round)?.map(({ id }) => id)).toEqual(["b", "a", "b"]);
    expect(circleOfMeasures(round.slice(0, 1))).toBeNull();
  });
});

test("whatever waits for whatever: put right, everything fits, in order, and as long as before", () => {
  const tables = fc
    .array(fc.record({ start: fc.nat(60), length: fc.nat(20), links: fc.array(fc.nat(9), { maxLength: 2 }), done: fc.boolean() }), {
      minLength: 1,
      maxLength: 10,
    })
    .map((list) =>
      list.map(({ start, length, links, done }, index): DatedMeasure => {
        const startsOn = addDays("2026-09-01", start);
        const predecessorIds = index === 0 ? [] : links.map((link) => String(link % index));
        return { id: String(index), startsOn, endsOn: addDays(startsOn, length), predecessorIds, doneOn: done ? startsOn : null };
      }),
    );
  fc.assert(
    fc.property(tables, (measures) => {
      const fitted = fittedMeasures(measures, terms, "2020-01-01");
      if (!fitted) throw new Error("Since 2020 there is always time");
      const after = measures.map((each) => ({ ...each, ...fitted.get(each.id) }));
      expect(isFeasible(problemSchedule(after, terms))).toBe(true);
      for (const [id, dates] of fitted) {
        const before = measures.find((each) => each.id === id);
        expect(before?.doneOn).toBeNull();
        const days = (from: string, to: string) => Math.max(1, workingDaysWithin(nationalCalendar, from, to));
        expect(days(dates.startsOn, dates.endsOn)).toBe(days(before?.startsOn ?? "", before?.endsOn ?? ""));
      }
    }),
  );
});
