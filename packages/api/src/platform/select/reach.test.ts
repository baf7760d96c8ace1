import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { chance } from "./generated.fixture.js";
import { Reach, readers, type Viewer } from "./reach.js";
import { raw, render, type Scope } from "./sql.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

/** Paths of a tree of three levels. */
function treeOf(random: () => number): string[] {
  const segment = () =>
    Math.floor(random() * 60)
      .toString(36)
      .padStart(4, "0");
  const tops = Array.from({ length: 6 }, () => `0000${segment()}`);
  const middles = tops.flatMap((top) => Array.from({ length: 4 }, () => top + segment()));
  return [...new Set(["0000", ...tops, ...middles, ...middles.map((middle) => middle + segment())])];
}

test("what a viewer of many parts of the tree reaches, and stands below, is found as one would look for it", async () => {
  const random = chance(3);
  for (let round = 0; round < 30; round += 1) {
    const tree = treeOf(random);
    // In the last rounds of nothing, in the first of nearly every place.
    const parts = tree
      .filter((path) => path !== "0000" && random() < 0.9 - round / 30)
      .map((path) => ({ path, includesSubtree: random() < 0.5 }));
    // What lies in another part is that part's.
    const kept = parts.filter(
      ({ path }) => !parts.some((other) => other.includesSubtree && other.path !== path && path.startsWith(other.path)),
    );
    const viewer: Viewer = { tenantId: "", accountId: "", personId: null, grants: [], paths: () => parts };
    const reach = new Reach(viewer);
    const path = raw('t.path collate "C"');
    const asked = [readers.reaches(path), readers.standsBelow(path)];
    for (const [place, question] of asked.entries()) {
      const { text, readers: parameters } = render(question, reach);
      const values = parameters.map((parameter) => parameter.read({ reach } as unknown as Scope));
      const found = await database.query<{ path: string }>(
        `select path from unnest($${values.length + 1}::text[]) t(path) where ${text} order by path collate "C"`,
        [...values, tree],
      );
      const expected = tree.filter((each) =>
        place === 0
          ? parts.some((part) => each === part.path || (part.includesSubtree && each.startsWith(part.path)))
          : kept.some((part) => part.path.startsWith(each)),
      );
      expect(found.map((row) => row.path)).toEqual(expected.sort());
    }
  }
});
