import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../calendar-date.js";
import { isWorkingDay, nationalCalendar, workingCalendar, workingDaysBetween, workingDaysWithin } from "../working-days.js";
import { backwardSchedule, fittingDates, type LeadTimes, worstRow } from "./schedule.js";

const leadTimes: LeadTimes = { ownCheck: 10, verification: 10, publicity: 5 };

function scheduleOf(rows: Parameters<typeof backwardSchedule>[0], closesOn = "2027-03-31", lead = leadTimes, calendar = nationalCalendar) {
  return backwardSchedule(rows, closesOn, lead, calendar);
}

describe("what follows the work", () => {
  test("is counted back from the day of closing out, over working days", () => {
    const { stages, workEndsOn } = scheduleOf([]);
    expect(stages).toEqual([
      { stage: "OWN_CHECK", days: 10, startsOn: "2027-02-25", endsOn: "2027-03-10" },
      { stage: "VERIFICATION", days: 10, startsOn: "2027-03-11", endsOn: "2027-03-24" },
      { stage: "PUBLICITY", days: 5, startsOn: "2027-03-25", endsOn: "2027-03-31" },
    ]);
    expect(workEndsOn).toBe("2027-02-24");
  });

  test("is left out where it takes no time", () => {
    const { stages, workEndsOn } = scheduleOf([], "2027-03-31", { ownCheck: 0, verification: 0, publicity: 0 });
    expect([stages, workEndsOn]).toEqual([[], "2027-03-31"]);
  });
});

describe("a row", () => {
  test("that ends too late is short of so many working days, holidays deducted", () => {
    const schedule = scheduleOf([
      { id: "late", startsOn: "2026-12-14", endsOn: "2027-03-08" },
      { id: "later", startsOn: "2026-12-14", endsOn: "2027-03-09" },
      { id: "fits", startsOn: "2026-12-14", endsOn: "2027-02-24" },
      { id: "undated", startsOn: null, endsOn: "2027-03-08" },
    ]);
    expect(schedule.rows.map(({ rowId, slack }) => [rowId, slack])).toEqual([
      ["late", -8],
      ["later", -9],
      ["fits", 0],
    ]);
    expect(schedule.rows[0]).toMatchObject({ days: 58, latestEnd: "2027-02-24", latestStart: "2026-12-02" });
    expect(worstRow(schedule)?.rowId).toBe("later");
    expect(worstRow(scheduleOf([{ id: "fits", startsOn: "2026-12-14", endsOn: "2027-02-24" }]))).toBeNull();
  });

  test("becomes late by the days that a group takes off", () => {
    const dayOff = workingCalendar([{ date: "2027-03-29", working: false, name: { zh: "厂庆", en: "Founding day" } }]);
    const row = { id: "row", startsOn: "2027-02-01", endsOn: "2027-02-24" };
    const slackOn = (calendar: typeof dayOff) => scheduleOf([row], "2027-03-31", leadTimes, calendar).rows[0]?.slack;
    expect([slackOn(workingCalendar([])), slackOn(dayOff)]).toEqual([0, -1]);
  });
});

describe("on any calendar, with any lead times", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays("2026-09-01", offset));
  const calendars = fc
    .array(fc.record({ date: day, working: fc.boolean() }), { maxLength: 40 })
    .map((days) => workingCalendar(days.map((one) => ({ ...one, name: { zh: "日", en: "day" } }))));
  const leads = fc.record({ ownCheck: fc.nat(30), verification: fc.nat(30), publicity: fc.nat(30) });
  const rows = fc
    .array(fc.record({ startsOn: day, length: fc.nat(120) }), { minLength: 1, maxLength: 20 })
    .map((spans) => spans.map(({ startsOn, length }, index) => ({ id: `row-${index}`, startsOn, endsOn: addDays(startsOn, length) })));

  test("the stages follow one another, and each is as long as it has to be", () => {
    fc.assert(
      fc.property(calendars, leads, day, (calendar, lead, closesOn) => {
        const { stages, workEndsOn } = backwardSchedule([], closesOn, lead, calendar);
        let before = workEndsOn;
        for (const { startsOn, endsOn, days } of stages) {
          expect(workingDaysWithin(calendar, startsOn, endsOn)).toBe(days);
          expect(workingDaysBetween(calendar, before, startsOn)).toBe(1);
          before = endsOn;
        }
        expect(before).toBe(closesOn);
      }),
    );
  });

  test("a row put to its latest dates takes as long as before and fits exactly", () => {
    fc.assert(
      fc.property(calendars, leads, day, rows, (calendar, lead, closesOn, table) => {
        for (const row of backwardSchedule(table, closesOn, lead, calendar).rows) {
          const dates = fittingDates(row, "2000-01-01");
          if (!dates) throw new Error("There is always time since 2000");
          expect(isWorkingDay(calendar, dates.startsOn)).toBe(true);
          expect(workingDaysWithin(calendar, dates.startsOn, dates.endsOn)).toBe(Math.max(row.days, 1));
          const [again] = backwardSchedule([{ id: row.rowId, ...dates }], closesOn, lead, calendar).rows;
          expect(again?.slack).toBe(0);
        }
      }),
    );
  });

  test("a row that cannot start early enough becomes shorter, and fits all the same", () => {
    fc.assert(
      fc.property(calendars, leads, day, rows, day, (calendar, lead, closesOn, table, earliest) => {
        const schedule = backwardSchedule(table, closesOn, lead, calendar);
        for (const row of schedule.rows) {
          const dates = fittingDates(row, earliest);
          expect(dates === null).toBe(earliest > schedule.workEndsOn);
          if (dates) expect([dates.startsOn >= earliest, dates.endsOn]).toEqual([true, schedule.workEndsOn]);
        }
      }),
    );
  });

  test("a row is late exactly when work is left after the last day of work", () => {
    fc.assert(
      fc.property(calendars, leads, day, rows, (calendar, lead, closesOn, table) => {
        const schedule = backwardSchedule(table, closesOn, lead, calendar);
        for (const [index, { slack }] of schedule.rows.entries()) {
          const left = workingDaysBetween(calendar, schedule.workEndsOn, table[index]?.endsOn ?? "");
          expect(slack < 0).toBe(left > 0);
        }
      }),
    );
  });

  test("closing out later, or needing less time for what follows, never takes slack away", () => {
    fc.assert(
      fc.property(calendars, leads, day, fc.nat(60), rows, (calendar, lead, closesOn, more, table) => {
        const slacks = (closing: string, times: LeadTimes) =>
          backwardSchedule(table, closing, times, calendar).rows.map(({ slack }) => slack);
        const base = slacks(closesOn, lead);
        const later = slacks(addDays(closesOn, more), lead);
        const shorter = slacks(closesOn, { ...lead, ownCheck: Math.floor(lead.ownCheck / 2) });
        expect(base.every((slack, index) => slack <= (later[index] ?? slack) && slack <= (shorter[index] ?? slack))).toBe(true);
      }),
    );
  });
});
