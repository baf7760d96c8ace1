import { at, rule } from "./rule.js";
import { called } from "./wording.js";

/** R01: what was handed down and what the plan answers are the same list. */
export const problemsAnswered = rule({
  code: "R01",
  title: { zh: "问题逐项应答", en: "Every problem answered" },
  source: {
    zh: "S1 奔着问题去、盯着问题改：下达的每个问题都有应答，没有不对应问题的应答。",
    en: "S1, rectification aimed at the problems: every problem handed down has an item, no item is without a problem.",
  },
  weight: "BLOCKING",
  parameters: {},
  messages: {
    NOT_ANSWERED: {
      why: {
        zh: "下达的问题 {code}“{title}”没有应答。",
        en: "Problem {code} “{title}” was handed down and has no item.",
      },
      remedy: { zh: "请为该问题添加一行应答。", en: "Add an item for it." },
    },
    WITHOUT_PROBLEM: {
      why: { zh: "{item}不对应任何下达的问题。", en: "{item} answers no problem that was handed down." },
      remedy: { zh: "请选择所应答的问题，或删除该行。", en: "Choose the problem it answers, or delete it." },
    },
    ANSWERED_TWICE: {
      why: { zh: "问题 {code} 被应答了两次。", en: "Problem {code} is answered twice." },
      remedy: { zh: "请把两行合并为一行。", en: "Join the two items." },
    },
    WITHOUT_MEASURES: {
      why: { zh: "问题 {code} 的应答没有整改措施。", en: "The item for problem {code} has no measure." },
      remedy: { zh: "请至少写明一条措施。", en: "Write at least one measure." },
    },
  },
  check({ content, context }, report) {
    const known = new Map([...context.ledgerProblems, ...context.problems].map((problem) => [problem.id, problem]));
    const answered = new Set<string>();
    for (const [position, response] of content.problemResponses.entries()) {
      const anchor = at("PROBLEM_RESPONSES", response.id, "problemId");
      const problem = known.get(response.problemId);
      if (!problem) {
        report("WITHOUT_PROBLEM", anchor, { item: called(response.goal, position) });
        continue;
      }
      if (answered.has(problem.id)) report("ANSWERED_TWICE", anchor, { code: problem.code });
      answered.add(problem.id);
      if (!response.measures.some((measure) => measure.text.trim() !== "")) {
        report("WITHOUT_MEASURES", at("PROBLEM_RESPONSES", response.id, "measures"), { code: problem.code });
      }
    }
    for (const { id, code, title } of context.problems) {
      if (!answered.has(id)) report("NOT_ANSWERED", at("PROBLEM_RESPONSES"), { code, title });
    }
  },
});
