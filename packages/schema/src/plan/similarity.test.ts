import { describe, expect, test } from "@jest/globals";
import { growth, mostGrowth } from "../../../../test/support/growth.js";
import { emptyPlanContent, type PlanContent } from "./content.js";
import { first, goodPlan, planWith } from "./plan.fixture.js";
import { shinglesOf, winnowed } from "./shingles.js";
import { commonPassages, fingerprintLimit, fingerprintOf, likenessOf, sectionOfMost } from "./similarity.js";

/** The same numbers at every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Chinese characters that nobody has written. */
function writing(seed: number, length: number): string {
  const random = seeded(seed);
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + random(6_000))).join("");
}

const saying = (narrative: string): PlanContent => ({ ...emptyPlanContent(), narrative });
const none: ReadonlySet<number> = new Set();
const shareOf = (mine: string, theirs: string, leftOut: readonly string[] = []) =>
  likenessOf(fingerprintOf(saying(mine), leftOut), fingerprintOf(saying(theirs), leftOut), none)?.share;

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe("shingles", () => {
  test.each(seeds)("a passage keeps its own wherever it stands (%d)", (seed) => {
    const random = seeded(seed);
    const passage = writing(seed, 20 + random(60));
    const around = `${writing(seed + 1_000, random(40))}。${passage}，${writing(seed + 2_000, random(40))}`;
    const kept = new Set(winnowed(shinglesOf(around, [])).map(({ hash }) => hash));
    const own = winnowed(shinglesOf(passage, [])).filter(({ hash }) => kept.has(hash));
    expect(own.length).toBeGreaterThan(0);
  });

  test("pass over signs, space, figures and case, and stop at words that are left out", () => {
    const hashes = (text: string, leftOut: string[] = []) => shinglesOf(text, leftOut).map(({ hash }) => hash);
    expect(hashes("每周抽查 20 人，全部实名 ABC")).toEqual(hashes("每周抽查35人全部实名abc"));
    expect(hashes("东海炼化公司坚持边学边查边改", ["东海炼化公司"])).toEqual(hashes("坚持边学边查边改"));
    expect(hashes("短句子")).toEqual([]);
    expect(shinglesOf("一，二三四五六七八", [])).toEqual([{ hash: expect.any(Number), from: 0, to: 9 }]);
  });
});

describe("how much of a plan another one says too", () => {
  test.each(seeds)("is all of a copy and nothing of a stranger's (%d)", (seed) => {
    expect(shareOf(writing(seed, 900), writing(seed, 900))).toBe(1);
    expect(shareOf(writing(seed, 900), writing(seed + 500, 900))).toBe(0);
  });

  test.each(seeds)("comes near to what was taken over, however long the plans are (%d)", (seed) => {
    const random = seeded(seed);
    const length = 1_500 + random(6_000);
    const part = (1 + random(9)) / 10;
    const taken = writing(seed, Math.floor(length * part));
    const mine = `${taken}。${writing(seed + 100, Math.ceil(length * (1 - part)))}`;
    const theirs = `${writing(seed + 200, random(3_000))}。${taken}`;
    expect(Math.abs((shareOf(mine, theirs) ?? 0) - part)).toBeLessThan(0.15);
  });

  test("is not judged where there is hardly any text", () => {
    expect(shareOf("每周抽查二十人", "每周抽查二十人")).toBeUndefined();
  });

  test("leaves out what many plans say alike", () => {
    const form = writing(1, 900);
    const common = new Set(fingerprintOf(saying(form), []));
    const [mine, theirs] = [2, 3].map((seed) => fingerprintOf(saying(`${form}。${writing(seed, 900)}`), [])) as [number[], number[]];
    expect(likenessOf(mine, theirs, none)?.share).toBeGreaterThan(0.4);
    expect(likenessOf(mine, theirs, common)?.share).toBeLessThan(0.02);
  });

  test("is told from a bounded number of numbers, in a time that grows no faster than the text", () => {
    const row = first(goodPlan().workTable);
    const rowsSaying = (rows: number) => Array.from({ length: rows }, (_, at) => ({ ...row, id: `r${at}`, steps: writing(at + 1, 60) }));
    const large = (rows: number) => planWith((plan) => Object.assign(plan, { workTable: rowsSaying(rows) }));
    const plans = new Map([500, 2_000].map((rows) => [rows, large(rows)]));
    expect(fingerprintOf(large(500), [])).toHaveLength(fingerprintLimit);
    expect(growth((rows) => fingerprintOf(plans.get(rows) ?? goodPlan(), []), 2_000)).toBeLessThan(mostGrowth);
  });

  test("has a place: the section in which most of it stands", () => {
    const plan = { ...goodPlan(), safeguards: writing(7, 400) };
    expect(sectionOfMost(plan, [], fingerprintOf(saying(writing(7, 400)), []))).toBe("SAFEGUARDS");
    expect(sectionOfMost(plan, [], [])).toBeNull();
  });
});

describe("the passages that two plans have in common", () => {
  const copied = "调度指挥中心对离线车辆重布置轻核对，出了偏差才追溯，责任没有落到具体岗位";

  test("stand side by side, and what is common in them is marked to the character", () => {
    const mine = saying(`云程物流公司认为：${copied}。另行安排。`);
    const theirs = { ...emptyPlanContent(), safeguards: `东海炼化公司查明，${copied}！` };
    const [found, ...others] = commonPassages({ content: mine, leftOut: ["云程物流公司"] }, { content: theirs, leftOut: ["东海炼化公司"] });
    expect(others).toEqual([]);
    expect(found?.mine).toMatchObject({ section: "NARRATIVE", rowId: null, field: "narrative" });
    expect(found?.theirs).toMatchObject({ section: "SAFEGUARDS", field: "safeguards" });
    for (const side of [found?.mine, found?.theirs]) {
      expect(side?.pieces.filter(({ common }) => common).map(({ text }) => text)).toEqual([copied]);
    }
    expect(found?.mine.pieces.map(({ text }) => text).join("")).toBe(mine.narrative);
  });

  test("are none where only a few words or the common form agree", () => {
    const plan = { content: saying(copied), leftOut: [] };
    expect(commonPassages(plan, { content: saying("出了偏差才追溯，重新安排"), leftOut: [] })).toEqual([]);
    expect(commonPassages(plan, plan, new Set(fingerprintOf(plan.content, [])))).toEqual([]);
    expect(commonPassages(plan, plan)).toHaveLength(1);
  });
});
