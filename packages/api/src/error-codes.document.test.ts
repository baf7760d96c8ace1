import { errorCodes } from "@duban/schema";
import { expect, test } from "@jest/globals";
import { errorCodesDocument } from "./error-codes.document.js";

test("the page says of every code what it is, which values it carries, and its words in both languages", () => {
  const lines = new Set(errorCodesDocument().split("\n"));
  for (const [code, { zh, en }] of Object.entries(errorCodes)) {
    const [line = ""] = [...lines].filter((line) => line.startsWith(`| \`${code}\` |`));
    expect(line.endsWith(` | ${zh} | ${en} |`)).toBe(true);
  }
  expect(lines).toContain(
    "| `STALE_VERSION` | refusal | `current`, `expected` | 内容已更新到第 {current} 次修改，您依据的是第 {expected} 次。请载入最新内容后再保存。 | This is now at revision {current}; yours was {expected}. Load the latest and save again. |",
  );
  expect([...lines].find((line) => line.startsWith("| `INTERNAL` | fault |  |"))).toBeDefined();
});
