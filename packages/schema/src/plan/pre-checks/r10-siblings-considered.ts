import { problemItems } from "./problem-items.js";
import { at, rule } from "./rule.js";

/** R10: a problem found in one place is looked for in the others (举一反三). */
export const siblingsConsidered = rule({
  code: "R10",
  title: { zh: "举一反三", en: "Sibling units considered" },
  source: {
    zh: "S11、D6 不就事论事：每个问题写明同类单位、同类事项的排查情况。",
    en: "S11, D6, no isolated fixes: each problem says what was found in sibling units and in matters of the same kind.",
  },
  weight: "ADVISORY",
  parameters: {},
  messages: {
    NOT_CONSIDERED: {
      why: { zh: "问题 {problem} 没有写同类单位的排查情况。", en: "The item for {problem} says nothing of sibling units." },
      remedy: {
        zh: "请写明查了哪些同类单位、发现了什么；不存在同类情况的，说明理由。",
        en: "Say which sibling units were looked at and what was found there, or why there are none.",
      },
    },
  },
  check({ content, context }, report) {
    for (const { response, name } of problemItems(content, context)) {
      if (response.siblingCheck.trim() !== "") continue;
      report("NOT_CONSIDERED", at("PROBLEM_RESPONSES", response.id, "siblingCheck"), { problem: name });
    }
  },
});
