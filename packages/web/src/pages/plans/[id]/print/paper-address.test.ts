import { expect, test } from "@jest/globals";
import { paperFile, printPath } from "./paper-address";

test.each([
  ["decision-2", "/files/plans/UGxhbg/decisions/2.docx"],
  ["version-1", "/files/plans/UGxhbg/versions/1.docx"],
  ["draft", "/files/plans/UGxhbg/versions/draft.docx"],
  ["decision-0", null],
  ["version-x", null],
  ["../1", null],
])("the paper %s is taken at %s", (name, path) => {
  expect(paperFile("UGxhbg", name, "docx")).toBe(path);
});

test("a paper has an address of its own", () => {
  expect(printPath("UGxhbg", "decision-2")).toBe("/plans/UGxhbg/print/decision-2");
});
