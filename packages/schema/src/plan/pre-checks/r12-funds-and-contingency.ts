import { problemItems } from "./problem-items.js";
import { at, rule } from "./rule.js";

/** R12: what is major has its means, and a way out if it goes wrong. */
export const fundsAndContingency = rule({
  code: "R12",
  title: { zh: "重大事项有资金和预案", en: "Funds and contingency of major items" },
  source: {
    zh: "C3、S8 立项推进：重大问题的整改写明资金安排和应急预案。",
    en: "C3, S8, run as projects: the rectification of a major problem names its funds and its contingency.",
  },
  weight: "ADVISORY",
  parameters: {},
  messages: {
    FUNDS_MISSING: {
      why: { zh: "重大问题 {problem} 没有写资金安排。", en: "{problem} is a major problem and its item names no funds." },
      remedy: { zh: "请填写金额（万元）；不需要资金的填 0。", en: "Enter the amount in 10,000 yuan; 0 where none is needed." },
    },
    CONTINGENCY_MISSING: {
      why: { zh: "重大问题 {problem} 没有应急预案。", en: "{problem} is a major problem and its item has no contingency." },
      remedy: { zh: "请写明整改受阻时怎么办。", en: "Say what is done if the rectification is held up." },
    },
  },
  check({ content, context }, report) {
    for (const { response, problem, name } of problemItems(content, context)) {
      if (problem?.severity !== "MAJOR") continue;
      if (response.funds === null) report("FUNDS_MISSING", at("PROBLEM_RESPONSES", response.id, "funds"), { problem: name });
      if (response.contingency.trim() === "") {
        report("CONTINGENCY_MISSING", at("PROBLEM_RESPONSES", response.id, "contingency"), { problem: name });
      }
    }
  },
});
