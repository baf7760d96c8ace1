import { problemItems } from "./problem-items.js";
import { at, rule } from "./rule.js";
import { called } from "./wording.js";

/** R08: it is said beforehand what 'done' means and by what it is shown. */
export const goalAndCriteria = rule({
  code: "R08",
  title: { zh: "目标与销号标准明确", en: "Goal and close-out criteria" },
  source: {
    zh: "C8、D8 销号式整改、以成果目标倒逼整改：每个问题有目标和销号标准，每条标准有佐证类型。",
    en: "C8, D8: struck off one by one, driven by targets: each problem has a goal and criteria, each criterion its kind of evidence.",
  },
  weight: "BLOCKING",
  parameters: {},
  messages: {
    GOAL_MISSING: {
      why: { zh: "问题 {problem} 的应答没有整改目标。", en: "The item for {problem} has no goal." },
      remedy: { zh: "请写明要达到的、可检验的目标。", en: "Say what is to be reached, so that it can be checked." },
    },
    CRITERIA_MISSING: {
      why: { zh: "问题 {problem} 的应答没有销号标准。", en: "The item for {problem} has no close-out criterion." },
      remedy: { zh: "请至少写明一条销号标准。", en: "Write at least one." },
    },
    CRITERION_EMPTY: {
      why: {
        zh: "问题 {problem} 的第 {number} 条销号标准没有内容。",
        en: "Criterion {number} of the item for {problem} is empty.",
      },
      remedy: { zh: "请填写内容，或删除该条。", en: "Fill it in or delete it." },
    },
    EVIDENCE_MISSING: {
      why: {
        zh: "问题 {problem} 的销号标准{criterion}没有佐证类型。",
        en: "Criterion {criterion} of the item for {problem} has no kind of evidence.",
      },
      remedy: { zh: "请选择用什么证明已经达到。", en: "Choose what will show that it is met." },
    },
  },
  check({ content, context }, report) {
    for (const { response, name: problem } of problemItems(content, context)) {
      const anchor = (field: string) => at("PROBLEM_RESPONSES", response.id, field);
      if (response.goal.trim() === "") report("GOAL_MISSING", anchor("goal"), { problem });
      if (response.criteria.length === 0) report("CRITERIA_MISSING", anchor("criteria"), { problem });
      for (const [place, { id, text, evidenceKind }] of response.criteria.entries()) {
        if (text.trim() === "") {
          report("CRITERION_EMPTY", anchor(`criteria[${id}].text`), { problem, number: place + 1 });
        } else if (evidenceKind === null) {
          report("EVIDENCE_MISSING", anchor(`criteria[${id}].evidenceKind`), {
            problem,
            criterion: called(text, place),
          });
        }
      }
    }
  },
});
