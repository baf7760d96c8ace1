import { describe, expect, test } from "@jest/globals";
import { goodPlan } from "../plan/plan.fixture.js";
import { cellWords } from "../plan/workbook/cells.js";
import { type DecidedRound, decisionPaper } from "./decision-paper.js";
import { chapterTitle, chineseNumber, paperDate, titleLines } from "./paper.js";
import { planPaper } from "./plan-paper.js";

const decided: DecidedRound = {
  state: "RETURNED",
  plan: { code: "ZT-P001", title: { zh: "整改实施方案", en: "Implementation plan" } },
  organization: { zh: "东海炼化公司", en: "East Sea Refining" },
  reviewingOrganization: { zh: "澜岳能源集团", en: "Lanyue Energy" },
  reviewers: [{ name: { zh: "江慕云", en: "Jiang Muyun" }, onBehalfOf: null }],
  round: 2,
  submittedOn: "2026-11-02",
  decidedOn: "2026-11-09",
  dueOn: "2026-11-30",
  note: "第一段\n\n第二段",
  contentHash: "abc",
  content: goodPlan(),
  findings: [
    {
      ...{ number: 3, round: 1, weight: "BLOCKING", reason: { zh: "工作表不细", en: "Thin" }, demand: "写清楚", raisedAgain: "" },
      anchor: { section: "LEARNING", rowId: "gone", field: "task" },
    },
    {
      ...{ number: 4, round: 2, weight: "ADVISORY", reason: { zh: "其他", en: "Other" }, demand: "再想想", raisedAgain: null },
      anchor: { section: "NARRATIVE", rowId: null, field: null },
    },
  ],
};

const textsOf = ({ blocks }: ReturnType<typeof decisionPaper>) =>
  blocks.flatMap((block) => (block.kind === "table" ? [] : [block.kind === "item" ? block.lead + block.text : block.text]));

describe("a letter", () => {
  test("numbers its chapters and demands, and names places that are gone by their section", () => {
    expect(textsOf(decisionPaper(decided, "zh_CN"))).toEqual([
      "你单位于2026年11月2日报送的《整改实施方案》（编号ZT-P001，第2轮）收悉。经审核，现予退回，请按下列意见逐条修改。",
      "一、必须整改的意见（1条）",
      "1. F3 第2.1节“学习教育”的“任务与措施”：工作表不细。写清楚（第1轮提出，本轮重提）",
      "二、建议改进的意见（1条）",
      "2. F4 第6节“正文”：其他。再想想",
      "三、审核说明",
      "第一段",
      "第二段",
      "四、有关要求",
      expect.stringContaining("2026年11月30日前"),
      "特此通知。",
    ]);
  });

  test("of an approval says what was confirmed; in English it is English", () => {
    const paper = decisionPaper({ ...decided, state: "APPROVED", dueOn: null, note: "" }, "en");
    expect(paper).toMatchObject({
      title: "Approval: Implementation plan",
      addressee: "To East Sea Refining:",
      letterhead: "Lanyue Energy",
    });
    expect(textsOf(paper).join("\n")).toContain("confirmed: 2.");
  });
});

test("a letter names who decided, and in whose stead", () => {
  expect(decisionPaper(decided, "zh_CN").notes[0]).toBe("审核人：江慕云");
  const absent = { zh: "向凯文", en: "Xiang Kaiwen" };
  const reviewers = [...decided.reviewers, { name: { zh: "温以宁", en: "Wen Yining" }, onBehalfOf: absent }];
  expect(decisionPaper({ ...decided, reviewers }, "zh_CN").notes[0]).toBe("审核人：江慕云、向凯文（温以宁 代）");
  expect(decisionPaper({ ...decided, reviewers }, "en").notes[0]).toBe("Reviewed by: Jiang Muyun, Wen Yining on behalf of Xiang Kaiwen");
  expect(decisionPaper({ ...decided, reviewers: [] }, "en").notes).toHaveLength(1);
});

test("a printed plan has every section, with tables of the same columns as its workbook", () => {
  const content = goodPlan();
  const printed = { plan: decided.plan, organization: decided.organization, content, round: null, contentHash: null };
  const { blocks, number } = planPaper(printed, cellWords(content, { organizations: [], problems: [] }, "zh_CN"));
  expect(number).toBe("ZT-P001 · 草稿");
  expect(blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []))).toHaveLength(8);
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables.map(({ rows }) => rows.length)).toEqual([1, 1, 8, 1, 2, 2, 2, 2]);
  expect(tables[2]?.columns.map(({ title }) => title)).toContain("所属环节");
});

test("numbers, days and titles are written as papers write them", () => {
  expect([1, 10, 12, 20, 35].map(chineseNumber)).toEqual(["一", "十", "十二", "二十", "三十五"]);
  expect(chapterTitle(2, "范围", "zh_CN")).toBe("二、范围");
  expect([paperDate("2026-01-05", "zh_CN"), paperDate("2026-01-05", "en")]).toEqual(["2026年1月5日", "5 January 2026"]);
  expect(titleLines("关于退回《短》的通知")).toHaveLength(1);
  expect(titleLines("关于退回《巡视反馈问题整改实施方案》的通知")).toEqual(["关于退回《巡视反馈问题", "整改实施方案》的通知"]);
  expect(titleLines("Notice of return: Implementation plan: Rectification after inspection")).toEqual([
    "Notice of return: Implementation",
    "plan: Rectification after inspection",
  ]);
});
