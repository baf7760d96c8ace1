import type { Action, Role } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor } from "../../platform/actor.js";
import { can, why } from "../../platform/policy.js";
import { type NounClass, select, sql } from "../../platform/select/index.js";
import { entities } from "../index.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import { Plan } from "./plan.entity.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { type Place, PlanWorld } from "./plan-world.fixture.js";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
beforeAll(async () => {
  expect(entities).toContain(Plan); // importing the features registers their policies
  world = await PlanWorld.open();
});
afterAll(() => world.close());

async function answers(actor: Actor, action: Action, planId: string) {
  const [plan] = await rows(Plan, [planId]);
  return why(world.lookup(), actor, action, plan ?? null);
}

/** Rows as commands see them, whoever asks. */
async function rows<Row extends object>(noun: NounClass<Row>, ids: readonly string[]): Promise<Row[]> {
  const table = { Plan: "plans", ReviewFinding: "review_findings" }[noun.name];
  const found = await world.database.query<Record<string, unknown>>(`select * from app.${table} where id = any($1)`, [ids]);
  return found.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value])) as Row);
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

describe("who may judge a plan", () => {
  let submitting: Place;
  let below: Place;
  let planId: string;
  let reviewer: Actor;

  beforeAll(async () => {
    submitting = await world.organization(world.top, "00000000");
    below = await world.organization(submitting, "000000000000");
    reviewer = await world.person(world.top, [["REVIEWER", world.top]]);
    planId = await world.plan(submitting.id, world.top, { state: "IN_REVIEW" });
  });

  test("a reviewer and a leader of the organization above, as far down as their grants reach", async () => {
    expect(await answers(reviewer, "plan.approve", planId)).toBeNull();
    expect(await answers(await world.person(world.top, [["LEADER", world.top]]), "plan.return", planId)).toBeNull();
    const onlyAbove = await world.person(world.top, [["REVIEWER", world.top, false]]);
    expect(await answers(onlyAbove, "plan.approve", planId)).toEqual({ code: "FORBIDDEN" });
    const onlyBelow = await world.person(submitting, [["LEADER", submitting]]);
    expect(await answers(onlyBelow, "plan.approve", planId)).toEqual({ code: "FORBIDDEN" });
  });

  test.each<Role>(["ADMINISTRATOR", "CAMPAIGN_MANAGER", "SUBMITTER", "VIEWER", "AUDITOR"])("never as %s", async (role) => {
    const actor = await world.person(world.top, [[role, world.top]]);
    expect(await answers(actor, "plan.approve", planId)).toEqual({ code: "FORBIDDEN" });
  });

  test("nobody who wrote in it, submitted it or answered for it", async () => {
    const both = await world.person(world.top, [
      ["REVIEWER", world.top],
      ["SUBMITTER", world.top],
    ]);
    const written = await world.plan((await world.organization(world.top, "00000002")).id, world.top, { author_ids: [both.personId] });
    expect(await answers(both, "plan.startReview", written)).toEqual({ code: "FOUR_EYES" });
    const answered = await world.plan((await world.organization(world.top, "00000003")).id, world.top);
    expect(await answers(both, "plan.startReview", answered)).toBeNull();
    const finding = await world.finding(answered, { state: "OPEN", number: 1, sent_at: new Date() });
    const answer = { finding_id: finding, plan_id: answered, round: 1, kind: "FIXED", text: "已改", answered_by_id: both.personId };
    await world.insert("finding_answers", { id: finding, ...answer, answered_at: new Date() });
    expect(await answers(both, "plan.startReview", answered)).toEqual({ code: "FOUR_EYES" });
  });

  test("nobody with a post in the organization that submitted or below it, while the post is held", async () => {
    const post = { post: "副经理", rank: "DEPUTY", starts_on: "2026-01-01", organization_id: below.id };
    const actor = await world.person(world.top, [["REVIEWER", world.top]]);
    const appointment = { id: actor.personId, person_id: actor.personId, ...post };
    await world.insert("appointments", { ...appointment, ends_on: "2026-11-22" });
    expect(await answers(actor, "plan.approve", planId)).toBeNull();
    await world.database.query("update app.appointments set ends_on = '2026-11-23' where id = $1", [actor.personId]);
    expect(await answers(actor, "plan.approve", planId)).toMatchObject({ code: "OWN_ORGANIZATION" });
  });

  test("nobody who is recused from the organization or one above it, while the recusal lasts", async () => {
    for (const place of [submitting, world.top]) {
      const actor = await world.person(world.top, [["REVIEWER", world.top]]);
      const recusal = { id: actor.personId, person_id: actor.personId, organization_id: place.id, reason: "亲属", created_at: new Date() };
      await world.insert("recusals", { ...recusal, starts_on: "2026-11-24" });
      expect(await answers(actor, "plan.approve", planId)).toBeNull();
      await world.database.query("update app.recusals set starts_on = '2026-11-23' where id = $1", [actor.personId]);
      expect(await answers(actor, "plan.approve", planId)).toMatchObject({ code: "RECUSED", params: { reason: "亲属" } });
    }
  });
});

/** Whom `visible` shows a row must be whom `allow` lets read it: the one is for lists, the other for single steps. */
describe("visibility and policy agree on generated rows", () => {
  const planIds: string[] = [];
  const findingIds: string[] = [];
  const actors: Actor[] = [];

  beforeAll(async () => {
    const random = seeded(9);
    const places = [world.top];
    for (let number = 0; number < 24; number++) {
      const parent = places[random(places.length)] as Place;
      places.push(await world.organization(parent, `${parent.path}${(100 + number).toString(36).padStart(4, "0")}`));
    }
    const roles: Role[] = ["REVIEWER", "LEADER", "SUBMITTER", "VIEWER", "CAMPAIGN_MANAGER"];
    const grant = () => [roles[random(roles.length)], places[random(places.length)], random(2) === 0] as [Role, Place, boolean];
    for (let number = 0; number < 16; number++) actors.push(await world.person(world.top, Array.from({ length: 1 + random(3) }, grant)));
    for (const place of places.slice(1)) {
      const planId = await world.plan(place.id, world.top, { state: random(2) === 0 ? "IN_REVIEW" : "RETURNED" });
      planIds.push(planId);
      const author = actors[random(actors.length)]?.personId;
      findingIds.push(await world.finding(planId, { state: "DRAFT", author_id: author }));
      findingIds.push(await world.finding(planId, { state: "OPEN", number: 1, author_id: author, sent_at: new Date() }));
    }
  });

  async function seen(noun: string, actor: Actor, key = "id"): Promise<string[]> {
    const list = select<Record<string, unknown>>(
      noun,
      (row) => sql`coalesce(json_agg(${row[key]}), '[]')`,
      (row) => sql`${row.tenantId} is not null`,
    );
    const [answer] = await world.reader(actor).rows<{ ids: string[] }>(sql`select ${list} as ids`);
    return (answer?.ids ?? []).sort();
  }

  async function allowed<Row extends { id: string }>(noun: NounClass<Row>, action: Action, ids: readonly string[], actor: Actor) {
    const lookup = world.lookup();
    const found = await rows(noun, ids);
    const decided = await Promise.all(found.map(async (row) => ((await can(lookup, actor, action, row)) ? [row.id] : [])));
    return decided.flat().sort();
  }

  test("plans", async () => {
    for (const actor of actors) expect(await seen("Plan", actor)).toEqual(await allowed(Plan, "plan.read", await allIds("plans"), actor));
  });

  test("drafts of plans", async () => {
    for (const actor of actors) {
      const expected = await allowed(Plan, "plan.readDraft", await allIds("plans"), actor);
      expect(await seen(PlanDraft.name, actor, "planId")).toEqual(expected);
    }
  });

  test("findings, drafts only for who wrote them", async () => {
    for (const actor of actors) {
      const expected = await allowed(ReviewFinding, "finding.read", await allIds("review_findings"), actor);
      expect(await seen("ReviewFinding", actor)).toEqual(expected);
    }
    expect(planIds.length * 2).toBe(findingIds.length);
  });

  async function allIds(table: string): Promise<string[]> {
    return (await world.database.query<{ id: string }>(`select id from app.${table}`)).map(({ id }) => id);
  }
});

/** The same numbers at every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
