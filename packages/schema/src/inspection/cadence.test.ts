import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, daysBetween } from "../calendar-date.js";
import { inspectionDays, mostInspections } from "./cadence.js";

const day = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays("1990-01-01", offset));
const cadence = fc.record({ unit: fc.constantFrom("WEEK" as const, "MONTH" as const), every: fc.integer({ min: 1, max: 26 }) });

describe("inspections fall due", () => {
  test("every so many weeks or months, up to the deadline", () => {
    expect(inspectionDays("2026-11-29", "2027-01-10", { unit: "WEEK", every: 2 })).toEqual(["2026-12-13", "2026-12-27", "2027-01-10"]);
    expect(inspectionDays("2026-08-31", "2026-12-01", { unit: "MONTH", every: 1 })).toEqual(["2026-09-30", "2026-10-31", "2026-11-30"]);
    expect(inspectionDays("2026-08-31", "2026-12-01", { unit: "NAMED_DAYS", every: 1 })).toEqual([]);
  });

  test("in order, after the day from which they are counted and never after the deadline", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 1_825 }), cadence, (from, span, terms) => {
        const deadline = addDays(from, span);
        const days = inspectionDays(from, deadline, terms);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((due) => due > from && due <= deadline)).toBe(true);
        expect(days.length).toBeLessThanOrEqual(mostInspections);
        if (terms.unit === "WEEK") expect(days).toHaveLength(Math.max(0, Math.floor(daysBetween(from, deadline) / (7 * terms.every))));
      }),
    );
  });
});
