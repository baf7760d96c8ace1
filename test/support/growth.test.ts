import { expect, test } from "@jest/globals";
import { growth, mostGrowth } from "./growth.js";

function compare(list: readonly string[], others: readonly string[]): number {
  let same = 0;
  for (const one of list) for (const other of others) if (one === other) same++;
  return same;
}

const texts = (size: number) => Array.from({ length: size }, (_, at) => `text ${at}`);

test("tells work that grows with its size from work that grows with the square", () => {
  expect(growth((size) => compare(texts(size * 20), texts(50)), 4_000)).toBeLessThan(mostGrowth);
  expect(growth((size) => compare(texts(size), texts(size)), 8_000)).toBeGreaterThan(mostGrowth);
});
