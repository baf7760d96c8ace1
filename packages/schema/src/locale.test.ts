import { expect, test } from "@jest/globals";
import { localeFrom } from "./locale.js";

test.each([
  [null, "zh_CN"],
  ["", "zh_CN"],
  ["en", "en"],
  ["en-GB,en;q=0.9", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh_CN"],
  ["fr, en;q=0.5, zh;q=0.7", "zh_CN"],
  ["fr, en;q=0.5", "en"],
  ["en;q=0, zh", "zh_CN"],
  ["zh_CN", "zh_CN"],
  ["*;q=x;;", "zh_CN"],
] as const)("%p asks for %s", (header, locale) => {
  expect(localeFrom(header)).toBe(locale);
});
