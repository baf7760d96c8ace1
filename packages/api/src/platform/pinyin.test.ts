import { expect, test } from "@jest/globals";
import { initialsOf } from "./pinyin.js";

test.each([
  ["东海炼化公司", "dhlhgs"],
  ["重庆长江银行", "cqcjyh"], // by the word, not by the character
  ["2026年巡视整改专项（第二批）", "2026nxszgzxdep"],
  ["HSE 部", "hseb"],
  ["Unit 7", "unit7"],
  ["——", ""],
])("%s is found by %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
