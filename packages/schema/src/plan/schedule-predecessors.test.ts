import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { growth, mostGrowth } from "../../../../test/support/growth.js";
import { addDays } from "../calendar-date.js";
import { isWorkingDay, nationalCalendar, type WorkingCalendar, workingDaysWithin } from "../working-days.js";
import { waitingFor } from "./predecessors.js";
import { backwardSchedule, type LeadTimes, type ScheduleRow, type Stretch, worstRow } from "./schedule.js";
import { adjustedDates } from "./schedule-adjustment.js";

const leadTimes: LeadTimes = { ownCheck: 10, verification: 10, publicity: 5 };
const closesOn = "2027-03-31"; // the work ends on 2027-02-24

const scheduleOf = (rows: readonly ScheduleRow[]) => backwardSchedule(rows, closesOn, leadTimes, nationalCalendar);

function row(id: string, startsOn: string | null, endsOn: string | null, before = "", doneOn: string | null = null): ScheduleRow {
  return { id, startsOn, endsOn, predecessorIds: before.split("").filter(Boolean), doneOn };
}

function adjusted(rows: readonly ScheduleRow[], rowId: string, soonest = "2026-09-01") {
  return adjustedDates(rowId, { rows, schedule: scheduleOf(rows), calendar: nationalCalendar, soonest });
}

function withDates(rows: readonly ScheduleRow[], dates: ReadonlyMap<string, Stretch> | null): ScheduleRow[] {
  return rows.map((each) => ({ ...each, ...dates?.get(each.id) }));
}

describe("a row that others wait for", () => {
  test("ends on the working day before the first of them must start", () => {
    const { rows } = scheduleOf([
      row("a", "2027-01-04", "2027-01-08"),
      row("b", "2027-02-22", "2027-02-24", "a"),
      row("c", "2027-01-11", "2027-01-11", "a"),
    ]);
    expect(rows.map(({ rowId, latestStart, latestEnd, neededBy }) => [rowId, latestStart, latestEnd, neededBy])).toEqual([
      ["a", "2027-02-15", "2027-02-19", "b"],
      ["b", "2027-02-22", "2027-02-24", null],
      ["c", "2027-02-24", "2027-02-24", null],
    ]);
  });

  test("is counted back along a chain, through a row without dates too", () => {
    const late = scheduleOf([row("a", "2027-02-15", "2027-02-22"), row("b", null, null, "a"), row("c", "2027-02-22", "2027-02-24", "b")]);
    expect(late.rows[0]).toMatchObject({ rowId: "a", slack: -1, neededBy: "c" });
    expect(worstRow(late)?.rowId).toBe("a");
    expect(late.overlaps).toEqual([{ rowId: "c", predecessorId: "a", predecessorEndsOn: "2027-02-22", days: 1 }]);
  });

  test("keeps nobody waiting once it is done", () => {
    const rows = [row("a", "2027-01-04", "2027-02-22", "", "2027-01-10"), row("b", "2027-02-01", "2027-02-05", "a")];
    expect(scheduleOf(rows).overlaps).toEqual([]);
    expect(scheduleOf([row("a", "2027-01-04", "2027-02-22"), row("b", "2027-02-01", "2027-02-05", "a")]).overlaps).toHaveLength(1);
  });

  test("may stand in a circle, which is cut", () => {
    const rows = [
      row("a", "2027-01-04", "2027-01-08", "b"),
      row("b", "2027-01-11", "2027-01-15", "a"),
      row("c", "2027-01-04", "2027-01-08", "c"),
    ];
    expect(scheduleOf(rows).rows.map(({ rowId }) => rowId)).toEqual(["a", "b", "c"]);
    expect(adjusted(rows, "a")).not.toBeNull();
  });
});

describe("putting a row right", () => {
  test("puts its whole chain right: what is late goes back, what is in order stays, what would overlap goes behind", () => {
    const rows = [
      row("a", "2027-02-01", "2027-03-02"),
      row("b", "2027-02-22", "2027-02-23", "a"),
      row("c", "2027-02-24", "2027-02-24", "b"),
      row("d", "2027-03-01", "2027-03-05"),
    ];
    const dates = adjusted(rows, "c");
    expect([...(dates?.keys() ?? [])]).toEqual(["a"]);
    expect(dates?.get("a")?.endsOn).toBe("2027-02-19");
    const loose = [row("a", "2027-02-01", "2027-02-12"), row("b", "2027-02-09", "2027-02-12", "a")];
    expect([...(adjusted(loose, "a") ?? [])]).toEqual([["b", { startsOn: "2027-02-15", endsOn: expect.any(String) }]]);
  });

  test("is not possible where no time is left, and does not move what is done", () => {
    const rows = [row("a", "2027-02-22", "2027-03-02"), row("b", "2027-02-22", "2027-02-24", "a")];
    expect(adjusted(rows, "b", "2027-02-20")).toBeNull();
    expect(adjusted(rows, "b", "2027-02-17")?.get("a")).toEqual({ startsOn: "2027-02-17", endsOn: "2027-02-19" });
    const done = [row("a", "2027-02-01", "2027-02-19", "", "2027-02-03"), row("b", "2027-02-10", "2027-03-10", "a")];
    expect([...(adjusted(done, "b")?.keys() ?? [])]).toEqual(["b"]);
  });
});

describe("whatever waits for whatever", () => {
  const spans = fc.array(fc.record({ start: fc.nat(200), length: fc.nat(40), links: fc.array(fc.nat(30), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 25,
  });
  /** Rows in no circle: each waits only for some that stand before it. */
  const tables = spans.map((list) =>
    list.map(({ start, length, links }, index): ScheduleRow => {
      const startsOn = addDays("2026-09-01", start);
      const predecessorIds = index === 0 ? [] : links.map((link) => String(link % index));
      return { id: String(index), startsOn, endsOn: addDays(startsOn, length), predecessorIds };
    }),
  );

  test("no row must start before the rows that it waits for may end, and none may end after the last day of work", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { rows: scheduled, workEndsOn } = scheduleOf(rows);
        const byId = new Map(scheduled.map((each) => [each.rowId, each]));
        for (const { id, predecessorIds = [] } of rows) {
          expect((byId.get(id)?.latestEnd ?? "") <= workEndsOn).toBe(true);
          for (const before of predecessorIds) expect((byId.get(before)?.latestEnd ?? "") < (byId.get(id)?.latestStart ?? "")).toBe(true);
        }
      }),
    );
  });

  test("one more predecessor never gives anybody slack", () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), (rows, one, other) => {
        const [from, to] = [rows[one % rows.length], rows[other % rows.length]] as [ScheduleRow, ScheduleRow];
        if (waitingFor(rows, from.id).has(to.id)) return;
        const more = rows.map((each) => (each === from ? { ...each, predecessorIds: [...(each.predecessorIds ?? []), to.id] } : each));
        const before = scheduleOf(rows).rows;
        expect(scheduleOf(more).rows.every(({ slack }, index) => slack <= (before[index]?.slack ?? 0))).toBe(true);
      }),
    );
  });

  test("without predecessors every row has until the last day of work", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { rows: scheduled, workEndsOn, overlaps } = scheduleOf(rows.map((each) => ({ ...each, predecessorIds: [] })));
        expect(scheduled.every(({ latestEnd, neededBy }) => latestEnd === workEndsOn && neededBy === null)).toBe(true);
        expect(overlaps).toEqual([]);
      }),
    );
  });

  test("a chain that was put right fits, none of it becomes longer, and nothing else has moved", () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(150), (rows, chosen, today) => {
        const { id } = rows[chosen % rows.length] as ScheduleRow;
        const dates = adjusted(rows, id, addDays("2026-09-01", today));
        if (!dates) return;
        const after = withDates(rows, dates);
        const linked = new Set([id, ...dates.keys()]);
        const { rows: scheduled, overlaps } = scheduleOf(after);
        expect(scheduled.filter(({ rowId, slack }) => linked.has(rowId) && slack < 0)).toEqual([]);
        expect(overlaps.filter(({ rowId }) => linked.has(rowId))).toEqual([]);
        for (const each of rows) {
          const now = dates.get(each.id);
          if (now) expect(lengthOf(now)).toBeLessThanOrEqual(Math.max(1, lengthOf(each as Stretch)));
        }
        expect(
          adjustedDates(id, { rows: after, schedule: scheduleOf(after), calendar: nationalCalendar, soonest: "2026-09-01" })?.size,
        ).toBe(0);
      }),
    );
  });

  test("a plan of 10,000 rows in one chain is counted in time that grows with it", () => {
    const chain = (size: number) => {
      const rows = Array.from(
        { length: size },
        (_, index): ScheduleRow => ({
          ...row(`${index}`, "2026-10-01", "2026-10-30"),
          predecessorIds: index > 0 ? [`${index - 1}`] : [],
        }),
      );
      expect(scheduleOf(rows).rows).toHaveLength(size);
      expect(adjustedDates("0", { rows, schedule: scheduleOf(rows), calendar: nationalCalendar, soonest: "2026-09-01" })).toBeNull();
    };
    expect(growth(chain, 10_000)).toBeLessThan(mostGrowth);
  });

  function lengthOf({ startsOn, endsOn }: Stretch, calendar: WorkingCalendar = nationalCalendar): number {
    return isWorkingDay(calendar, startsOn) || startsOn < endsOn ? workingDaysWithin(calendar, startsOn, endsOn) : 0;
  }
});
