import { describe, expect, test } from "@jest/globals";
import { growth, mostGrowth } from "../../../../../test/support/growth.js";
import { placeholdersOf } from "../../messages.js";
import { emptyPlanContent, type PlanContent } from "../content.js";
import { fieldTitles } from "../field-titles.js";
import { submittedEnds } from "../first-dates.js";
import { context, first, goodPlan, planWith, set } from "../plan.fixture.js";
import { listOf } from "../rows.js";
import { explain, findingsOfRule, type PreCheckFinding, preCheckRules, type RuleCode, runPreChecks } from "./index.js";

function findingsOf(rule: RuleCode, content: PlanContent, around = context): readonly PreCheckFinding[] {
  return runPreChecks(content, around).find((result) => result.rule === rule)?.findings ?? [];
}

/** Everything that a finding points at is there. */
function expectAnchored(content: PlanContent, { anchor }: PreCheckFinding) {
  const list = listOf(anchor.section);
  if (anchor.rowId !== null) {
    expect(list).not.toBeNull();
    expect(list && content[list].some(({ id }) => id === anchor.rowId)).toBe(true);
  }
  if (anchor.field !== null) expect(fieldTitles[anchor.section]).toHaveProperty([anchor.field.replace(/\[[^\]]*\]/g, "")]);
}

test("a worked-out plan passes every rule", () => {
  expect(runPreChecks(goodPlan(), context).flatMap(({ findings }) => findings)).toEqual([]);
});

test("an empty plan fails where something has to be", () => {
  const failed = runPreChecks(emptyPlanContent(), context).filter(({ passed }) => !passed);
  expect(failed.map(({ rule }) => rule)).toEqual(["R01", "R02", "R06", "R13", "R16", "R17"]);
});

type Case = [rule: RuleCode, message: string, field: string | null, change: (content: PlanContent) => unknown];

const cases: Case[] = [
  ["R01", "NOT_ANSWERED", null, (c) => c.problemResponses.pop()],
  [
    "R01",
    "WITHOUT_PROBLEM",
    "problemId",
    (c) => {
      c.problemResponses.push({ ...first(c.problemResponses), id: "r3", problemId: "problem-9" });
    },
  ],
  [
    "R01",
    "ANSWERED_TWICE",
    "problemId",
    (c) => {
      c.problemResponses.push({ ...first(c.problemResponses), id: "r3" });
    },
  ],
  ["R01", "WITHOUT_MEASURES", "measures", (c) => set(first(c.problemResponses), { measures: [] })],
  ["R02", "LEADERSHIP_INCOMPLETE", "leadership.contactName", (c) => set(c.leadership, { contactName: " " })],
  ["R02", "ROW_INCOMPLETE", "responsiblePerson", (c) => set(first(c.workTable), { responsiblePerson: "" })],
  ["R02", "ROW_INCOMPLETE", "leadingExecutive", (c) => set(first(c.problemResponses), { leadingExecutive: "" })],
  ["R02", "GROUP_INCOMPLETE", "leaderName", (c) => set(first(c.guidanceGroups), { leaderName: "" })],
  ["R02", "GROUP_INCOMPLETE", "guidedOrganizationIds", (c) => set(first(c.guidanceGroups), { guidedOrganizationIds: [] })],
  ["R02", "GROUP_EMPTY", "members", (c) => set(first(c.guidanceGroups), { members: [] })],
  ["R02", "MEMBER_INCOMPLETE", "members[member-1].post", (c) => set(first(first(c.guidanceGroups).members), { post: "" })],
  ["R03", "DATE_MISSING", "endsOn", (c) => set(first(c.batches), { endsOn: null })],
  ["R03", "DATE_MISSING", "startsOn", (c) => set(first(c.problemResponses), { startsOn: null })],
  ["R03", "ENDS_BEFORE_START", "endsOn", (c) => set(first(c.workTable), { endsOn: "2026-10-09" })],
  ["R03", "OUTSIDE_CAMPAIGN", "startsOn", (c) => set(first(c.workTable), { startsOn: "2026-09-30" })],
  ["R03", "OUTSIDE_CAMPAIGN", "endsOn", (c) => set(first(c.batches), { endsOn: "2027-01-01" })],
  [
    "R03",
    "OUTSIDE_RESPONSE",
    "measures[measure-1].endsOn",
    (c) => set(first(first(c.problemResponses).measures), { endsOn: "2026-12-16" }),
  ],
  ["R03", "PREDECESSOR_UNKNOWN", "predecessorIds", (c) => set(first(c.workTable), { predecessorIds: ["gone"] })],
  ["R03", "PREDECESSORS_CIRCULAR", "predecessorIds", (c) => set(first(c.workTable), { predecessorIds: ["learning-1"] })],
  ["R03", "AFTER_DEADLINE", "endsOn", (c) => set(first(c.problemResponses), { endsOn: "2026-12-21" })],
  ["R05", "NOTHING_TO_DO", "name", (c) => set(first(c.guidanceGroups), { name: "第二指导组" })],
  ["R05", "NOTHING_TO_DO", "leadership.rectificationGroup", (c) => set(c.leadership, { rectificationGroup: "专班" })],
  ["R04", "TYPE_MISSING", "rectificationType", (c) => set(first(c.problemResponses), { rectificationType: null })],
  ["R04", "TOO_LONG", "endsOn", (c) => set(first(c.problemResponses), { rectificationType: "IMMEDIATE" })],
  [
    "R05",
    "NOTHING_TO_DO",
    "responsibleUnit",
    (c) => {
      Object.assign(first(c.problemResponses), { responsibleUnit: "检维修中心", measures: [] });
    },
  ],
  [
    "R06",
    "PILLAR_THIN",
    null,
    (c) => {
      c.workTable = c.workTable.filter(({ id }) => id !== "research-1");
    },
  ],
  [
    "R06",
    "ROW_THIN",
    "steps",
    (c) => {
      Object.assign(first(c.workTable), { steps: "", deliverable: "" });
    },
  ],
  ["R06", "ROW_THIN", "startsOn", (c) => set(first(c.workTable), { startsOn: null })],
  [
    "R06",
    "GAP",
    "startsOn",
    (c) => {
      for (const row of c.workTable) if (row.id.endsWith("1")) row.endsOn = "2026-10-11";
      for (const row of c.workTable) if (row.id.endsWith("2")) row.startsOn = "2026-11-12";
    },
  ],
  [
    "R06",
    "GAP",
    null,
    (c) => {
      for (const row of c.workTable) {
        row.startsOn = "2026-10-10";
        row.endsOn = "2026-11-30";
      }
    },
  ],
  ["R07", "VAGUE", "task", (c) => set(first(c.workTable), { task: "适时开展仓储承包商履约走访，第一指导组参加" })],
  ["R07", "VAGUE", "steps", (c) => set(first(c.workTable), { steps: "每周例会；进一步压实责任" })],
  ["R07", "VAGUE", "goal", (c) => set(first(c.problemResponses), { goal: "承包商管理明显改善" })],
  [
    "R07",
    "VAGUE",
    "measures[measure-1].text",
    (c) => set(first(first(c.problemResponses).measures), { text: "逐步加强管理，第一指导组、整改组复核" }),
  ],
  ["R07", "VAGUE", "criteria[criterion-1].text", (c) => set(first(first(c.problemResponses).criteria), { text: "有效提升" })],
  ["R08", "GOAL_MISSING", "goal", (c) => set(first(c.problemResponses), { goal: "" })],
  ["R08", "CRITERIA_MISSING", "criteria", (c) => set(first(c.problemResponses), { criteria: [] })],
  ["R08", "CRITERION_EMPTY", "criteria[criterion-1].text", (c) => set(first(first(c.problemResponses).criteria), { text: "" })],
  [
    "R08",
    "EVIDENCE_MISSING",
    "criteria[criterion-1].evidenceKind",
    (c) => set(first(first(c.problemResponses).criteria), { evidenceKind: null }),
  ],
  ["R09", "MAJOR_WITHOUT_CAUSE", "cause", (c) => set(first(c.problemResponses), { cause: " " })],
  ["R09", "REPEATED_WITHOUT_CAUSE", "cause", (c) => c.problemResponses[1] && set(c.problemResponses[1], { cause: "" })],
  ["R09", "REPEATS_TITLE", "cause", (c) => set(first(c.problemResponses), { cause: "承包商管理不严 " })],
  ["R10", "NOT_CONSIDERED", "siblingCheck", (c) => set(first(c.problemResponses), { siblingCheck: "" })],
  ["R12", "FUNDS_MISSING", "funds", (c) => set(first(c.problemResponses), { funds: null })],
  ["R12", "CONTINGENCY_MISSING", "contingency", (c) => set(first(c.problemResponses), { contingency: "" })],
  ["R13", "NOT_SIGNED", null, (c) => set(c, { commitment: null })],
  ["R13", "INCOMPLETE", "signedBy", (c) => c.commitment && set(c.commitment, { signedBy: " " })],
  ["R13", "SIGNED_AHEAD", "signedOn", (c) => c.commitment && set(c.commitment, { signedOn: "2026-10-21" })],
  ["R14", "ENDS_TOO_LATE", "startsOn", (c) => set(first(c.workTable), { endsOn: "2026-12-04" })],
  [
    "R14",
    "STARTS_TOO_EARLY",
    "startsOn",
    (c) => {
      for (const row of c.workTable)
        if (row.id === "research-2") Object.assign(row, { startsOn: "2026-11-10", endsOn: "2026-11-20", predecessorIds: ["learning-1"] });
    },
  ],
  [
    "R14",
    "MEASURE_TOO_LATE",
    "measures[measure-1].endsOn",
    (c) => set(first(first(c.problemResponses).measures), { endsOn: "2026-12-04" }),
  ],
  ["R14", "ITEM_TOO_LATE", "endsOn", (c) => set(first(c.problemResponses), { measures: [] })],
  ["R15", "PAST_DUE", "endsOn", (c) => set(first(c.workTable), { startsOn: "2026-10-01", endsOn: "2026-10-19" })],
  ["R15", "DONE_AHEAD", "doneOn", (c) => set(first(c.workTable), { doneOn: "2026-10-21" })],
  ["R16", "SCOPE_THIN", "scope", (c) => set(first(c.batches), { scope: "有关单位" })],
  ["R16", "BATCH_INCOMPLETE", "headCount", (c) => set(first(c.batches), { headCount: null })],
  ["R16", "NOT_COVERED", null, (c) => set(first(c.batches), { organizationIds: ["org-refinery"] })],
  [
    "R16",
    "COVERED_TWICE",
    "organizationIds",
    (c) => {
      c.batches.push({ ...first(c.batches), id: "batch-2" });
      c.keyPeople.push({ ...first(c.keyPeople), id: "key-2", batchId: "batch-2" });
    },
  ],
  ["R16", "KEY_PERSON_INCOMPLETE", "requirement", (c) => set(first(c.keyPeople), { requirement: "" })],
  ["R17", "TOO_FEW_GROUPS", null, (c) => set(c, { guidanceGroups: [] })],
  ["R17", "RANK_MISSING", "leaderRank", (c) => set(first(c.guidanceGroups), { leaderRank: null })],
  ["R17", "RANK_TOO_LOW", "leaderRank", (c) => set(first(c.guidanceGroups), { leaderRank: "DIVISION_HEAD" })],
  [
    "R17",
    "HOME_MISSING",
    "members[member-1].homeOrganizationId",
    (c) => set(first(first(c.guidanceGroups).members), { homeOrganizationId: null }),
  ],
  [
    "R17",
    "GUIDES_HOME",
    "members[member-1].homeOrganizationId",
    (c) => set(first(first(c.guidanceGroups).members), { homeOrganizationId: "org-port" }),
  ],
  ["R17", "GUIDES_HOME", "leaderOrganizationId", (c) => set(first(c.guidanceGroups), { leaderOrganizationId: "org-port" })],
];

test.each(cases)("%s notices %s at %s", (rule, message, field, change) => {
  const content = planWith(change);
  const findings = findingsOf(rule, content);
  expect(findings.map(({ messageCode, anchor }) => [messageCode, anchor.field])).toEqual([[`${rule}.${message}`, field]]);
  for (const finding of runPreChecks(content, context).flatMap((result) => result.findings)) {
    expectAnchored(content, finding);
    for (const locale of ["zh_CN", "en"] as const) {
      const { why, remedy } = explain(finding, locale);
      expect(`${why}${remedy}`).not.toMatch(/[{}]|undefined|null|\[object/);
    }
  }
});

describe("cases of their own", () => {
  test("R14 says of a row whom it keeps waiting, and of what waits that it starts too early", () => {
    const content = planWith(({ workTable }) => {
      for (const row of workTable)
        if (row.id === "research-2") Object.assign(row, { startsOn: "2026-12-02", predecessorIds: ["learning-2"] });
    });
    const findings = findingsOf("R14", content);
    expect(findings.map(({ messageCode, anchor }) => [messageCode, anchor.rowId])).toEqual([
      ["R14.KEEPS_WAITING", "learning-2"],
      ["R14.STARTS_TOO_EARLY", "research-2"],
    ]);
    expect(findings.map((finding) => explain(finding, "zh_CN").why)).toEqual([
      expect.stringContaining("等它的 2.2.2 排不进自查开始前：差 2 个工作日"),
      expect.stringContaining("2026-12-02 开始，早于紧前工作 2.1.2 的完成日期 2026-12-03"),
    ]);
  });

  test("R03 names the way round a circle, once", () => {
    const content = planWith(({ workTable }) => {
      for (const row of workTable) if (row.id.endsWith("-1")) row.predecessorIds = [row.id.replace("-1", "-2")];
      for (const row of workTable) if (row.id === "learning-2") row.predecessorIds = ["research-1"];
      for (const row of workTable) if (row.id === "research-2") row.predecessorIds = ["learning-1"];
    });
    const [circle, ...others] = findingsOf("R03", content);
    expect([circle?.messageCode, circle?.params["through"], others]).toEqual([
      "R03.PREDECESSORS_CIRCULAR",
      "2.2.2 → 2.2.1 → 2.1.2 → 2.1.1 → 2.2.2",
      [],
    ]);
  });

  test("R01 lets a plan take up a problem of the organization above", () => {
    const content = planWith((c) => {
      c.problemResponses.push({ ...first(c.problemResponses), id: "r3", problemId: "problem-0" });
    });
    expect(findingsOf("R01", content)).toEqual([]);
  });

  test.each([
    ["IMMEDIATE", "2026-12-13", 0],
    ["IMMEDIATE", "2026-12-14", 1],
    ["PHASED", "2027-10-15", 0],
    ["PHASED", "2027-10-16", 1],
    ["CONTINUOUS", "2031-10-15", 0],
    ["CONTINUOUS", "2031-10-16", 1],
  ] as const)("R04 lets %s go on until %s: %d findings", (rectificationType, endsOn, count) => {
    const content = planWith((c) => set(first(c.problemResponses), { rectificationType, endsOn }));
    expect(findingsOf("R04", content)).toHaveLength(count);
  });

  test("R11 says how much is shared and where, and that nothing was changed; without an answer of the server it says nothing", () => {
    const around = (percent: number, unchanged: boolean) => ({
      ...context,
      likeness: { nearest: { percent, section: "SAFEGUARDS" as const }, unchanged },
    });
    const found = findingsOf("R11", goodPlan(), around(41, true));
    expect(found.map(({ messageCode, anchor }) => [messageCode, anchor.section])).toEqual([
      ["R11.COPIED", "SAFEGUARDS"],
      ["R11.UNCHANGED", "NARRATIVE"],
    ]);
    expect(found[0] && explain(found[0], "zh_CN").why).toContain("41%");
    expect(findingsOf("R11", goodPlan(), around(40, false))).toEqual([]);
    expect(findingsOf("R11", goodPlan())).toEqual([]);
  });

  test("R12 takes nothing for an amount, and asks only for major problems", () => {
    const content = planWith((c) => {
      set(first(c.problemResponses), { funds: 0 });
      if (c.problemResponses[1]) set(c.problemResponses[1], { funds: null, contingency: "" });
    });
    expect(findingsOf("R12", content)).toEqual([]);
  });

  test("R15 wants a reason for every end that is later than the one submitted first", () => {
    const later = (fields: object) =>
      planWith((c) => {
        set(first(c.workTable), { endsOn: "2026-11-20", ...fields });
        set(first(first(c.problemResponses).measures), { endsOn: "2026-12-16", ...fields });
      });
    const around = { ...context, submittedEnds: submittedEnds(goodPlan()) };
    expect(findingsOf("R15", later({}), around).map(({ anchor }) => [anchor.rowId, anchor.field])).toEqual([
      ["learning-1", "slipReason"],
      ["response-1", "measures[measure-1].slipReason"],
    ]);
    expect(findingsOf("R15", later({ slipReason: "设备到货推迟" }), around)).toEqual([]);
    expect(findingsOf("R15", later({}))).toEqual([]);
    const slippedBefore = { ...context, submittedEnds: submittedEnds(later({ firstEndsOn: "2026-11-10" })) };
    expect(findingsOf("R15", later({}), slippedBefore)).toHaveLength(2);
    expect(findingsOf("R15", goodPlan(), { ...around, submittedEnds: submittedEnds(later({})) })).toEqual([]);
  });

  test("R15 lets a row be over that was done, or that is due today", () => {
    const done = planWith((c) => set(first(c.workTable), { startsOn: "2026-10-01", endsOn: "2026-10-19", doneOn: "2026-10-20" }));
    expect(findingsOf("R15", done)).toEqual([]);
    expect(findingsOf("R15", goodPlan(), { ...context, today: "2026-11-10" })).toEqual([]);
  });

  test("R07 names the word, its cell and its row", () => {
    const [finding] = findingsOf(
      "R07",
      planWith((c) => set(first(c.workTable), { task: "适时走访，酌情整改" })),
    );
    expect(finding && explain(finding, "zh_CN").why).toBe("“适时走访，酌情整改”的任务与措施中，“适时、酌情”没有可检验的结果。");
  });

  test("R05 counts only what is still to come", () => {
    expect(findingsOf("R05", goodPlan(), { ...context, today: "2026-12-26" }).length).toBeGreaterThan(0);
  });

  test("R06 asks for the pillars of the campaign only", () => {
    const content = planWith((c) => {
      c.workTable = c.workTable.filter(({ pillar }) => pillar !== "RESEARCH");
    });
    const campaign = { ...context.campaign, pillars: ["LEARNING", "PROBLEM_REVIEW", "RECTIFICATION"] as const };
    expect(findingsOf("R06", content, { ...context, campaign })).toEqual([]);
  });

  test("R16 covers the organization itself where nobody is below it, and R17 then asks for no group", () => {
    const content = planWith((c) => {
      c.guidanceGroups = [];
      first(c.batches).organizationIds = ["org-east"];
    });
    expect(findingsOf("R16", content, { ...context, subordinates: [] })).toEqual([]);
    expect(findingsOf("R17", content, { ...context, subordinates: [] })).toEqual([]);
  });

  test("R16 wants key people of each batch, and each in a batch", () => {
    const content = planWith((c) => set(first(c.keyPeople), { batchId: "" }));
    expect(findingsOf("R16", content).map(({ messageCode }) => messageCode)).toEqual([
      "R16.KEY_PERSON_WITHOUT_BATCH",
      "R16.KEY_PEOPLE_MISSING",
    ]);
  });
});

test("words fit the reader", () => {
  const [finding] = findingsOf(
    "R06",
    planWith((c) => {
      Object.assign(first(c.workTable), { task: "", steps: "" });
    }),
  );
  expect(finding && explain(finding, "zh_CN").why).toBe("第 1 行缺：任务与措施、步骤。");
  expect(finding && explain(finding, "en").why).toBe("Row 1 lacks: task, steps.");
});

test("every rule has its words, with the same placeholders in both languages", () => {
  for (const rule of preCheckRules) {
    expect(rule.source.zh.length * rule.source.en.length * rule.title.zh.length * rule.title.en.length).toBeGreaterThan(0);
    for (const { why, remedy } of Object.values(rule.messages)) {
      expect(placeholdersOf(why.en)).toEqual(placeholdersOf(why.zh));
      expect(placeholdersOf(remedy.en)).toEqual(placeholdersOf(remedy.zh));
      expect(placeholdersOf(why.zh)).toEqual(expect.arrayContaining(placeholdersOf(remedy.zh)));
    }
  }
});

describe("a plan of 10,000 rows", () => {
  const row = first(goodPlan().workTable);
  const large = (change: Partial<typeof row>, rows = 10_000) =>
    planWith((content) => {
      content.workTable.push(...Array.from({ length: rows - 8 }, (_, at) => ({ ...row, ...change, id: `row-${at}` })));
    });

  test.each([
    ["full", {}],
    ["thin", { steps: "", responsiblePerson: "", endsOn: null }],
  ])("%s, is judged in a time that grows no faster than its rows, as one types", (_kind, change) => {
    const plans = new Map([2_500, 10_000].map((rows) => [rows, large(change, rows)]));
    const judge = (rows: number) => runPreChecks(plans.get(rows) ?? goodPlan(), context);
    expect(growth(judge, 10_000)).toBeLessThan(mostGrowth);
  });

  test("names the first hundred places of a rule and how many more there are", () => {
    const content = large({ steps: "" });
    const findings = findingsOf("R06", content);
    expect(findings).toHaveLength(findingsOfRule + 1);
    const last = findings.at(-1) as PreCheckFinding;
    expect(explain(last, "en").why).toBe("The same in 9892 more places.");
    expect(last.anchor.rowId).toBeNull();
  });
});
