import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { growth, mostGrowth } from "../../../../test/support/growth.js";
import { type OrderedRow, waitingFor, withKnownPredecessors, workOrder } from "./predecessors.js";

function table(links: Readonly<Record<string, string>>): OrderedRow[] {
  return Object.entries(links).map(([id, before]) => ({ id, predecessorIds: before.split("").filter(Boolean) }));
}

const orderOf = (rows: readonly OrderedRow[]) => workOrder(rows).rows.map(({ id }) => id);
const circlesIn = (rows: readonly OrderedRow[]) => workOrder(rows).circles.map(({ through }) => through.map(({ id }) => id).join(" "));

describe("the order of work", () => {
  test("has every row behind its predecessors, and otherwise leaves them as they stand", () => {
    expect(orderOf(table({ a: "", b: "", c: "" }))).toEqual(["a", "b", "c"]);
    expect(orderOf(table({ a: "c", b: "a", c: "" }))).toEqual(["c", "a", "b"]);
  });

  test("passes over a predecessor that is not there, and over one named twice", () => {
    const rows = table({ a: "", b: "aax" });
    const order = workOrder(rows);
    expect(order.predecessorsOf(rows[1] as OrderedRow).map(({ id }) => id)).toEqual(["a"]);
  });

  test("is found where rows go round in a circle, which is named", () => {
    expect(circlesIn(table({ a: "a" }))).toEqual(["a a"]);
    expect(circlesIn(table({ a: "c", b: "a", c: "b" }))).toEqual(["b c a b"]);
    expect(circlesIn(table({ a: "b", b: "a", c: "d", d: "c" }))).toEqual(["b a b", "d c d"]);
    expect(orderOf(table({ a: "c", b: "a", c: "b" }))).toHaveLength(3);
  });

  const anyTable = fc.nat(12).chain((size) => fc.array(fc.array(fc.nat(size + 1), { maxLength: 5 }), { minLength: size, maxLength: size }));

  test("holds for tables of any kind: what is left of the predecessors stands before each row", () => {
    fc.assert(
      fc.property(anyTable, (links) => {
        const rows = links.map((before, index): OrderedRow => ({ id: String(index), predecessorIds: before.map(String) }));
        const order = workOrder(rows);
        const place = new Map(order.rows.map((row, index) => [row, index]));
        expect(new Set(order.rows)).toEqual(new Set(rows));
        for (const row of rows)
          for (const before of order.predecessorsOf(row)) expect(place.get(before)).toBeLessThan(place.get(row) ?? -1);
        const known = rows.flatMap((row) => [...new Set(row.predecessorIds)].filter((id) => Number(id) < rows.length));
        expect(rows.flatMap((row) => order.predecessorsOf(row)).length + order.circles.length).toBe(known.length);
        for (const { row, through } of order.circles) expect([through.at(-1), through.length > 1]).toEqual([row, true]);
      }),
    );
  });

  test("takes time that grows with the table, be it one chain or one circle", () => {
    const chainOf = (size: number, first: string) =>
      Array.from({ length: size }, (_, index): OrderedRow => ({ id: `${index}`, predecessorIds: [index > 0 ? `${index - 1}` : first] }));
    // Made before anything is measured: the table is not what takes the time.
    const chains = new Map(
      [5_000, 20_000].flatMap((size) => ["", `${size - 1}`].map((first) => [`${size} ${first}`, chainOf(size, first)])),
    );
    const chain = (size: number, first: string) => {
      const rows = chains.get(`${size} ${first}`) ?? [];
      expect(workOrder(rows.toReversed()).circles).toHaveLength(first === "" ? 0 : 1);
      expect(waitingFor(rows, "0").size).toBe(size);
    };
    expect(growth((size) => chain(size, ""), 20_000)).toBeLessThan(mostGrowth);
    expect(growth((size) => chain(size, `${size - 1}`), 20_000)).toBeLessThan(mostGrowth);
  });
});

test("what waits for a row in the end cannot be its predecessor", () => {
  const rows = table({ a: "", b: "a", c: "b", d: "" });
  expect([...waitingFor(rows, "a")].sort()).toEqual(["a", "b", "c"]);
  expect([...waitingFor(rows, "d")]).toEqual(["d"]);
});

test("rows forget a predecessor that has gone; the others stay the same objects", () => {
  const rows = table({ a: "", b: "ax" });
  const known = withKnownPredecessors(rows);
  expect(known.map(({ predecessorIds }) => predecessorIds)).toEqual([[], ["a"]]);
  expect(known[0]).toBe(rows[0]);
});
