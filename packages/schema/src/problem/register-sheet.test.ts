import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Locale } from "../locale.js";
import { columnTitle, type ImportColumn } from "../organization/import-sheets.js";
import { readRegisterSheets, registerColumns } from "./register-sheet.js";

const units = [
  { id: "u1", code: "U-1", name: "云程物流公司", nameEn: "Yuncheng Logistics" },
  { id: "u2", code: "U-2", name: "北原油田公司", nameEn: "Beiyuan Oilfield" },
];
const aspects = [{ id: "a1", name: "政治建设" }];
const today = "2026-11-29";

const words = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== "");
const day = fc.integer({ min: 0, max: 800 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

/** What may stand in a column: the value that is meant. */
function meant({ field, required, choices, date }: ImportColumn): fc.Arbitrary<string | null> {
  const value: fc.Arbitrary<string> =
    field === "unit"
      ? fc.constantFrom("u1", "u2")
      : field === "aspect"
        ? fc.constant("a1")
        : choices
          ? fc.constantFrom(...choices.values)
          : date
            ? day
            : words;
  return required ? value : fc.option(value);
}

const problem = fc.record(Object.fromEntries(registerColumns.map((column) => [column.field, meant(column)])));

function cellOf({ field, choices }: ImportColumn, value: string | null, locale: Locale): string | null {
  if (value === null) return null;
  if (field === "unit") return units.find(({ id }) => id === value)?.[locale === "en" ? "nameEn" : "code"] ?? null;
  return field === "aspect" ? (aspects[0]?.name ?? null) : choices?.includes(value) ? choices.label(value, locale) : value;
}

test("what is written into the sheet is what is read from it, in either language, whatever the order of its columns", () => {
  const sheets = fc.record({
    entered: fc.array(problem, { minLength: 1, maxLength: 8 }),
    locale: fc.constantFrom<Locale>("zh_CN", "en"),
    columns: fc.shuffledSubarray([...registerColumns], { minLength: registerColumns.length }),
  });
  fc.assert(
    fc.property(sheets, ({ entered, locale, columns }) => {
      const rows = [
        columns.map((column) => columnTitle(column, locale)),
        ...entered.map((one) => columns.map((column) => cellOf(column, one[column.field] ?? null, locale))),
      ];
      const read = readRegisterSheets([{ name: "问题", rows }], { units, aspects }, today);
      expect(read.problems).toEqual([]);
      expect(read.rows.map(({ place }) => place.line)).toEqual(entered.map((_, index) => index + 2));
      for (const [index, one] of entered.entries()) {
        expect(read.rows[index]).toMatchObject({
          ...{ organizationId: one["unit"], title: one["title"], kind: one["kind"], severity: one["severity"] },
          ...{ aspectId: one["aspect"], theme: one["theme"], deadline: one["deadline"], area: one["area"] ?? "" },
          ...{ repeated: one["repeated"] === "YES", confidential: one["confidential"] === "YES", goal: one["goal"] ?? "" },
        });
      }
    }),
    { numRuns: 100 },
  );
});

test("what cannot be read is said by its cell, and the row is left out", () => {
  const rows = [
    ["责任单位*", "问题", "来源", "严重程度", "方面"],
    ["没有的单位", "一", "审计", "一般", null],
    ["U-1", "二", "不知道", "一般", null],
    ["云程物流公司", "三", "Audit", "Major", "没有的方面"],
    ["Beiyuan Oilfield", "四", "审计", "重大", "政治建设"],
  ];
  const read = readRegisterSheets([{ name: "表", rows }], { units, aspects }, today);
  expect(read.problems.map(({ cell, code }) => [cell, code]).sort()).toEqual([
    ["A2", "CELL_UNIT_UNKNOWN"],
    ["C3", "CELL_CHOICE_UNKNOWN"],
    ["E4", "CELL_ASPECT_UNKNOWN"],
  ]);
  expect(read.rows).toMatchObject([
    { organizationId: "u2", title: "四", severity: "MAJOR", aspectId: "a1", place: { sheet: "表", line: 5 } },
  ]);
  expect(readRegisterSheets([{ name: "表", rows: [["别的"]] }], { units, aspects }, today).problems).toMatchObject([
    { code: "IMPORT_TITLES_MISSING" },
  ]);
});
