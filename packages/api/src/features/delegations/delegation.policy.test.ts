import type { Action } from "@duban/schema";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import { Actor, type StandIn } from "../../platform/actor.js";
import { judge } from "../../platform/policy.js";
import { select, sql } from "../../platform/select/index.js";
import { isMine } from "../inbox/inbox-item.queries.js";
import { entities } from "../index.js";
import type { Plan } from "../plans/plan.entity.js";
import { now, type Place, PlanWorld } from "../plans/plan-world.fixture.js";
import { Delegation } from "./delegation.entity.js";

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
let unit: Place;
let planId: string;
let reviewer: Actor;
let delegate: Actor;

beforeAll(async () => {
  expect(entities).toContain(Delegation); // importing the features registers their policies
  world = await PlanWorld.open();
});
afterAll(() => world.close());

/** A unit with a plan under review, its reviewer, and somebody who may submit elsewhere. */
async function scene(): Promise<void> {
  unit = await world.organization(world.top, (100 + planNumber++).toString(36).padStart(8, "0"));
  planId = await world.plan(unit.id, world.top, { state: "IN_REVIEW", round: 1 });
  reviewer = await world.person(world.top, [["REVIEWER", world.top]]);
  const elsewhere = await world.organization(world.top, (100 + planNumber++).toString(36).padStart(8, "0"));
  delegate = await world.person(elsewhere, [["SUBMITTER", elsewhere]]);
}
let planNumber = 0;

/** The actor with the reviewing rights of these absent people, as the door gives them. */
async function standing(actor: Actor, absent: readonly Actor[], more: Partial<StandIn> = {}): Promise<Actor> {
  const standIns: StandIn[] = [];
  for (const { personId, grants } of absent) {
    const delegationId = uuid();
    const row = { id: delegationId, delegator_id: personId, delegate_id: actor.personId, reason: "出差", created_at: now };
    await world.insert("delegations", { ...row, starts_on: "2026-11-20", ends_on: "2026-11-25" });
    for (const grant of grants) standIns.push({ ...grant, onBehalfOfId: personId ?? "", delegationId, hasEnded: false, ...more });
  }
  return new Actor({ ...actor, standIns });
}

async function answers(actor: Actor, action: Action = "plan.approve") {
  const [plan] = await world.database.query<Record<string, unknown>>("select * from app.plans where id = $1", [planId]);
  const { denied, stead } = await judge(world.lookup(), actor, action, { ...plan } as unknown as Plan);
  return denied?.code ?? stead?.onBehalfOfId ?? "ONESELF";
}

/** Whether the plan stands in the actor's inbox as theirs: it must say what the policy says. */
async function hasInInbox(actor: Actor): Promise<boolean> {
  const list = select<Record<string, unknown>>(
    "InboxItem",
    () => sql`count(*)::int`,
    (row) => sql`${row["planId"]} = ${planId} and ${isMine(row as never)}`,
  );
  const [answer] = await world.reader(actor).rows<{ found: number }>(sql`select ${list} as found`);
  return (answer?.found ?? 0) > 0;
}

const recuses = ({ personId }: Actor, organization: Place) =>
  world.insert("recusals", {
    ...{ id: uuid(), person_id: personId, organization_id: organization.id },
    ...{ reason: "亲属", starts_on: "2026-11-01", created_at: now },
  });

describe("whoever stands in for somebody absent", () => {
  beforeEach(scene);

  test("may review in their stead what they may, and nobody without being named may", async () => {
    expect(await answers(delegate)).toBe("FORBIDDEN");
    expect(await hasInInbox(delegate)).toBe(false);
    const standIn = await standing(delegate, [reviewer]);
    for (const action of ["plan.startReview", "plan.return", "plan.approve", "finding.draft"] as const) {
      expect(await answers(standIn, action)).toBe(reviewer.personId);
    }
    expect(await hasInInbox(standIn)).toBe(true);
  });

  test("never overrides, even in the stead of a leader, nor administers in that of an administrator", async () => {
    const both = await world.person(world.top, [
      ["LEADER", world.top],
      ["ADMINISTRATOR", world.top],
    ]);
    const standIn = await standing(delegate, [both]);
    expect(await answers(standIn, "plan.approve")).toBe(both.personId);
    expect(await answers(standIn, "plan.approveByOverride")).toBe("FORBIDDEN");
    for (const action of ["role.grant", "person.create", "delegation.create", "recusal.end", "phrase.create"] as const) {
      expect([action, standIn.mayAnywhere(action)]).toEqual([action, false]);
    }
    expect(standIn.holds("LEADER", world.top.path)).toBe(false);
  });

  test("acts by a right of their own where they have one", async () => {
    const colleague = await world.person(world.top, [["REVIEWER", world.top]]);
    expect(await answers(await standing(colleague, [reviewer]))).toBe("ONESELF");
  });

  test("does not where either of the two is recused", async () => {
    const standIn = await standing(delegate, [reviewer]);
    await recuses(reviewer, unit);
    expect(await answers(standIn)).toBe("RECUSED");
    expect(await hasInInbox(standIn)).toBe(false);
    await scene();
    const another = await standing(delegate, [reviewer]);
    await recuses(delegate, unit);
    expect(await answers(another)).toBe("RECUSED");
    expect(await hasInInbox(another)).toBe(false);
  });

  test("takes the stead of another absent person where the first one is barred", async () => {
    const second = await world.person(world.top, [["LEADER", world.top]]);
    const standIn = await standing(delegate, [reviewer, second]);
    await recuses(reviewer, unit);
    expect(await answers(standIn)).toBe(second.personId);
    expect(await hasInInbox(standIn)).toBe(true);
  });

  test("does not judge what either of the two has written, nor the plan of an organization where either holds a post", async () => {
    for (const authorOf of [() => reviewer, () => delegate]) {
      const author = authorOf();
      const standIn = await standing(delegate, [reviewer]);
      await world.database.query("update app.plans set author_ids = $1 where id = $2", [[author.personId], planId]);
      expect(await answers(standIn)).toBe("FOUR_EYES");
      expect(await hasInInbox(standIn)).toBe(false);
      await scene();
    }
    const standIn = await standing(delegate, [reviewer]);
    const post = { post: "副经理", rank: "DEPUTY", starts_on: "2026-01-01", organization_id: unit.id };
    await world.insert("appointments", { id: uuid(), person_id: delegate.personId, ...post });
    expect(await answers(standIn)).toBe("OWN_ORGANIZATION");
    expect(await hasInInbox(standIn)).toBe(false);
  });

  test("has no more of it than the delegation gives, and is told so when it is over", async () => {
    const over = await standing(delegate, [reviewer], { hasEnded: true });
    expect(await answers(over)).toBe("DELEGATION_ENDED");
    expect(over.mayAnywhere("plan.approve")).toBe(false);
    expect(await hasInInbox(over)).toBe(false);
    const aside = await world.person(unit, [["REVIEWER", unit]]);
    expect(await answers(await standing(delegate, [aside]))).toBe("FORBIDDEN");
  });

  test("does nothing of it with a token", async () => {
    const standIn = await standing(delegate, [reviewer]);
    const token = { id: uuid(), scopes: ["REVIEWS_WRITE" as const], path: world.top.path };
    expect(await answers(new Actor({ ...standIn, token }))).toBe("FORBIDDEN");
  });
});
