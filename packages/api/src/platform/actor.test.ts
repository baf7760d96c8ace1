import { describe, expect, test } from "@jest/globals";
import { Actor, type ActorFacts, type Grant } from "./actor.js";

const grant = (role: Grant["role"], path: string, includesSubtree = true): Grant => ({ role, path, includesSubtree, organizationId: path });
const actor = (grants: Grant[], more: Partial<ActorFacts> = {}) =>
  new Actor({ accountId: "a", personId: "p", tenantId: "t", locale: "en", grants, ...more });
const token = (scopes: NonNullable<ActorFacts["token"]>["scopes"], path = "") => ({ token: { id: "k", scopes, path } });

describe("an actor", () => {
  test("has a role in the organization and, when it says so, below it; nowhere beside or above", () => {
    const reviewer = actor([grant("REVIEWER", "00010002"), grant("SUBMITTER", "00010003", false)]);
    expect(["00010002", "000100020007", "0001", "00010003", "00010004"].map((path) => reviewer.holds("REVIEWER", path))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(["00010003", "000100030001"].map((path) => reviewer.holds("SUBMITTER", path))).toEqual([true, false]);
  });

  test("may what some role of its permits there", () => {
    const reviewer = actor([grant("REVIEWER", "0001")]);
    expect(reviewer.may("plan.approve", "00010001")).toBe(true);
    expect(reviewer.may("plan.submit", "00010001")).toBe(false);
    expect(reviewer.mayAnywhere("plan.approve")).toBe(true);
    expect(actor([]).mayAnywhere("plan.read")).toBe(false);
  });

  test("with a token does no more than the token's scopes, in its part of the tree", () => {
    const reviewer = actor([grant("REVIEWER", "0001")], token(["PLANS_READ"], "00010002"));
    expect(reviewer.may("plan.read", "000100020001")).toBe(true);
    expect(reviewer.may("plan.read", "00010003")).toBe(false);
    expect(reviewer.may("plan.approve", "00010002")).toBe(false);
    expect(reviewer.mayAnywhere("session.end")).toBe(false);
    expect([reviewer.holds("REVIEWER", "00010002"), reviewer.paths("REVIEWER")]).toEqual([false, []]);
  });

  test("names the ranges of the tree for a role or an action, cut to the token's", () => {
    const grants = [grant("REVIEWER", "0001"), grant("SUBMITTER", "00010002", false), grant("VIEWER", "0009")];
    expect(actor(grants).paths("REVIEWER")).toEqual([{ path: "0001", includesSubtree: true }]);
    expect(actor(grants).paths("plan.submit")).toEqual([{ path: "00010002", includesSubtree: false }]);
    expect(actor(grants).paths()).toHaveLength(3);
    expect(actor(grants, token(["PLANS_READ"], "00010002")).paths()).toEqual([
      { path: "00010002", includesSubtree: true },
      { path: "00010002", includesSubtree: false },
    ]);
    expect(actor(grants, token(["PLANS_READ"], "00010002")).paths("plan.submit")).toEqual([]);
  });

  test("that is the system may everything in its tenant", () => {
    const system = Actor.system("t");
    expect([system.may("plan.approve", "x"), system.holds("LEADER", "x"), system.mayAnywhere("role.grant")]).toEqual([true, true, true]);
    expect(system.paths("plan.read")).toEqual([{ path: "", includesSubtree: true }]);
  });
});
