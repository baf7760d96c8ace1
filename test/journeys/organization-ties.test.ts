import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { createsCampaign } from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let boss: Actor;
let unit: Versioned;
let elsewhere: Versioned;
let officer: Actor;
let reviewer: Actor;
let manager: Actor;
let plan: { readonly id: string };
let problems: Parameters<typeof wholePlan>[0]["problems"];

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
  boss = group.administrator;
  unit = await group.organization("HY-1");
  elsewhere = await group.organization("HY-2");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT-1");
  [plan] = campaign.plans as [{ id: string }];
  ({ problems } = campaign);
}, 120_000);
afterAll(() => world.stop());

/** The code of the organization that holds the plan's first gate. */
async function reviewedBy(actor: Actor, { id }: { readonly id: string }): Promise<string> {
  const document = "query ($id: ID!) { plan(id: $id) { reviewingOrganization { code } } }";
  return (await actor.sees<{ plan: { reviewingOrganization: { code: string } } }>(document, { id })).plan.reviewingOrganization.code;
}

describe("an organization with a plan under way", () => {
  test("is not closed", async () => {
    await expect(boss.closesOrganization(unit)).toBeRefused("ORGANIZATION_HAS_LIVE_PLANS", "input.organizationId");
  });

  test("moves while it writes, but not from under its reviewer", async () => {
    const moved = done(await boss.movesOrganization(unit, elsewhere)).organization;
    const back = done(await boss.movesOrganization(moved, group.top)).organization;
    done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems })));
    done(await submits(officer, plan));
    expect(await reviewedBy(officer, plan)).toBe("HONGYUAN");
    await expect(boss.movesOrganization(back, elsewhere)).toBeRefused("MOVE_CHANGES_REVIEWER", "input.parentId");
  });

  test("takes its campaign and its plan along to those who read where it moves", async () => {
    const [leaving, staying] = [await group.organization("HY-6"), await group.organization("HY-7")];
    const below = await group.organization("HY-6-1", leaving);
    const { id, plans } = await asksForPlans(manager, group.top, [below], "ZT-6");
    const [asked] = plans as [{ id: string }];
    const reader = await group.actor("reader", "VIEWER", staying);
    const document =
      "query ($id: ID!, $planId: ID!) { campaign(id: $id) { code } plan(id: $planId) { id } plans { edges { node { id } } } }";
    const read = () => reader.sees(document, { id, planId: asked.id });
    const nothing = { campaign: null, plan: null, plans: { edges: [] } };
    expect(await read()).toEqual(nothing);
    const moved = done(await boss.movesOrganization(leaving, staying)).organization;
    expect(await read()).toEqual({ campaign: { code: "ZT-6" }, plan: { id: asked.id }, plans: { edges: [{ node: { id: asked.id } }] } });
    done(await boss.movesOrganization(moved, group.top));
    expect(await read()).toEqual(nothing);
  });

  test("is reviewed where it stands when it submits", async () => {
    const third = await group.organization("HY-3");
    const { plans, problems: handedDown } = await asksForPlans(manager, group.top, [third], "ZT-2");
    const [asked] = plans as [{ id: string }];
    const writer = await group.actor("writer", "SUBMITTER", third);
    done(await boss.movesOrganization(third, elsewhere));
    done(await saves(writer, asked, wholePlan({ unit: third, branches: [], headquarters: group.top, problems: handedDown })));
    done(await submits(writer, asked));
    expect(await reviewedBy(writer, asked)).toBe("HY-2");
    done(await startsReview(await group.actor("near", "REVIEWER", elsewhere), asked));
  });

  test("is not deserted by a recusal in the middle of the review", async () => {
    done(await startsReview(reviewer, plan));
    const recusal = { personId: reviewer.personId, organizationId: unit.id, reason: "近亲属在该单位任职" };
    await expect(reviewer.tries("declareRecusal", recusal)).toBeRefused("RECUSAL_BLOCKS_REVIEW", "input.personId");
    done(await reviewer.tries("declareRecusal", { ...recusal, organizationId: elsewhere.id }));
  });

  test("shows its plan's state to nobody beside it", async () => {
    expect((await planOf(officer, plan)).state).toBe("IN_REVIEW");
    const neighbour = await group.actor("neighbour", "SUBMITTER", elsewhere);
    const query = `{ node(id: "${plan.id}") { id } organization(id: "${group.top.id}") { childCount children { totalCount } } }`;
    expect(await neighbour.sees(query)).toEqual({ node: null, organization: { childCount: 1, children: { totalCount: 1 } } });
  });
});

describe("a recused person", () => {
  test("does not begin a review until an administrator ends the recusal", async () => {
    const second = await group.actor("second", "REVIEWER");
    const input = { personId: second.personId, organizationId: unit.id, reason: "曾任该单位负责人", startsOn: inDays(-3) };
    const { recusal } = done(await second.tries<{ recusal: Versioned }>("declareRecusal", input, "recusal { id revision }"));
    await expect(returns(second, plan)).toBeRefused("RECUSED");
    done(await boss.tries("endRecusal", { recusalId: recusal.id, expectedVersion: recusal.revision }));
    await expect(returns(second, plan)).not.toBeRefused("RECUSED");
  });
});

test("a draft finding of somebody who reviews no more holds up nobody", async () => {
  const leaving = await group.actor("leaving", "REVIEWER");
  done(await notes(leaving, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
  await expect(approves(reviewer, plan)).toBeRefused("FINDINGS_DRAFTED");
  const { viewer } = await leaving.sees<{ viewer: { grants: Versioned[] } }>("{ viewer { grants { id revision } } }");
  done(await boss.revokes(viewer.grants[0] as Versioned));
  expect(done(await approves(reviewer, plan)).plan.state).toBe("APPROVED");
});

test("an organization is not closed while it runs a campaign", async () => {
  const lonely = await group.organization("HY-4");
  done(await createsCampaign(manager, lonely, "ZT-4"));
  await expect(boss.closesOrganization(lonely)).toBeRefused("ORGANIZATION_HAS_OPEN_CAMPAIGNS", "input.organizationId");
});

test("a person's names and number are corrected on what was read", async () => {
  const { person } = done(await boss.createsPerson(unit, "误名"));
  const update = { personId: person.id, expectedVersion: 1, name: "正名", nameEn: "Right Name", phone: "+86 10 5555 0100" };
  const wanted = "person { name phone revision }";
  expect(done(await boss.tries("updatePerson", update, wanted))).toMatchObject({
    person: { name: "正名", phone: update.phone, revision: 2 },
  });
  await expect(boss.tries("updatePerson", update)).toBeRefused("STALE_VERSION");
  await expect(boss.tries("updatePerson", { ...update, expectedVersion: 2, phone: "x" })).toBeRefused("PHONE_INVALID", "input.phone");
  await expect(officer.tries("updatePerson", { ...update, expectedVersion: 2 })).toBeRefused("FORBIDDEN");
});
