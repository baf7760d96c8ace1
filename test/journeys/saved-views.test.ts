import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { changes, deletes, keeps, shares, takesBack, viewsOf } from "../support/view.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let north: Versioned;
let south: Versioned;
let leader: Actor;
let reviewer: Actor;
let northerner: Actor;
let southerner: Actor;
beforeAll(async () => {
  world = await World.start();
  group = await world.group("views");
  north = await group.organization("NORTH");
  south = await group.organization("SOUTH");
  leader = await group.actor("leader", "LEADER");
  reviewer = await group.actor("reviewer", "REVIEWER", north);
  northerner = await group.actor("northerner", "VIEWER", await group.organization("N-1", north));
  southerner = await group.actor("southerner", "VIEWER", south);
}, 60_000);
afterAll(() => world.stop());

const namesOf = async (actor: Actor, list = "PLANS") => (await viewsOf(actor, list)).map(({ name }) => name);

describe("filters of a list are kept under a name", () => {
  test("for oneself, in one order and without what is no filter's business", async () => {
    const { savedView } = done(await keeps(reviewer, "PLANS", " 逾期的退回 ", "light=RED&state=RETURNED"));
    expect(savedView).toMatchObject({ name: "逾期的退回", query: "state=RETURNED&light=RED", organization: null });
    expect(await namesOf(reviewer)).toEqual(["逾期的退回"]);
    expect(await namesOf(reviewer, "TREE")).toEqual([]);
    expect(await namesOf(leader)).toEqual([]);
  });

  test("each name once for a list; another list may have it too", async () => {
    await expect(keeps(reviewer, "PLANS", "逾期的退回", "q=x")).toBeRefused("VIEW_NAME_TAKEN", "input.name");
    const { savedView } = done(await keeps(reviewer, "INBOX", "逾期的退回", "light=RED"));
    done(await deletes(reviewer, savedView));
    expect(await namesOf(reviewer, "INBOX")).toEqual([]);
  });

  test("with words that say what is wrong", async () => {
    await expect(keeps(reviewer, "PLANS", "  ", "q=x")).toBeRefused("VALUE_REQUIRED", "input.name");
    await expect(keeps(reviewer, "PLANS", "x", "sort=overdue")).toBeRefused("VIEW_QUERY_INVALID", "input.query");
    await expect(keeps(reviewer, "PLANS", "x", `q=${"长".repeat(2_001)}`)).toBeRefused("VALUE_TOO_LONG", "input.query");
  });

  test("and changed, on the revision that was read", async () => {
    const { savedView } = done(await keeps(reviewer, "PLANS", "临期", "light=YELLOW"));
    const changed = done(await changes(reviewer, savedView, "临期的", "light=YELLOW&q=北"));
    expect(changed.savedView).toMatchObject({ name: "临期的", revision: savedView.revision + 1 });
    await expect(changes(reviewer, savedView, "旧的", "q=x")).toBeRefused("CONFLICT");
    await expect(changes(reviewer, changed.savedView, "逾期的退回", "q=x")).toBeRefused("VIEW_NAME_TAKEN");
  });

  test("no more of them than a menu can hold", async () => {
    for (let number = 0; number < 50; number++) done(await keeps(southerner, "TREE", `视图 ${number}`, "sort=overdue"));
    await expect(keeps(southerner, "TREE", "再来一个", "sort=overdue")).toBeRefused("TOO_MANY_VIEWS");
  });
});

describe("a view is shared", () => {
  test("with everybody at and below an organization, who may use it and not change it", async () => {
    const { savedView } = done(await keeps(reviewer, "PLANS", "北方退回", "state=RETURNED"));
    done(await shares(reviewer, savedView, north));
    const [seen] = await viewsOf(northerner, "PLANS");
    expect(seen).toMatchObject({ name: "北方退回", organization: { code: "NORTH" } });
    expect(seen?.viewerSteps.filter(({ possible }) => possible)).toEqual([]);
    await expect(changes(northerner, seen as Versioned, "我的", "q=x")).toBeRefused("FORBIDDEN");
    await expect(deletes(northerner, seen as Versioned)).toBeRefused("FORBIDDEN");
    await expect(shares(northerner, seen as Versioned, north)).toBeRefused("FORBIDDEN");
    expect(await namesOf(southerner)).toEqual([]);
    expect(await namesOf(leader)).toEqual([]);
  });

  test("only where one works, never above or beside", async () => {
    const { savedView } = done(await keeps(northerner, "PLANS", "本单位", "light=RED"));
    await expect(shares(northerner, savedView, north)).toBeRefused("FORBIDDEN");
    await expect(shares(northerner, savedView, south)).toBeRefused("NOT_FOUND");
    await expect(shares(southerner, savedView, south)).toBeRefused("NOT_FOUND");
  });

  test("until it is taken back or deleted", async () => {
    const shared = (await viewsOf(reviewer, "PLANS")).find(({ name }) => name === "北方退回") as Versioned;
    const { savedView } = done(await takesBack(reviewer, shared));
    expect(await namesOf(northerner)).not.toContain("北方退回");
    done(await shares(reviewer, savedView, north));
    expect(await namesOf(northerner)).toContain("北方退回");
    const again = (await viewsOf(reviewer, "PLANS")).find(({ name }) => name === "北方退回") as Versioned;
    done(await deletes(reviewer, again));
    expect(await namesOf(northerner)).not.toContain("北方退回");
  });

  test("by people, not by programs", async () => {
    const program = await reviewer.lendsToken(north, ["PLANS_READ"]);
    await expect(keeps(program, "PLANS", "x", "q=x")).toBeRefused("FORBIDDEN");
  });
});
