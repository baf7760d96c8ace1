import { problemSeverities } from "../../problem/severity.js";
import { problemItems } from "./problem-items.js";
import { at, rule } from "./rule.js";

/** R09: what was found to be major, or came back, is understood before it is put right. */
export const causeGiven = rule({
  code: "R09",
  title: { zh: "重大和屡查屡犯问题有原因分析", en: "Cause of major and repeated problems" },
  source: {
    zh: "S11、D7 对顽瘴痼疾持续整改、找准根子：重大问题、屡查屡犯问题写明原因，措施针对原因。",
    en: "S11, D7, stubborn problems and roots: major and repeated problems come with their cause, so that measures aim at it.",
  },
  weight: "BLOCKING",
  parameters: {},
  messages: {
    MAJOR_WITHOUT_CAUSE: {
      why: { zh: "{severity}问题 {problem} 没有原因分析。", en: "{problem} is a {severity} problem and its item gives no cause." },
      remedy: { zh: "请写明问题为什么发生。", en: "Say why it arose." },
    },
    REPEATED_WITHOUT_CAUSE: {
      why: { zh: "屡查屡犯问题 {problem} 没有原因分析。", en: "{problem} has come back and its item gives no cause." },
      remedy: { zh: "请写明上次整改后为什么又发生。", en: "Say why it arose again after it had been put right." },
    },
    REPEATS_TITLE: {
      why: { zh: "问题 {problem} 的原因分析只是重复了问题本身。", en: "The cause given for {problem} only repeats the problem." },
      remedy: { zh: "请写明背后的原因。", en: "Say what lies behind it." },
    },
  },
  check({ content, context }, report) {
    for (const { response, problem, name } of problemItems(content, context)) {
      if (!problem || (problem.severity !== "MAJOR" && !problem.repeated)) continue;
      const anchor = at("PROBLEM_RESPONSES", response.id, "cause");
      const cause = response.cause.trim();
      if (cause === "") {
        if (problem.repeated) report("REPEATED_WITHOUT_CAUSE", anchor, { problem: name });
        else report("MAJOR_WITHOUT_CAUSE", anchor, { problem: name, severity: problemSeverities.labels[problem.severity] });
      } else if (cause === problem.title.trim()) report("REPEATS_TITLE", anchor, { problem: name });
    }
  },
});
