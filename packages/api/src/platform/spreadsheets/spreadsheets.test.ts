import { describe, expect, test } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import { asWritten, harmless } from "./harmless-text.js";
import { parseSpreadsheet } from "./parse-spreadsheet.js";
import { columnName, type WrittenSheet } from "./spreadsheet.js";
import { writeSpreadsheet } from "./write-spreadsheet.js";

const sheet: WrittenSheet = {
  name: "2 工作表",
  head: 2,
  hiddenLines: 1,
  offered: 50,
  columns: [
    { width: 10, hidden: true },
    { width: 30, choices: { words: ["学习教育", "调查研究"] } },
    { width: 12, holds: "date" },
    { width: 8, holds: "number", choices: { sheet: "it's", column: 0, from: 1, to: 2 } },
  ],
  rows: [
    ["workTable", "pillar", "startsOn", "headCount"],
    [null, "所属环节", "开始", "人数"],
    ["row-1", "第一行\n第二行 <&>", "2026-11-25", 486],
    ["row-2", "=HYPERLINK(1)", null, null],
  ],
};

const written = async () => writeSpreadsheet([sheet, { name: "it's", hidden: true, columns: [{ width: 10 }], rows: [["-1"], ["甲"]] }]);
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]));

describe("a spreadsheet", () => {
  test("is read as it was written", async () => {
    const [read, lists] = await parseSpreadsheet(await written());
    expect(read).toEqual({ name: sheet.name, rows: [...sheet.rows.slice(0, 3), ["row-2", "=HYPERLINK(1)"]].map(trimmedRow) });
    expect(lists?.rows).toEqual([["-1"], ["甲"]]);
  });

  test("hides what is for the machine, offers choices, and has no formula", async () => {
    const parts = partsOf(await written());
    const first = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(parts["xl/workbook.xml"]).toContain('state="veryHidden"');
    expect(first).toMatch(/<col min="1" max="1"[^>]*hidden="(1|true)"/);
    expect(first).toMatch(/<row r="1"[^>]*hidden="(1|true)"/);
    expect(first).toContain('sqref="B3:B54"');
    expect(first).toContain("'it''s'!$A$1:$A$2");
    expect(first).not.toContain("<f>");
    expect(parts["xl/sharedStrings.xml"]).toContain("'=HYPERLINK(1)");
  });
});

function trimmedRow(row: readonly unknown[]): unknown[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
}

test.each(["=1", "+86 10", "-", "@you", "\tx", "\rx", "'=1", "''-x"])("%j is made harmless and comes back", (text) => {
  expect(harmless(text)).toMatch(/^'/);
  expect(asWritten(harmless(text))).toBe(text);
});

test.each(["", "甲", "'quoted'", "a=b"])("%j stays as it is", (text) => {
  expect(harmless(text)).toBe(text);
  expect(asWritten(text)).toBe(text);
});

describe("what is handed in", () => {
  test("that promises more than is read is refused before it is unpacked", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(parseSpreadsheet(bomb)).rejects.toMatchObject({ reason: "WORKBOOK_TOO_LARGE" });
  });

  test("that lies about its size gets no more room than it said", async () => {
    await expect(parseSpreadsheet(withDeclaredSize(await written(), "xl/worksheets/sheet1.xml", 40))).rejects.toMatchObject({
      reason: "WORKBOOK_UNREADABLE",
    });
  });

  test("in a thousand parts is refused", async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 1_001 }, (_, number) => [`part-${number}`, strToU8("x")])));
    await expect(parseSpreadsheet(many)).rejects.toMatchObject({ reason: "WORKBOOK_TOO_LARGE" });
  });

  test.each([
    ["an archive of something else", zipSync({ "word/document.xml": strToU8("<w/>") })],
    ["half an archive", strToU8("PK\u0003\u0004 and then nothing")],
    ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0])],
  ])("and is %s is refused", async (_, bytes) => {
    await expect(parseSpreadsheet(bytes)).rejects.toMatchObject({ reason: "WORKBOOK_UNREADABLE" });
  });

  test("may be separated values, in UTF-8 or as Excel writes them in China", async () => {
    const rows = [
      ["编码", "名称"],
      ["LY-1", "甲,\n乙"],
    ];
    const csv = '\uFEFF编码,名称\r\nLY-1,"甲,\n乙"\r\n,\r\n';
    expect(await parseSpreadsheet(Buffer.from(csv))).toEqual([{ name: "CSV", rows }]);
    const gbk = Buffer.from([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a]);
    expect(await parseSpreadsheet(gbk)).toEqual([{ name: "CSV", rows: [["编码", "名称"]] }]);
  });
});

/** The archive with another size declared for a part. */
function withDeclaredSize(bytes: Uint8Array, part: string, declared: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const size = unzipSync(bytes)[part]?.length ?? 0;
  for (let at = 0; at < copy.length - 4; at += 1) if (copy.readUInt32LE(at) === size) copy.writeUInt32LE(declared, at);
  return copy;
}

test("columns are named as spreadsheets name them", () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
