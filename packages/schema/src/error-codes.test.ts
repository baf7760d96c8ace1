import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { errorCodes, format, formatReceived, isErrorCode } from "./error-codes.js";
import { placeholdersOf } from "./messages.js";

const codes = Object.entries(errorCodes);

describe("every error code", () => {
  test.each(codes)("%s says the same in both languages", (code, message) => {
    expect(code).toMatch(/^[A-Z][A-Z_]+$/);
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(message.en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(message.zh.trim().length).toBeGreaterThan(5);
    expect(message.en.trim().length).toBeGreaterThan(5);
    expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
  });
});

test("no code is said twice: the second would stand in for the first", () => {
  const folder = new URL("error-codes/", import.meta.url);
  const said = readdirSync(folder).flatMap(
    (name) => readFileSync(new URL(name, folder), "utf8").match(/^ {2}[A-Z][A-Z_]+(?=: \{$)/gm) ?? [],
  );
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter((code, place) => said.indexOf(code) !== place)).toEqual([]);
});

describe("format", () => {
  test("fills in the values in the language asked for", () => {
    expect(format("FINDINGS_OPEN", { open: 2 }, "zh_CN")).toBe("还有 2 条阻断意见未确认，不能同意。请逐条确认，或退回方案。");
    expect(format("FINDINGS_OPEN", { open: 2 }, "en")).toContain("not confirmed: 2.");
  });

  test("takes values that have words in each language", () => {
    const params = { state: { zh: "起草中", en: "Drafting" } };
    expect(format("STEP_NOT_OPEN", params, "en")).toContain("“Drafting”");
    expect(format("STEP_NOT_OPEN", params, "zh_CN")).toContain("“起草中”");
  });

  test("does not compile with a value missing", () => {
    // @ts-expect-error `open` is missing
    expect(format("FINDINGS_OPEN", {}, "en")).toContain("{open}");
  });

  test("leaves dollar signs and braces of values alone", () => {
    expect(format("ORGANIZATION_CODE_TAKEN", { code: "$&{code}" }, "en")).toContain("$&{code}");
  });
});

test("a code received over the wire is worded again, an unknown one is not", () => {
  expect(formatReceived("VALUE_TOO_LONG", [{ name: "maximum", value: "200" }], "en")).toContain("200");
  expect(formatReceived("FROM_THE_FUTURE", [], "en")).toBeNull();
  expect(isErrorCode("toString")).toBe(false);
});
