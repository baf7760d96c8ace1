import { expect, test } from "@jest/globals";
import type { RootedProblem, ShownRoot } from "../../../problems/roots/root-queries";
import { effectsOf, linkedNodes, rootGraph } from "./root-graph";

const themes = ["甲", "乙", "丙"].map((name) => ({ id: `t${name}`, name }));
const problem = (id: string, theme: string | null, light: RootedProblem["light"] = "GREEN"): RootedProblem => ({
  ...{ id, code: id, title: `问题${id}`, theme, state: "IN_RECTIFICATION", light, deadline: "2026-12-01", progressPercent: 10 },
});
const nothing = { causeTheme: null, causeProblem: null, effectTheme: null, effectProblem: null, note: "" };
const link = (id: string, ends: Partial<ShownRoot>): ShownRoot => ({ ...nothing, id, ...ends });
const [first, second] = themes as [(typeof themes)[0], (typeof themes)[0]];

const rootCauses = [
  link("1", { causeTheme: first, effectTheme: second }),
  link("2", { causeProblem: problem("p", "甲"), effectProblem: problem("q", "乙", "RED") }),
  link("3", { causeProblem: problem("p", "甲"), effectProblem: problem("r", "乙") }),
  link("4", { causeProblem: problem("q", "乙", "RED"), effectProblem: problem("s", null) }),
];
const linked = { rootCauses, themes, figures: [] };

test("themes that are linked or hold a linked problem are nodes; others are not", () => {
  const nodes = linkedNodes(linked);
  expect([...nodes.keys()].sort()).toEqual(["p", "q", "r", "s", "t乙", "t甲"]);
  expect([nodes.get("t甲")?.folds, nodes.get("t乙")?.folds]).toEqual([1, 2]);
});

test("a folded theme stands for its problems, and links that fall together are one", () => {
  const { nodes, edges } = rootGraph(linked, new Set(["t甲", "t乙"]));
  expect(nodes.map(({ id }) => id)).toEqual(["t甲", "t乙", "s"]);
  expect(edges).toEqual([
    { from: "t甲", to: "t乙", kind: "cause", count: 3 },
    { from: "t乙", to: "s", kind: "cause", count: 1 },
  ]);
});

test("unfolded, problems hang on the theme that they fall under", () => {
  const { edges } = rootGraph(linked, new Set(["t乙"]));
  expect(edges).toEqual([
    { from: "t甲", to: "t乙", kind: "cause", count: 1 },
    { from: "p", to: "t乙", kind: "cause", count: 2 },
    { from: "t乙", to: "s", kind: "cause", count: 1 },
    { from: "t甲", to: "p", kind: "within", count: 1 },
  ]);
});

test("what comes from a cause is counted beside it, by its light", () => {
  expect(effectsOf("p", rootCauses, linkedNodes(linked))).toEqual({ count: 2, overdue: 1, closed: 0 });
});
