import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { delegates, delegationsOf, endsDelegation } from "../support/delegation.verbs.js";
import { noticesOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import {
  approves,
  asksForPlans,
  discards,
  notes,
  openSteps,
  overrides,
  planOf,
  returns,
  saves,
  seenBy,
  startsReview,
  submits,
  undoes,
} from "../support/plan.verbs.js";
import { wordOf } from "../support/word.js";
import { takes } from "../support/workbook.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let aside: Versioned;
let manager: Actor;
let officer: Actor;
let absent: Actor;
let standIn: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("absence");
  unit = await group.organization("AB-1");
  aside = await group.organization("AB-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
}, 120_000);
afterAll(() => world.stop());

/** A reviewer who is going to be absent, somebody from another unit who has no business with the plans, and a submitted plan. */
async function scene(more: Readonly<Record<string, unknown>> = {}) {
  const number = ++campaigns;
  const campaign = await asksForPlans(manager, group.top, [unit], `AB-${number}`, more);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  done(await submits(officer, plan));
  absent = await group.actor(`absent ${number}`, "LEADER");
  standIn = await group.actor(`stand-in ${number}`, "SUBMITTER", aside);
  return plan;
}

interface Behalf {
  readonly onBehalfOf: { readonly id: string } | null;
}
interface Course {
  readonly rounds: readonly (Behalf & {
    readonly reviewer: { readonly id: string } | null;
    readonly decidedBy: { readonly id: string } | null;
    readonly decisions: readonly (Behalf & { readonly decidedBy: { readonly id: string } })[];
    readonly stages: readonly (Behalf & { readonly approvals: readonly (Behalf & { readonly approver: { readonly id: string } })[] })[];
  })[];
}

/** Who did what in whose stead in the last round, as somebody sees it. */
async function courseOf(actor: Actor, { id }: { readonly id: string }) {
  const behalf = "onBehalfOf { id }";
  const query = `query ($id: ID!) { plan(id: $id) { rounds { reviewer { id } decidedBy { id } ${behalf}
    decisions { decidedBy { id } ${behalf} } stages { ${behalf} approvals { approver { id } ${behalf} } } } } }`;
  return (await actor.sees<{ plan: Course }>(query, { id })).plan.rounds.at(-1);
}

/** In whose stead the plan stands in somebody's inbox; undefined where it does not. */
async function inboxMark(actor: Actor, plan: { readonly id: string }): Promise<Behalf["onBehalfOf"] | undefined> {
  type Items = { inbox: { edges: { node: Behalf & { plan: { id: string } } }[] } };
  const { inbox } = await actor.sees<Items>("{ inbox(turn: MINE) { edges { node { plan { id } onBehalfOf { id } } } } }");
  return inbox.edges.find(({ node }) => node.plan.id === plan.id)?.node.onBehalfOf;
}

/** In whose stead somebody would take the steps that are open to them, by name. */
async function steadsOf(actor: Actor, { id }: { readonly id: string }) {
  type Steps = { plan: { viewerSteps: readonly (Behalf & { readonly name: string; readonly possible: boolean })[] } };
  const { plan } = await actor.sees<Steps>("query ($id: ID!) { plan(id: $id) { viewerSteps { name possible onBehalfOf { id } } } }", {
    id,
  });
  return Object.fromEntries(plan.viewerSteps.map(({ name, onBehalfOf }) => [name, onBehalfOf?.id ?? null]));
}

interface DelegationsPage {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean }[] };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page of the delegations of all whom somebody administers or audits. */
async function pageOf(actor: Actor, first: number, after: string | null): Promise<DelegationsPage> {
  const query = `query ($first: Int!, $after: String) { delegations(first: $first, after: $after) {
    totalCount edges { node { id viewerSteps { name possible code } } } pageInfo { hasNextPage endCursor } } }`;
  return (await actor.sees<{ delegations: DelegationsPage }>(query, { first, after })).delegations;
}

const uuidOf = (id: string) => Buffer.from(id, "base64url").toString().split(":")[1] as string;

/** Who did it, and in whose stead, as the audit trail has it. */
async function audited(plan: { readonly id: string }, action: string) {
  const rows = await world.database.query<{ canonical: string; person: string; behalf: string | null }>(
    `select canonical, person_id as person, on_behalf_of_id as behalf from app.audit_events
     where noun = 'Plan' and subject_id = $1 and action = $2 order by sequence`,
    [uuidOf(plan.id), action],
  );
  return rows.map(({ canonical, ...columns }) => {
    const { personId, onBehalfOfId = null } = JSON.parse(canonical) as { personId: string; onBehalfOfId?: string };
    expect({ person: personId, behalf: onBehalfOfId }).toEqual(columns);
    return columns;
  });
}

describe("somebody who is absent", () => {
  test("has a colleague review and approve in their stead, and both names stand on everything", async () => {
    const plan = await scene();
    expect(await seenBy(standIn, plan)).toBeNull();
    expect(await startsReview(standIn, plan)).toBeRefused("NOT_FOUND");
    const { delegation } = done(await delegates(absent, standIn));
    expect(delegation).toMatchObject({ startsOn: inDays(0), endsOn: inDays(1), endedAt: null, organization: null });
    for (const actor of [absent, standIn]) expect((await delegationsOf(actor)).map(({ id }) => id)).toEqual([delegation.id]);
    expect(await inboxMark(standIn, plan)).toEqual({ id: absent.personId });
    expect(await inboxMark(absent, plan)).toBeNull();
    const home = await standIn.sees<{ viewer: { organization: { id: string } } }>("{ viewer { organization { id } } }");
    expect(home.viewer.organization.id).toBe(aside.id);

    expect(openSteps(await planOf(standIn, plan))).toContain("startPlanReview");
    done(await startsReview(standIn, plan));
    expect(await courseOf(officer, plan)).toMatchObject({ reviewer: { id: standIn.personId }, onBehalfOf: { id: absent.personId } });
    expect(await steadsOf(standIn, plan)).toMatchObject({
      approvePlan: absent.personId,
      startPlanReview: null,
      approvePlanByOverride: null,
    });
    expect(await steadsOf(absent, plan)).toMatchObject({ approvePlan: null });
    done(await approves(standIn, plan));
    const both = { onBehalfOf: { id: absent.personId } };
    expect(await courseOf(officer, plan)).toMatchObject({
      ...{ decidedBy: { id: standIn.personId }, ...both },
      decisions: [{ decidedBy: { id: standIn.personId }, ...both }],
      stages: [{ ...both, approvals: [{ approver: { id: standIn.personId }, ...both }] }],
    });
    const { paragraphs } = wordOf((await takes(officer, `/files/plans/${plan.id}/decisions/1.docx`)).bytes);
    expect(paragraphs.at(-2)).toBe(`审核人：${absent.name}（${standIn.name} 代）`);
    const inStead = { person: uuidOf(standIn.personId), behalf: uuidOf(absent.personId) };
    expect(await audited(plan, "plan.startReview")).toEqual([inStead]);
    expect(await audited(plan, "plan.approve")).toEqual([inStead]);
    expect((await duban(world.database.url, ["audit", "verify"])).code).toBe(0);
  });

  test("whose stead it was is also on record when the decision is taken back, and nobody's when one has the right oneself", async () => {
    const plan = await scene();
    done(await delegates(absent, standIn));
    done(await startsReview(standIn, plan));
    done(await approves(standIn, plan));
    done(await undoes(standIn, plan));
    expect(await courseOf(officer, plan)).toMatchObject({ decidedBy: null, onBehalfOf: { id: absent.personId }, decisions: [] });
    expect(await audited(plan, "plan.undoDecision")).toEqual([{ person: uuidOf(standIn.personId), behalf: uuidOf(absent.personId) }]);
    done(await approves(absent, plan));
    expect(await courseOf(officer, plan)).toMatchObject({ decidedBy: { id: absent.personId }, onBehalfOf: null });
    expect(await audited(plan, "plan.approve")).toEqual([
      { person: uuidOf(standIn.personId), behalf: uuidOf(absent.personId) },
      { person: uuidOf(absent.personId), behalf: null },
    ]);
  });

  test("decides once: by whoever stands in or themselves", async () => {
    const plan = await scene({ approvalsNeeded: 2 });
    done(await delegates(absent, standIn));
    done(await startsReview(absent, plan));
    done(await approves(standIn, plan));
    expect(await approves(absent, plan)).toBeRefused("APPROVED_ALREADY");
    expect(await approves(standIn, plan)).toBeRefused("APPROVED_ALREADY");
    expect(await inboxMark(absent, plan)).toBeUndefined();
  });

  test("is not stood in for in what is a leader's alone, nor by a program, nor by whoever the delegate names", async () => {
    const plan = await scene();
    done(await delegates(absent, standIn));
    done(await startsReview(standIn, plan));
    expect(await overrides(standIn, plan, "情况紧急")).toBeRefused("FORBIDDEN");
    expect(await delegates(standIn, officer)).toBeRefused("FORBIDDEN");
    const program = await absent.lendsToken(group.top, ["REVIEWS_WRITE"]);
    expect(await delegates(program, standIn)).toBeRefused("TOKEN_MAY_NOT");
    const narrow = await standIn.lendsToken(aside, ["PLANS_READ"]);
    expect(await seenBy(narrow, plan)).toBeNull();
    expect(await standIn.createsToken(group.top, ["REVIEWS_WRITE"], inDays(3))).toBeRefused("FORBIDDEN");
  });

  test("tells whoever stands in by a notice", async () => {
    await scene();
    done(await delegates(absent, standIn, { startsOn: inDays(3), endsOn: inDays(9) }));
    const told = async () => (await noticesOf(standIn)).notices.find(({ kind }) => kind === "DELEGATED");
    for (let tries = 0; tries < 100 && !(await told()); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await told()).toMatchObject({
      ...{ plan: null, readAt: null, actor: { name: absent.name } },
      params: [
        { name: "startsOn", value: inDays(3) },
        { name: "endsOn", value: inDays(9) },
      ],
    });
  });
});

describe("nobody stands in", () => {
  test("where either of the two is recused", async () => {
    const plan = await scene();
    done(await delegates(absent, standIn));
    const recuses = ({ personId }: Actor) =>
      group.administrator.tries("declareRecusal", { personId, organizationId: unit.id, reason: "亲属" }, "recusal { id }");
    done(await recuses(standIn));
    expect(await startsReview(standIn, plan)).toBeRefused("RECUSED");
    expect(await inboxMark(standIn, plan)).toBeUndefined();
    const another = await group.actor(`another ${campaigns}`, "SUBMITTER", aside);
    const leader = await group.actor(`leader ${campaigns}`, "LEADER");
    done(await delegates(leader, another));
    done(await recuses(leader));
    expect(await startsReview(another, plan)).toBeRefused("RECUSED");
  });

  test("for what the absent person may do no more", async () => {
    const plan = await scene();
    done(await delegates(absent, standIn));
    expect(await inboxMark(standIn, plan)).toEqual({ id: absent.personId });
    const { roleGrants } = await group.administrator.sees<{ roleGrants: { edges: { node: Versioned & { person: { id: string } } }[] } }>(
      "{ roleGrants(first: 100) { edges { node { id revision person { id } } } } }",
    );
    const held = roleGrants.edges.find(({ node }) => node.person.id === absent.personId)?.node as Versioned;
    done(await group.administrator.revokes(held));
    expect(await seenBy(standIn, plan)).toBeNull();
  });

  test("after the end: the drafts stay with whoever wrote them and hold up nobody, a decision is refused and says why", async () => {
    const plan = await scene();
    const { delegation } = done(await delegates(absent, standIn));
    done(await startsReview(standIn, plan));
    const { finding } = done(await notes(standIn, plan, { at: { section: "BATCHES" }, reason: "SCOPE_UNCLEAR" }));
    const hash = (await planOf(absent, plan)).latestVersion?.contentHash;
    expect(await approves(absent, plan, hash)).toBeRefused("FINDINGS_DRAFTED");
    expect(await endsDelegation(standIn, delegation)).toBeRefused("FORBIDDEN");
    const ended = done(await endsDelegation(absent, delegation)).delegation;
    expect(ended.endedAt).not.toBeNull();
    expect(await endsDelegation(absent, ended)).toBeRefused("DELEGATION_OVER", "input.delegationId");
    expect(await seenBy(standIn, plan)).toBeNull();
    expect(await returns(standIn, plan, hash)).toBeRefused("DELEGATION_ENDED");
    expect(await discards(standIn, finding)).toBeRefused("DELEGATION_ENDED");
    expect((await planOf(absent, plan)).findings).toEqual([]);
    done(await approves(absent, plan, hash));
  });

  test("after the last day", async () => {
    const plan = await scene();
    const { delegation } = done(await delegates(absent, standIn));
    await world.database.query("update app.delegations set starts_on = $2, ends_on = $3 where id = $1", [
      ...[uuidOf(delegation.id), inDays(-3), inDays(-1)],
    ]);
    expect(await seenBy(standIn, plan)).toBeNull();
    expect(await startsReview(standIn, plan)).toBeRefused("DELEGATION_ENDED");
    expect(await endsDelegation(absent, delegation)).toBeRefused("DELEGATION_OVER");
  });
});

describe("a delegation", () => {
  test("is refused with everything that is wrong about it", async () => {
    await scene();
    expect(await delegates(absent, absent)).toBeRefused("DELEGATE_IS_SELF", "input.delegateId");
    expect(await delegates(absent, standIn, { startsOn: inDays(-1) })).toBeRefused("DELEGATION_IN_PAST", "input.startsOn");
    expect(await delegates(absent, standIn, { startsOn: inDays(3), endsOn: inDays(2) })).toBeRefused("DATES_OUT_OF_ORDER", "input.endsOn");
    expect(await delegates(absent, standIn, { reason: " " })).toBeRefused("VALUE_REQUIRED", "input.reason");
    expect(await delegates(absent, standIn, { organizationId: unit.id })).toBeRefused("NOTHING_TO_DELEGATE", "input.organizationId");
    const { person } = done(await group.administrator.createsPerson(unit, "nobody"));
    expect(await delegates(absent, { personId: person.id })).toBeRefused("DELEGATE_WITHOUT_ACCOUNT", "input.delegateId");
    expect(await delegates(officer, standIn)).toBeRefused("FORBIDDEN");
    const foreign = await world.group(`foreign-${campaigns}`);
    expect(await delegates(absent, await foreign.actor("stranger", "REVIEWER"))).toBeRefused("NOT_FOUND");
    expect(await delegationsOf(absent)).toEqual([]);
  });

  test("is one at a time for the same rights; for one organization's grants it gives no others", async () => {
    const plan = await scene();
    const first = done(await delegates(absent, standIn, { startsOn: inDays(2), endsOn: inDays(5) })).delegation;
    expect(await seenBy(standIn, plan)).toBeNull();
    expect(await delegates(absent, officer, { startsOn: inDays(5), endsOn: inDays(7) })).toBeRefused("DELEGATION_EXISTS", "input.startsOn");
    done(await delegates(absent, officer, { startsOn: inDays(6), endsOn: inDays(7) }));
    done(await endsDelegation(group.administrator, first));
    done(await group.administrator.grants({ id: absent.personId }, "REVIEWER", aside));
    const narrow = done(await delegates(absent, standIn, { organizationId: aside.id, endsOn: inDays(5) })).delegation;
    expect(narrow.organization).toEqual({ id: aside.id });
    expect(await seenBy(standIn, plan)).toBeNull();
    expect(await inboxMark(standIn, plan)).toBeUndefined();
  });

  test("is listed for those who administer where the absent person belongs, and for nobody else", async () => {
    await scene();
    const { delegation } = done(await delegates(absent, standIn));
    const listed = async (actor: Actor) => {
      const seen = await actor.sees<{ delegations: { edges: { node: { id: string } }[] } }>("{ delegations { edges { node { id } } } }");
      return seen.delegations.edges.some(({ node }) => node.id === delegation.id);
    };
    expect(await listed(group.administrator)).toBe(true);
    for (const actor of [absent, standIn, officer]) expect(await listed(actor)).toBe(false);
  });

  test("is found page by page, the latest first, and is ended by those who administer, not by those who audit", async () => {
    await scene();
    const later = done(await delegates(absent, standIn)).delegation;
    const auditor = await group.actor(`auditor ${campaigns}`, "AUDITOR");
    const all = await pageOf(auditor, 100, null);
    expect(all.edges.length).toBe(all.totalCount);
    expect(all.edges[0]?.node.id).toBe(later.id);
    const first = await pageOf(auditor, 1, null);
    expect(first).toMatchObject({ totalCount: all.totalCount, pageInfo: { hasNextPage: true } });
    const second = await pageOf(auditor, 1, first.pageInfo.endCursor);
    expect([first, second].flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual(
      all.edges.slice(0, 2).map(({ node }) => node.id),
    );
    const endOf = async (actor: Actor) =>
      (await pageOf(actor, 100, null)).edges.find(({ node }) => node.id === later.id)?.node.viewerSteps[0];
    expect(await endOf(auditor)).toMatchObject({ name: "endDelegation", possible: false, code: "FORBIDDEN" });
    expect(await endsDelegation(auditor, later)).toBeRefused("FORBIDDEN");
    expect(await endOf(group.administrator)).toMatchObject({ possible: true });
    done(await endsDelegation(group.administrator, later));
    expect(await endOf(group.administrator)).toMatchObject({ possible: false, code: "DELEGATION_OVER" });
  });
});
