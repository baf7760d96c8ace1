import { describe, expect, test } from "@jest/globals";
import { vagueWordFinder } from "./vague-wording.js";

const vagueWords = vagueWordFinder(["适时", "加强管理", "进一步加强管理", "as appropriate"]);

describe("vague words", () => {
  test("are found where they stand, the longest where one holds another", () => {
    expect(vagueWords("每周例会。适时走访，进一步加强管理")).toEqual([
      { word: "适时", from: 5, to: 7 },
      { word: "进一步加强管理", from: 10, to: 17 },
    ]);
    expect(vagueWords("Visit As Appropriate")).toEqual([{ word: "As Appropriate", from: 6, to: 20 }]);
  });

  test.each([
    "适时走访，每月不少于两次",
    "适时走访 12 家承包商",
    "适时走访三家承包商",
    "适时走访，12 月底前完成",
    "适时走访，2026-12-31 前完成",
    "适时走访，印发《承包商管理办法》",
    "适时走访，合格率百分之九十五以上",
    "适时走访，合格率 95%",
    "适时走访，全覆盖",
    "as appropriate, 12 visits",
  ])("beside a measurable result pass: %s", (text) => {
    expect(vagueWords(text)).toEqual([]);
  });

  test.each([
    "适时走访第三批单位",
    "适时走访一些单位",
    "适时一次性走访",
    "适时走访。共走访 12 家",
    "适时走访，压实责任",
    "适时走访第 3 批",
  ])("beside a mere number do not: %s", (text) => {
    expect(vagueWords(text).map(({ word }) => word)).toEqual(["适时"]);
  });

  test("are none where the list is empty, and signs in it are no pattern", () => {
    expect(vagueWordFinder([])("适时")).toEqual([]);
    expect(vagueWordFinder(["(."])("a(.b")).toEqual([{ word: "(.", from: 1, to: 3 }]);
    expect(vagueWordFinder(["."])("适时")).toEqual([]);
  });
});
