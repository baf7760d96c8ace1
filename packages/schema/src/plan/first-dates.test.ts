import { describe, expect, test } from "@jest/globals";
import { submittedEnds, withFirstDates } from "./first-dates.js";
import { first, goodPlan, planWith, set } from "./plan.fixture.js";

const endOf = (endsOn: string) => planWith((plan) => set(first(plan.workTable), { endsOn }));

describe("the first dates of a plan", () => {
  test("are none before the first submission, whatever is claimed", () => {
    const claimed = planWith((plan) => set(first(plan.workTable), { firstEndsOn: "2026-01-01" }));
    expect(withFirstDates(claimed, [])).toEqual(goodPlan());
  });

  test("stay through every further slip, and are silent where the first date stands again", () => {
    const second = withFirstDates(endOf("2026-11-20"), submittedEnds(goodPlan()));
    expect(first(second.workTable)).toMatchObject({ endsOn: "2026-11-20", firstEndsOn: "2026-11-10" });
    const third = withFirstDates(endOf("2026-11-30"), submittedEnds(second));
    expect(first(third.workTable)).toMatchObject({ endsOn: "2026-11-30", firstEndsOn: "2026-11-10" });
    expect(withFirstDates(endOf("2026-11-10"), submittedEnds(third))).toEqual(goodPlan());
  });

  test("belong to the measure of one item", () => {
    const moved = planWith((plan) => set(first(first(plan.problemResponses).measures), { endsOn: "2026-12-01" }));
    const { problemResponses } = withFirstDates(moved, submittedEnds(goodPlan()));
    expect(problemResponses.map(({ measures }) => first(measures).firstEndsOn)).toEqual(["2026-12-03", null]);
  });
});
