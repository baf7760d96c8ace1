import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CauseLink, causeTrees, circleClosedBy, wayBetween } from "./graph.js";

const linksOf = (...pairs: readonly string[]): CauseLink[] => pairs.map(([cause = "", effect = ""]) => ({ cause, effect }));

describe("root causes", () => {
  test("name the circle that one link more would close, the short way round", () => {
    const links = linksOf("ab", "bc", "cd", "ac");
    expect(circleClosedBy(links, { cause: "d", effect: "a" })).toEqual(["d", "a", "c", "d"]);
    expect(circleClosedBy(links, { cause: "a", effect: "a" })).toEqual(["a", "a"]);
    expect(circleClosedBy(links, { cause: "a", effect: "d" })).toBeNull();
  });

  test("stand as trees, and what comes from two causes is unfolded once", () => {
    expect(causeTrees(linksOf("ab", "ac", "bd", "cd", "de"))).toEqual([
      {
        id: "a",
        isRepeated: false,
        effects: [
          {
            ...{ id: "b", isRepeated: false },
            effects: [{ id: "d", isRepeated: false, effects: [{ id: "e", isRepeated: false, effects: [] }] }],
          },
          { id: "c", isRepeated: false, effects: [{ id: "d", isRepeated: true, effects: [] }] },
        ],
      },
    ]);
  });
});

const attempts = fc.array(fc.record({ cause: fc.nat(8).map(String), effect: fc.nat(8).map(String) }), { maxLength: 40 });

/** The links that are left when each that closes a circle is refused. */
function kept(tried: readonly CauseLink[]): CauseLink[] {
  const links: CauseLink[] = [];
  for (const link of tried) if (circleClosedBy(links, link) === null) links.push(link);
  return links;
}

test("whatever is linked: each refusal names a true circle, and what is kept can be put in an order", () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const links: CauseLink[] = [];
      for (const link of tried) {
        const circle = circleClosedBy(links, link);
        if (circle === null) links.push(link);
        else expect(stepsAlong([...links, link], circle)).toBe(true);
      }
      let left = links;
      for (;;) {
        const next = left.filter(({ effect }) => left.some(({ cause }) => cause === effect));
        if (next.length === left.length) break;
        left = next;
      }
      expect(left).toEqual([]);
    }),
  );
});

test("whatever is linked: the trees show everything that a cause leads to, and unfold nothing twice", () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const links = kept(tried);
      const shown: string[] = [];
      const pending = [...causeTrees(links)];
      for (let branch = pending.pop(); branch; branch = pending.pop()) {
        if (!branch.isRepeated) shown.push(branch.id);
        pending.push(...branch.effects);
      }
      const nodes = new Set(links.flatMap(({ cause, effect }) => [cause, effect]));
      expect(new Set(shown)).toEqual(nodes);
      const unfolded = shown.filter((id) => links.some(({ cause }) => cause === id));
      expect(new Set(unfolded).size).toBe(unfolded.length);
      for (const { cause, effect } of links) expect(wayBetween(links, cause, effect)).toEqual([cause, effect]);
    }),
  );
});

function stepsAlong(links: readonly CauseLink[], circle: readonly string[]): boolean {
  const steps = circle.slice(1).every((effect, index) => links.some((one) => one.cause === circle[index] && one.effect === effect));
  return steps && circle.length > 1 && circle[0] === circle.at(-1);
}
