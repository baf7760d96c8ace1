import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, addMonths, isCalendarDate } from "../calendar-date.js";
import { lookBackDays } from "./terms.js";

const day = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays("1950-01-01", offset));
const months = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 });

describe("look-backs fall due", () => {
  test("after 3, 6 and 12 months, at the end of a shorter month", () => {
    expect(lookBackDays("2026-11-30", { months: [3, 6, 12] })).toEqual(["2027-02-28", "2027-05-30", "2027-11-30"]);
    expect(lookBackDays("2027-11-30", { months: [3] })).toEqual(["2028-02-29"]);
  });

  test("each once, in order, on days that there are, in the month that was asked for", () => {
    fc.assert(
      fc.property(day, months, (closedOn, wanted) => {
        const days = lookBackDays(closedOn, { months: wanted });
        expect(days).toHaveLength(new Set(wanted).size);
        expect(days).toEqual([...days].sort());
        expect(new Set(days).size).toBe(days.length);
        expect(days.every((due) => isCalendarDate(due) && due > closedOn)).toBe(true);
      }),
    );
  });

  test("never later in its month than the close-out was in its own", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const to = addMonths(from, count);
        const monthsBetween = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
        expect(monthsBetween).toBe(count);
        const [due, was] = [Number(to.slice(8)), Number(from.slice(8))];
        expect(due === was || (due < was && addDays(to, 1).slice(8) === "01")).toBe(true);
      }),
    );
  });
});
