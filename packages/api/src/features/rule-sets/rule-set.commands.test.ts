import { defaultRuleSet } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { changedRules } from "./rule-set.commands.js";

function settingOf(rules: ReturnType<typeof changedRules>, rule: string) {
  return rules.find((setting) => setting.rule === rule);
}

describe("the next version of a rule set", () => {
  test("holds every rule in order, whatever was given", () => {
    expect(changedRules([], []).map(({ rule }) => rule)).toEqual(defaultRuleSet().map(({ rule }) => rule));
  });

  test("changes what is named and keeps the rest, parameters included", () => {
    const first = changedRules(
      [],
      [{ rule: "R06", enabled: true, weight: "ADVISORY", parameters: [{ name: "maximumGapDays", value: "45" }] }],
    );
    const second = changedRules(first, [{ rule: "R16", enabled: false, weight: "BLOCKING", parameters: [] }]);
    const third = changedRules(second, [
      { rule: "R06", enabled: true, weight: "BLOCKING", parameters: [{ name: "minimumRowsPerPillar", value: "3" }] },
    ]);
    expect(settingOf(third, "R16")).toMatchObject({ enabled: false });
    expect(settingOf(third, "R06")).toEqual({
      rule: "R06",
      enabled: true,
      weight: "BLOCKING",
      parameters: [
        { name: "minimumRowsPerPillar", value: "3" },
        { name: "maximumGapDays", value: "45" },
      ],
    });
  });

  test("leaves the version before as it was", () => {
    const first = changedRules([], []);
    const before = structuredClone(first);
    changedRules(first, [{ rule: "R01", enabled: false, weight: "ADVISORY", parameters: [] }]);
    expect(first).toEqual(before);
  });
});
