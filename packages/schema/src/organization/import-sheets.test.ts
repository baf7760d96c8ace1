import { expect, test } from "@jest/globals";
import { readImportSheets } from "./import-sheets.js";

const today = "2026-11-28";

test("organizations and people are found by their titles, in either language and wherever they stand", () => {
  const read = readImportSheets(
    [
      { name: "说明", rows: [["随便写的"]] },
      {
        name: "组织",
        rows: [
          ["集团组织表"],
          ["上级编码", "组织编码*", "类别 *", "中文名称", "英文名称"],
          ["", "LY-1", "子公司", "一公司", "First"],
          [],
          ["LY-1", "LY-1-1", "Site", "站", "Station"],
        ],
      },
      {
        name: "People",
        rows: [
          ["Name in Chinese", "name in english", "Home organization code", "Rank", "Post", "In post since"],
          ["秦牧", "Qin Mu", "LY-1", "企业副职", "副总经理", "2026/1/5"],
        ],
      },
    ],
    today,
  );
  expect(read.problems).toEqual([]);
  expect(read.organizations).toEqual([
    { place: { sheet: "组织", line: 3 }, code: "LY-1", parentCode: null, kind: "SUBSIDIARY", name: "一公司", nameEn: "First" },
    { place: { sheet: "组织", line: 5 }, code: "LY-1-1", parentCode: "LY-1", kind: "SITE", name: "站", nameEn: "Station" },
  ]);
  expect(read.people).toEqual([
    {
      place: { sheet: "People", line: 2 },
      ...{
        organizationCode: "LY-1",
        name: "秦牧",
        nameEn: "Qin Mu",
        phone: null,
        post: "副总经理",
        rank: "DEPUTY",
        startsOn: "2026-01-05",
      },
    },
  ]);
});

test("what cannot be read is said by cell", () => {
  const rows = [
    ["组织编码", "上级编码", "类别", "中文名称", "英文名称"],
    ["LY-1", "", "分厂", "", "First"],
  ];
  expect(readImportSheets([{ name: "CSV", rows }], today).problems.map(({ cell, code }) => [cell, code])).toEqual([
    ["C2", "CELL_CHOICE_UNKNOWN"],
    ["D2", "VALUE_REQUIRED"],
  ]);
  expect(readImportSheets([{ name: "别的", rows: [["甲", "乙"]] }], today).problems.map(({ code }) => code)).toEqual([
    "IMPORT_TITLES_MISSING",
  ]);
});
