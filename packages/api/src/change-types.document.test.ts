import { changeTypes } from "@duban/schema";
import { expect, test } from "@jest/globals";
import { changeTypesDocument } from "./change-types.document.js";

test("the page says of every type of change what it happens to and who hears of it", () => {
  const lines = changeTypesDocument().split("\n");
  for (const type of Object.keys(changeTypes)) expect(lines.filter((line) => line.startsWith(`| \`${type}\` |`))).toHaveLength(1);
  expect(lines).toContain("| `plan.approved` | `PLAN` | whoever sees the subject | 方案同意 | A plan was approved |");
  expect(lines).toContain("| `plan.opinionAsked` | `PLAN` | reviewers | 征求意见 | An opinion was asked for |");
});
