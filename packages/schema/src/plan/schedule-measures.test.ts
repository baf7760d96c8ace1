import { expect, test } from "@jest/globals";
import { nationalCalendar } from "../working-days.js";
import { first, goodPlan, set } from "./plan.fixture.js";
import { closingBefore } from "./schedule.js";
import { scheduledMeasures } from "./schedule-measures.js";

const closesOn = "2026-12-31";
const lead = { ownCheck: 5, verification: 10, publicity: 5 };
const lastDayFor = (day: string) => closingBefore(day, lead, nationalCalendar).workEndsOn;

function measuresOf(
  deadline: string | null,
  change: (response: ReturnType<typeof goodPlan>["problemResponses"][number]) => unknown = () => undefined,
) {
  const [response] = goodPlan().problemResponses;
  if (!response) throw new Error("The plan answers no problem");
  change(response);
  const deadlines = new Map(deadline === null ? [] : [[response.problemId, deadline]]);
  return scheduledMeasures([response], deadlines, closesOn, lead, nationalCalendar);
}

test("a measure has until the work before the close-out ends, or until its problem's deadline if that is earlier", () => {
  expect(lastDayFor(closesOn)).toBe("2026-12-03");
  const of = (deadline: string | null) => first(measuresOf(deadline));
  expect(of("2026-12-31")).toMatchObject({ latestEnd: "2026-12-03", slack: 0, itemStartsOn: "2026-10-15", measureId: "measure-1" });
  expect(of(null).latestEnd).toBe("2026-12-03");
  expect(of("2026-12-20").latestEnd).toBe("2026-12-03");
  expect(of("2026-11-27")).toMatchObject({ latestEnd: "2026-11-27", slack: -4 });
});

test("where a problem may outlast the campaign, what follows is counted back from its own deadline", () => {
  expect(first(measuresOf("2027-06-30")).latestEnd).toBe(lastDayFor("2027-06-30"));
});

test("an item none of whose measures has dates stands for itself; one with dates in disorder for nothing", () => {
  const undated = measuresOf("2026-12-31", (response) => set(first(response.measures), { startsOn: null }));
  expect(undated).toMatchObject([
    { responseId: "response-1", measureId: null, startsOn: "2026-10-15", endsOn: "2026-12-15", itemStartsOn: null },
  ]);
  expect(first(undated).slack).toBeLessThan(0);
  expect(measuresOf("2026-12-31", (response) => set(response, { measures: [], endsOn: "2026-10-01" }))).toEqual([]);
});
