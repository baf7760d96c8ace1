import { describe, expect, test } from "@jest/globals";
import { exponentOf } from "./report.growth.ts";
import { readableReport } from "./report.text.ts";
import type { BenchResult, Taken } from "./results.ts";

const taken: Taken = { day: "2026-11-28", command: "pnpm bench --counters", machine: { node: "24" }, pinning: "not pinned" };
const size = { organizations: 1_000, problems: 100_000, plans: 2_400 };
const price = (ratio: number) => ({ with: ratio, without: 1, ratio });
const counters = { ...taken, rounds: 3, row: price(1.2), bulk: { ...price(1.8), plans: 10_000 }, writers: { ...price(0.6), count: 16 } };

function rowsOf(result: BenchResult): string[] {
  return (
    readableReport({ results: [result] })
      ["README.md"]?.split("\n")
      .filter((line) => /^\| \d+ \|/.test(line)) ?? []
  );
}

describe("the report", () => {
  test("has a row for every goal, and says of none that it was met where nothing was measured", () => {
    const rows = rowsOf({ size, seedSeconds: null });
    expect(rows.map((row) => row.split("|")[1]?.trim())).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "12",
      "13",
    ]);
    expect(rows.filter((row) => row.includes("met") || row.includes("missed"))).toEqual([]);
  });

  test("tells a part that was measured with its command, whatever else was", () => {
    const text = readableReport({ results: [{ size, seedSeconds: 40, counters }] })["README.md"];
    expect(text).toContain("2026-11-28, `pnpm bench --counters`");
    expect(text).toContain("1.20×, 1.80×, 0.60 | met");
    expect(text).toContain("40 s | met");
  });

  test("says how far the floor comes with what is asked of the product", () => {
    const ratios = { floor: { requests: 0.5, cpu: 0.4 }, PostGraphile: { requests: 0.8, cpu: 1.2 }, plain: { requests: 10, cpu: 9 } };
    const operations = { Q2: { title: "", statements: {}, comparisons: { "16": { reached: {}, ratios } } } };
    const comparison = { ...taken, rounds: 5, seconds: 1, startSeconds: 1, memory: {}, operations };
    const results = [1_000, 10_000].map((organizations) => ({ size: { ...size, organizations }, seedSeconds: null, comparison }));
    const text = readableReport({ results: results as unknown as readonly BenchResult[] })["README.md"];
    expect(text).toContain("| 1 | the floor / PostGraphile | – 1.60 – – – |");
    expect(text).toContain("| 2 | the floor / PostGraphile | – 3.00 – – – |");
    expect(text).toContain("| 4 | the floor / plain | – 20.00 – – – |");
  });

  test("says what was missed", () => {
    const slow = { ...counters, writers: { ...price(0.4), count: 16 } };
    expect(rowsOf({ size, seedSeconds: 61, counters: slow }).filter((row) => row.includes("missed"))).toHaveLength(2);
  });
});

describe("growth", () => {
  const points = (blocks: readonly number[]) =>
    blocks.map((each, place) => ({ page: "Q1", at: 10 ** place, milliseconds: 1, blocks: each }));

  test("is 1 in proportion, and 0 where nothing grows", () => {
    expect(exponentOf(points([20, 200, 2_000]))).toBeCloseTo(1);
    expect(exponentOf(points([20, 20, 20]))).toBe(0);
    expect(exponentOf(points([20]))).toBe(0);
    expect(exponentOf(points([20, 20, 20]).map((point) => ({ ...point, milliseconds: point.at })))).toBeCloseTo(1);
  });

  test("has a plot for each of what grows, and a word on what grows with what it does not show", () => {
    const growth = { ...taken, axes: { "grants of the reader": points([20, 200, 2_000]) } };
    const files = readableReport({ results: [{ size, seedSeconds: null, growth }] });
    expect(Object.keys(files)).toEqual(["README.md", "growth-grants-time.svg", "growth-grants-blocks.svg"]);
    expect(files["README.md"]).toContain("**1.00**");
    expect(files["growth-grants-blocks.svg"]).toMatch(/^<svg.+Q1.+<\/svg>\n$/s);
  });
});
