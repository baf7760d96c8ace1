import { expect, test } from "@jest/globals";
import { monthStarts, timeAxis } from "./time-axis";

const axis = timeAxis(["2026-11-23", "2027-03-31"]);

test("days lie in order between the edges, and a day has a width", () => {
  expect(axis.from < "2026-11-23" && axis.to > "2027-03-31").toBe(true);
  expect(axis.at("2026-11-23")).toBeLessThan(axis.at("2027-03-31"));
  expect(axis.span("2027-02-05", "2027-02-05").width).toBeCloseTo(axis.at("2027-02-06") - axis.at("2027-02-05"));
  expect([axis.at("2020-01-01"), axis.at("2030-01-01")]).toEqual([0, 100]);
});

test("months are named where nothing else stands", () => {
  expect(monthStarts(axis, [])).toEqual(["2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]);
  expect(monthStarts(axis, ["2027-01-03"])).toEqual(["2026-12-01", "2027-02-01", "2027-03-01"]);
});
