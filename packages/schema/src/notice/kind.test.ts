import { describe, expect, test } from "@jest/globals";
import { placeholdersOf } from "../messages.js";
import { noticeKinds, noticePath, noticeRules, noticeText } from "./kind.js";

const organization = { zh: "云程物流公司", en: "Yuncheng Logistics" };

/** What the kinds name that are about no organization, or one that the reader need not see. */
const named: Readonly<Record<string, string>> = {
  DELEGATED: "actor",
  HAND_OVER_ASKED: "code",
  HAND_OVERS_ASKED: "count",
  LEDGER_LIGHTS: "overdue",
  WEBHOOK_PAUSED: "name",
};

describe("every kind of notice", () => {
  test.each(noticeKinds.values)("%s says the same in both languages, and of which organization or person", (kind) => {
    const { words, label } = noticeRules[kind];
    expect(placeholdersOf(words.en)).toEqual(placeholdersOf(words.zh));
    expect(placeholdersOf(words.zh)).toContain(named[kind] ?? "organization");
    expect(label.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(label.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

test("what was returned, given back or reopened, what is overdue, a receiver that fails, and whom one stands in for is urgent, and nothing else", () => {
  expect(noticeKinds.values.filter((kind) => noticeRules[kind].urgent)).toEqual([
    ...["PLAN_RETURNED", "PLAN_OVERDUE", "PROBLEM_REFUSED", "CLOSE_OUT_RETURNED", "PROBLEM_REOPENED", "WEBHOOK_PAUSED", "DELEGATED"],
  ]);
});

test("a notice is worded from its kind and params in the reader's language", () => {
  const params = [
    { name: "days", value: "3" },
    { name: "dueOn", value: "2026-11-23" },
  ];
  expect(noticeText("PLAN_OVERDUE", params, { organization, actor: null }, "zh_CN")).toBe(
    "云程物流公司的方案已逾期 3 个工作日，应于 11-23 办结",
  );
  expect(noticeText("PLAN_OVERDUE", params, { organization, actor: null }, "en")).toBe(
    "Yuncheng Logistics's plan was due on 23 Nov; working days overdue: 3",
  );
});

test("what is about no one document leads to what it counts", () => {
  expect(noticePath("DELEGATED", [])).toBe("/settings/delegations");
  expect(noticePath("LEDGER_LIGHTS", [{ name: "problems", value: "2" }])).toBe("/problems?told=true");
  expect(noticePath("LEDGER_LIGHTS", [{ name: "problems", value: "0" }])).toBe("/problems?mine=true");
});
