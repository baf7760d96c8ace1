import { describe, expect, test } from "@jest/globals";
import type { GuidanceGroup, PlanContent } from "../content.js";
import { emptyPlanContent } from "../content.js";
import { context, goodPlan, planWith } from "../plan.fixture.js";
import { type CellValue, cellWords, completedContent, unwritable } from "./cells.js";
import { planSheets } from "./plan-sheets.js";
import { readSheets } from "./read-sheets.js";
import type { SheetText } from "./sheet-lines.js";
import { sheetCells } from "./write-sheets.js";

const names = {
  organizations: [
    { id: "org-east", code: "LY-03", name: "东海炼化公司" },
    { id: "org-refinery", code: "LY-03-01", name: "炼油一部" },
    { id: "org-port", code: "LY-03-02", name: "港储分公司" },
  ],
  problems: context.problems.map(({ id, code, title }) => ({ id, code, name: title })),
};
const frame = { startsOn: "2026-10-01", endsOn: "2026-12-31" };

type Locale = "zh_CN" | "en";

function sheetsOf(content: PlanContent, locale: Locale = "zh_CN"): (SheetText & { rows: CellValue[][] })[] {
  const words = cellWords(content, names, locale);
  return planSheets.map((sheet) => ({ name: locale === "en" ? sheet.name.en : sheet.name.zh, rows: sheetCells(sheet, content, words) }));
}

/** The plan after somebody has changed its sheets. */
function readAfter(change: (rowsOf: (key: string) => CellValue[][]) => void, base = goodPlan(), locale: Locale = "zh_CN") {
  const sheets = sheetsOf(base, locale);
  change((key) => sheets.find(({ rows }) => rows[0]?.[0] === key)?.rows ?? []);
  return readSheets({ sheets, base, names, locale, frame });
}

/** The column of a field among the keys. */
function column(rows: CellValue[][], path: string): number {
  return rows[0]?.indexOf(path) ?? -1;
}

function put(rows: CellValue[][], row: number, path: string, value: CellValue): void {
  const cells = rows[row + 1];
  if (cells) cells[column(rows, path)] = value;
}

const where = ({ problems }: ReturnType<typeof readAfter>) => problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`);

test("every titled field of the content has a place, files apart", () => {
  expect(planSheets.map(({ key }) => key)).toEqual([
    "batches",
    "keyPeople",
    "workTable",
    "guidanceGroups",
    "guidanceGroups.members",
    "problemResponses",
    "problemResponses.measures",
    "problemResponses.criteria",
    "SAFEGUARDS",
    "NARRATIVE",
    "COMMITMENT",
  ]);
  for (const { name } of planSheets) for (const words of [name.zh, name.en]) expect(words).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

describe.each(["zh_CN", "en"] as const)("a workbook in %s that nobody touched", (locale) => {
  test.each([
    ["a good plan", goodPlan()],
    ["an empty one", emptyPlanContent()],
    [
      "one with names nobody knows",
      planWith(({ guidanceGroups }) => Object.assign(guidanceGroups[0] ?? {}, { leaderOrganizationId: "org-secret" })),
    ],
    ["one with blanks around", planWith((content) => Object.assign(content, { safeguards: "  每周调度\n\n" }))],
    ["one with more text than a cell holds", planWith((content) => Object.assign(content, { narrative: "长".repeat(33_000) }))],
    [
      "two groups of one name",
      planWith(({ guidanceGroups }) => guidanceGroups.push({ ...(guidanceGroups[0] as GuidanceGroup), id: "group-2" })),
    ],
  ])("says what it said: %s", (_, content) => {
    expect(readAfter(() => undefined, content, locale)).toEqual({ content, problems: [] });
  });
});

test("what was typed is read: days, numbers, choices, organizations, problems", () => {
  const { content, problems } = readAfter((rowsOf) => {
    put(rowsOf("workTable"), 1, "startsOn", "10月12日");
    put(rowsOf("workTable"), 1, "pillar", "Research");
    put(rowsOf("batches"), 1, "headCount", "1,200 人");
    put(rowsOf("batches"), 1, "organizationIds", "LY-03-02 改了名字\n炼油一部");
    put(rowsOf("keyPeople"), 1, "batchId", null);
    put(rowsOf("problemResponses"), 1, "problemId", "WT-0002");
    put(rowsOf("problemResponses.criteria"), 1, "evidenceKind", "现场照片");
    (rowsOf("SAFEGUARDS")[2] as CellValue[])[2] = "经费专账";
  });
  expect(problems).toEqual([]);
  expect(content.workTable[0]).toMatchObject({ id: "learning-1", startsOn: "2026-10-12", pillar: "RESEARCH" });
  expect(content.batches[0]).toMatchObject({ headCount: 1200, organizationIds: ["org-port", "org-refinery"] });
  expect(content.keyPeople[0]?.batchId).toBe("");
  expect(content.problemResponses[0]).toMatchObject({ problemId: "problem-2", criteria: [{ id: "criterion-1", evidenceKind: "PHOTO" }] });
  expect(content.safeguards).toBe("经费专账");
});

test("rows come, go and are copied; those that belong to another row name it, by its new name too", () => {
  const { content, problems } = readAfter((rowsOf) => {
    const table = rowsOf("workTable");
    table.push([...(table[2] ?? [])], [null, null, "问题", ...Array(8).fill(null)]);
    table.splice(3, 1);
    put(table, table.length - 2, "pillar", "检视问题");
    put(table, table.length - 2, "task", "新任务");
    put(rowsOf("guidanceGroups"), 1, "name", "督导一组");
    rowsOf("guidanceGroups").push([null, "督导二组"]);
    rowsOf("guidanceGroups.members").push([null, "督导二组", "韩立"], [null, "第一指导组", "苏青"], [null, "督导一组", "许诺"]);
  });
  expect(problems).toEqual([]);
  expect(content.workTable.map(({ id }) => id)).not.toContain("learning-2");
  expect(new Set(content.workTable.map(({ id }) => id)).size).toBe(content.workTable.length);
  expect(content.workTable.at(-1)).toMatchObject({ pillar: "PROBLEM_REVIEW", task: "新任务", startsOn: null });
  expect(content.guidanceGroups.map(({ name, members }) => [name, members.map((member) => member.name)])).toEqual([
    ["督导一组", ["卢景行", "施念慈", "苏青", "许诺"]],
    ["督导二组", ["韩立"]],
  ]);
});

test("what cannot be read is said by cell, and the cell stays as it was", () => {
  const read = readAfter((rowsOf) => {
    put(rowsOf("workTable"), 1, "endsOn", "年底前");
    put(rowsOf("workTable"), 2, "pillar", "学习");
    put(rowsOf("batches"), 1, "headCount", "若干");
    put(rowsOf("batches"), 1, "name", "长".repeat(201));
    put(rowsOf("batches"), 1, "organizationIds", "炼油一部、查无此处");
    put(rowsOf("problemResponses"), 2, "problemId", "WT-9999");
    rowsOf("problemResponses").push([null, null, "分阶段整改"]);
    rowsOf("problemResponses.measures").push([null, null, "无主"], [null, "WT-7777", "无主"]);
    (rowsOf("COMMITMENT")[4] as CellValue[])[2] = "";
  });
  expect(where(read)).toEqual([
    "1.1 批次!B3 VALUE_TOO_LONG",
    "1.1 批次!E3 CELL_ORGANIZATION_UNKNOWN",
    "1.1 批次!F3 CELL_NUMBER_INVALID",
    "2 工作表!G3 CELL_DATE_INVALID",
    "2 工作表!C4 CELL_CHOICE_UNKNOWN",
    "4 问题应答!B4 CELL_PROBLEM_UNKNOWN",
    "4 问题应答!B5 VALUE_REQUIRED",
    "4a 措施!B5 VALUE_REQUIRED",
    "4a 措施!B6 CELL_ROW_UNKNOWN",
    "8 签署承诺!C5 VALUE_REQUIRED",
  ]);
  expect(read.content).toEqual(goodPlan());
});

test("a sheet or column that was deleted leaves what it held as it was", () => {
  const base = goodPlan();
  const sheets = sheetsOf(base).filter(({ rows }) => rows[0]?.[0] !== "batches");
  const table = sheets.find(({ rows }) => rows[0]?.[0] === "workTable")?.rows ?? [];
  const steps = column(table, "steps");
  for (const row of table) row.splice(steps, 1);
  const read = readSheets({ sheets, base, names, locale: "zh_CN", frame });
  expect(read.content).toEqual(base);
  expect(where(read)).toEqual(["1.1 批次!null WORKBOOK_SHEET_MISSING", "2 工作表!null WORKBOOK_COLUMN_MISSING"]);
});

test("a commitment is taken out by emptying it, and begun by filling it in", () => {
  const emptied = readAfter((rowsOf) => {
    for (const row of rowsOf("COMMITMENT").slice(2)) row[2] = null;
  });
  expect(emptied).toMatchObject({ content: { commitment: null }, problems: [] });
  const begun = readAfter((rowsOf) => {
    for (const [index, value] of ["秦牧", "书记", "2026/10/18", "负责"].entries())
      (rowsOf("COMMITMENT")[index + 2] as CellValue[])[2] = value;
  }, emptied.content);
  expect(begun.content.commitment).toEqual({ signedBy: "秦牧", post: "书记", signedOn: "2026-10-18", text: "负责" });
});

test("a content from before some fields came to be has them, with nothing in them", () => {
  const { leadership: _leadership, commitment: _commitment, ...rest } = goodPlan();
  const batches = rest.batches.map(({ headCount: _, ...batch }) => batch);
  const groups = rest.guidanceGroups.map((group) => ({ ...group, members: group.members.map(({ post: _, ...member }) => member) }));
  expect(completedContent({ ...rest, batches, guidanceGroups: groups })).toEqual(
    planWith((content) => {
      for (const batch of content.batches) batch.headCount = null;
      for (const { members } of content.guidanceGroups) for (const member of members) member.post = "";
      content.commitment = null;
      content.leadership = emptyPlanContent().leadership;
    }),
  );
});

test("the mark of a text that was too long stands for the text", () => {
  expect(
    sheetsOf(planWith((content) => Object.assign(content, { narrative: "长".repeat(33_000) }))).find(
      ({ rows }) => rows[0]?.[0] === "NARRATIVE",
    )?.rows[2]?.[2],
  ).toBe(unwritable);
});
