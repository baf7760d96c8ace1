import { fieldText } from "../field-titles.js";
import type { PlanSection } from "../section.js";
import { vagueWordFinder } from "../vague-wording.js";
import { wordList } from "./parameter.js";
import { at, rule } from "./rule.js";
import { called, listed } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const defaultWords = [
  "进一步",
  "适时",
  "酌情",
  "视情",
  "适当",
  "尽快",
  "逐步",
  "加强管理",
  "切实加强",
  "加大力度",
  "不断完善",
  "持续推进",
  "积极推进",
  "大力推进",
  "有序推进",
  "统筹推进",
  "高度重视",
  "明显改善",
  "有效提升",
];

/** R07: what is promised can be checked. */
export const wordingMeasurable = rule({
  code: "R07",
  title: { zh: "措辞具体可检验", en: "Wording can be checked" },
  source: {
    zh: "D8、I7 以成果目标倒逼整改：任务、步骤、措施、目标和标准不用笼统措辞代替可检验的结果。",
    en: "D8, I7, targets drive the work: tasks, steps, measures, goals and criteria name a result, not a vague wish.",
  },
  weight: "ADVISORY",
  parameters: { words: wordList({ zh: "笼统措辞", en: "Vague words" }, defaultWords) },
  messages: {
    VAGUE: {
      why: {
        zh: "{row}的{field}中，“{words}”没有可检验的结果。",
        en: "In {row}, {field}: “{words}” comes without a result that can be checked.",
      },
      remedy: {
        zh: "请写明频次、数量、时限，或写出《》中的制度名称，例如“每月走访 2 家”。",
        en: "Say how often, how many or until when, or name the document in 《》, such as “two visits every month”.",
      },
    },
  },
  check({ content, parameters }, report) {
    const vagueWords = vagueWordFinder(parameters.words);
    const look = (section: PlanSection, rowId: string, field: string, text: string, row: ReturnType<typeof called>) => {
      const found = vagueWords(text);
      if (found.length === 0) return;
      const words = listed([...new Set(found.map(({ word }) => word))]);
      report("VAGUE", at(section, rowId, field), { row, field: fieldText(section, field), words });
    };
    for (const { row, position } of placedWorkRows(content)) {
      const name = called(row.task, position);
      look(row.pillar, row.id, "task", row.task, name);
      look(row.pillar, row.id, "steps", row.steps, name);
    }
    for (const [position, { id, goal, measures, criteria }] of content.problemResponses.entries()) {
      const name = called(goal, position);
      look("PROBLEM_RESPONSES", id, "goal", goal, name);
      for (const measure of measures) look("PROBLEM_RESPONSES", id, `measures[${measure.id}].text`, measure.text, name);
      for (const criterion of criteria) look("PROBLEM_RESPONSES", id, `criteria[${criterion.id}].text`, criterion.text, name);
    }
  },
});
