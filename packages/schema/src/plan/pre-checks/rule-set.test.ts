import { describe, expect, test } from "@jest/globals";
import { format } from "../../error-codes.js";
import { context, first, planWith, set } from "../plan.fixture.js";
import { checkRuleSet, completeRuleSet, defaultRuleSet, type RuleSetting, runPreChecks, valuesInForce } from "./index.js";

const setting = (rule: string, parameters: RuleSetting["parameters"] = [], enabled = true): RuleSetting => ({
  rule,
  enabled,
  weight: "ADVISORY",
  parameters,
});

describe("a rule set", () => {
  test("starts with every rule on and its own parameters", () => {
    expect(checkRuleSet(defaultRuleSet())).toEqual([]);
    expect(completeRuleSet([])).toEqual(defaultRuleSet());
    expect(defaultRuleSet().find(({ rule }) => rule === "R17")?.parameters).toContainEqual({
      name: "minimumRank",
      value: "DEPUTY",
    });
  });

  test.each([
    [[setting("R99")], ["0", "rule"], "RULE_UNKNOWN"],
    [[setting("toString")], ["0", "rule"], "RULE_UNKNOWN"],
    [[setting("R01"), setting("R01")], ["1", "rule"], "RULE_DUPLICATE"],
    [[setting("R06", [{ name: "toString", value: "1" }])], ["0", "parameters", "0", "name"], "RULE_PARAMETER_UNKNOWN"],
    [[setting("R06", [{ name: "maximumGapDays", value: "0" }])], ["0", "parameters", "0", "value"], "RULE_PARAMETER_INVALID"],
    [[setting("R06", [{ name: "maximumGapDays", value: "1e2" }])], ["0", "parameters", "0", "value"], "RULE_PARAMETER_INVALID"],
    [[setting("R07", [{ name: "words", value: "很".repeat(21) }])], ["0", "parameters", "0", "value"], "RULE_PARAMETER_INVALID"],
    [
      [setting("R07", [{ name: "words", value: Array.from({ length: 101 }, (_, at) => `词${at}`).join() }])],
      ["0", "parameters", "0", "value"],
      "RULE_PARAMETER_INVALID",
    ],
    [[setting("R17", [{ name: "minimumRank", value: "KING" }])], ["0", "parameters", "0", "value"], "RULE_PARAMETER_INVALID"],
  ])("is checked: %j", (settings, path, code) => {
    const problems = checkRuleSet(settings);
    expect(problems).toEqual([expect.objectContaining({ path, code })]);
    const { code: refusal, params } = first(problems);
    expect(format(refusal, params, "zh_CN")).not.toContain("{");
  });

  test("switches rules off and sets weights and parameters", () => {
    const content = planWith((plan) => set(first(plan.guidanceGroups), { leaderRank: "DIVISION_HEAD" }));
    const results = runPreChecks(content, context, [
      setting("R01", [], false),
      setting("R17", [{ name: "minimumRank", value: "DIVISION_HEAD" }]),
    ]);
    expect(results.some(({ rule }) => rule === "R01")).toBe(false);
    expect(results.find(({ rule }) => rule === "R17")).toMatchObject({ weight: "ADVISORY", passed: true });
  });

  test("leaves a rule off that the product has learned since the set was made", () => {
    const old = defaultRuleSet().filter(({ rule }) => rule !== "R13");
    expect(completeRuleSet(old).find(({ rule }) => rule === "R13")).toMatchObject({ enabled: false });
    const unsigned = planWith((plan) => set(plan, { commitment: null }));
    expect(runPreChecks(unsigned, context, old).some(({ rule }) => rule === "R13")).toBe(false);
    expect(runPreChecks(unsigned, context).find(({ rule }) => rule === "R13")).toMatchObject({ passed: false });
  });

  test("reads a list of words however it is typed, and may empty it", () => {
    const words = (value: string) => valuesInForce("R07", [setting("R07", [{ name: "words", value }])]);
    expect(words("适时, 尽快、适时；逐步\n")).toEqual({ words: ["适时", "尽快", "逐步"] });
    expect(words("")).toEqual({ words: [] });
    expect(valuesInForce("R07", [setting("R07", [], false)])).toBeNull();
    const vague = planWith((plan) => set(first(plan.workTable), { task: "我们看情况办" }));
    const [result] = runPreChecks(vague, context, [setting("R07", [{ name: "words", value: "看情况" }])]);
    expect(result).toMatchObject({ rule: "R07", passed: false });
  });

  test("falls back on the default where a stored value cannot be read any more", () => {
    const content = planWith((plan) => set(first(plan.guidanceGroups), { leaderRank: "STAFF" }));
    const [result] = runPreChecks(content, context, [setting("R17", [{ name: "minimumRank", value: "KING" }])]).slice(-1);
    expect(result).toMatchObject({ rule: "R17", passed: false });
  });
});
