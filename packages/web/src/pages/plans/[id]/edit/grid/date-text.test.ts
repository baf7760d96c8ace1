import { describe, expect, test } from "@jest/globals";
import { dateOfText } from "./date-text";

const frame = { startsOn: "2026-11-01", endsOn: "2027-03-31" };

describe("days as people write them", () => {
  test.each([
    ["2026-11-25", "2026-11-25"],
    ["2026/11/5", "2026-11-05"],
    ["2026年11月25日", "2026-11-25"],
    ["20261125", "2026-11-25"],
    ["11-25", "2026-11-25"],
    ["01-15", "2027-01-15"],
    ["3.8", "2027-03-08"],
    ["1月15日", "2027-01-15"],
    ["0115", "2027-01-15"],
    ["06-30", "2026-06-30"],
  ])("%s is %s", (text, date) => {
    expect(dateOfText(text, frame)).toBe(date);
  });

  test.each(["", "明年", "13-01", "2026-02-30", "11-", "1/2/3"])("%s is no day", (text) => {
    expect(dateOfText(text, frame)).toBeNull();
  });
});
