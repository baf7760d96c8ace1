import { expect, test } from "@jest/globals";
import { tableText } from "./download-table";

test("is read by Excel as UTF-8, and nothing in it becomes a formula", () => {
  const table = tableText([
    ["组织", "退回"],
    ["=HYPERLINK(A1)", 2],
    ['+1, "说"', -3],
    ["@某人", 0],
  ]);
  expect(table.split("\r\n")).toEqual(["\uFEFF组织,退回", '"\'=HYPERLINK(A1)",2', '"\'+1, ""说""",-3', '"\'@某人",0']);
});
