import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, afterASecond, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { duban } from "../support/command-line.js";
import { ledgerOf, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { saves } from "../support/plan.verbs.js";
import { makesService, program, revokesToken, rotates, serviceAt, tokensOf, triesOut } from "../support/token.verbs.js";
import { type Group, World } from "../support/world.js";

const organizationList = "{ organizations { edges { node { code } } } }";

let world: World;
let group: Group;
let boss: Actor;
let unit: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("fuwu");
  boss = group.administrator;
  unit = await group.organization("FW-1");
  await group.organization("FW-1-1", unit);
  await group.organization("FW-2");
}, 120_000);
afterAll(() => world.stop());

const codesSeen = async (actor: Actor) =>
  (await actor.sees<{ organizations: { edges: { node: { code: string } }[] } }>(organizationList)).organizations.edges.map(
    ({ node }) => node.code,
  );

describe("a service", () => {
  test("reaches its subtree by its scopes alone, and is asked who it is", async () => {
    const { secret, accessToken } = done(await makesService(boss, unit, ["ORGANIZATIONS_WRITE"]));
    expect(secret).toMatch(/^duban_[\w-]{86}$/);
    expect(accessToken).toMatchObject({
      ...{ kind: "SERVICE", name: "数据中台同步", organization: { code: "FW-1" }, createdBy: { id: boss.personId } },
      ...{ person: { name: "数据中台同步", isService: true } },
    });
    const service = program(world.address, secret);
    expect(await codesSeen(service)).toEqual(["FW-1", "FW-1-1"]);
    done(await service.createsOrganization(unit, "FW-1-2"));
    await expect(service.createsOrganization(group.top, "FW-3")).toBeRefused("FORBIDDEN");
    await expect(service.grants({ id: boss.personId }, "VIEWER", unit)).toBeRefused("FORBIDDEN");
    const who = "{ viewer { account { id } person { name isService } tenant { code } grants { id } organization { code } } }";
    expect(await service.sees(who)).toEqual({
      viewer: {
        ...{ account: null, person: { name: "数据中台同步", isService: true }, tenant: { code: "fuwu" } },
        ...{ grants: [], organization: { code: "FW-1" } },
      },
    });
    expect(await service.sees("{ inbox(turn: MINE) { edges { node { id } } } }")).toEqual({ inbox: { edges: [] } });
  });

  test("is what the ledger and the audit trail name for what it does", async () => {
    const manager = await group.actor("Manager", "CAMPAIGN_MANAGER");
    const campaign = await openedCampaign(manager, group.top, "FW-C", [unit]);
    const ledger = await ledgerOf(manager, campaign);
    const service = await serviceAt(boss, group.top, ["ORGANIZATIONS_READ", "CAMPAIGNS_WRITE"], {
      name: "巡检系统",
      nameEn: "Inspection system",
    });
    const [registered] = done(
      await registers(service, ledger, [{ organizationId: unit.id, title: "阀门内漏", severity: "GENERAL", kind: "SELF_CHECK" }]),
    ).problems;
    const id = Buffer.from(registered?.id ?? "", "base64url")
      .toString()
      .split(":")[1];
    const trail = await world.database.query<{ account: string | null; who: string; token: string; service: boolean }>(
      `select e.account_id as account, p.name as who, p.is_service as service, e.canonical::json ->> 'tokenId' as token
       from app.audit_events e join app.people p on p.id = e.person_id where e.subject_id = $1 and e.action = 'problem.register'`,
      [id],
    );
    expect(trail).toEqual([{ account: null, who: "巡检系统", service: true, token: expect.any(String) }]);
    expect((await duban(world.database.url, ["audit", "verify"])).code).toBe(0);
    await expect(service.tries("closeCampaign", { campaignId: campaign.id, expectedVersion: campaign.revision })).toBeRefused("FORBIDDEN");
  });

  test("is given nothing that people answer for or decide, and is no second pair of eyes for whoever keeps its secret", async () => {
    for (const scope of ["PLANS_WRITE", "REVIEWS_WRITE"]) {
      await expect(makesService(boss, unit, ["PLANS_READ", scope])).toBeRefused("SCOPE_NOT_FOR_SERVICES", "input.scopes");
    }
    const manager = await group.actor("Opener", "CAMPAIGN_MANAGER");
    const officer = await group.actor("Writer", "SUBMITTER", unit);
    const campaign = await openedCampaign(manager, group.top, "FW-D", [unit]);
    const { plans } = await officer.sees<{ plans: { edges: { node: { id: string } }[] } }>(
      "query ($filter: PlanFilter) { plans(filter: $filter) { edges { node { id } } } }",
      { filter: { campaignId: campaign.id } },
    );
    const plan = plans.edges[0]?.node as { id: string };
    done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: [] })));
    const reader = await serviceAt(boss, group.top, ["PLANS_READ"]);
    expect(await reader.sees("query ($id: ID!) { plan(id: $id) { state draft { revision } } }", plan)).toEqual({
      plan: { state: "DRAFT", draft: null },
    });
  });

  test("stays when its maker goes, and is listed and ended by those who administer the organization", async () => {
    const maker = await group.actor("Maker", "ADMINISTRATOR", unit);
    const { secret, accessToken } = done(await makesService(maker, unit, ["ORGANIZATIONS_READ"]));
    await world.database.query("update app.accounts set closed_at = now() where email = $1", [group.emailOf("Maker")]);
    await afterASecond();
    const service = program(world.address, secret);
    expect(await codesSeen(service)).toContain("FW-1");
    const successor = await group.actor("Successor", "ADMINISTRATOR", unit);
    const listed = (await tokensOf(successor, "SERVICE")).find(({ id }) => id === accessToken.id);
    expect(listed).toMatchObject({ createdBy: { id: maker.personId }, lastUsedAt: expect.any(String) });
    expect(listed?.viewerSteps).toEqual([
      { name: "rotateAccessToken", possible: true, code: null },
      { name: "revokeAccessToken", possible: true, code: null },
    ]);
    const elsewhere = await group.actor("Elsewhere", "ADMINISTRATOR", await group.organization("FW-9"));
    expect(await tokensOf(elsewhere)).toEqual([]);
    await expect(revokesToken(elsewhere, accessToken)).toBeRefused("NOT_FOUND");
    done(await revokesToken(successor, accessToken));
    await expect(service.asks(organizationList)).toBeRefused("UNAUTHENTICATED");
  });

  test("is made by administrators in person, and is no person to give a post, a role, a stead or an account", async () => {
    const officer = await group.actor("Officer", "SUBMITTER", unit);
    await expect(makesService(officer, unit, ["PLANS_READ"])).toBeRefused("FORBIDDEN");
    const borrowed = await boss.lendsToken(group.top, ["ORGANIZATIONS_WRITE"]);
    await expect(makesService(borrowed, unit, ["PLANS_READ"])).toBeRefused("TOKEN_MAY_NOT");
    await expect(makesService(boss, unit, ["PLANS_READ"], { expiresOn: inDays(367) })).toBeRefused("TOKEN_EXPIRY_INVALID");
    await expect(makesService(boss, unit, [])).toBeRefused("SCOPE_REQUIRED");
    await expect(makesService(boss, unit, ["PLANS_READ"], { name: " " })).toBeRefused("VALUE_REQUIRED", "input.name");
    const { accessToken } = done(await makesService(boss, unit, ["PLANS_READ"], { name: "台账接口" }));
    const service = accessToken.person as { id: string };
    await expect(boss.appoints(service, unit, "专员")).toBeRefused("PERSON_IS_SERVICE", "input.personId");
    await expect(boss.grants(service, "VIEWER", unit)).toBeRefused("PERSON_IS_SERVICE", "input.personId");
    await expect(boss.invites(service, "robot@fuwu.example")).toBeRefused("PERSON_IS_SERVICE", "input.personId");
    const { people } = await boss.sees<{ people: { edges: object[] } }>('{ people(search: "台账接口") { edges { cursor } } }');
    expect(people.edges).toEqual([]);
  });
});

test("an organization is not closed while a service works for it, and no service begins or goes on afterwards", async () => {
  const leaving = await group.organization("FW-3");
  const first = done(await makesService(boss, leaving, ["ORGANIZATIONS_READ"]));
  const second = done(await makesService(boss, leaving, ["ORGANIZATIONS_READ"]));
  await expect(boss.closesOrganization(leaving)).toBeRefused("ORGANIZATION_HAS_SERVICES", "input.organizationId");
  expect(await codesSeen(program(world.address, first.secret))).toEqual(["FW-3"]);
  done(await revokesToken(boss, first.accessToken));
  await expect(boss.closesOrganization(leaving)).toBeRefused("ORGANIZATION_HAS_SERVICES");
  const id = Buffer.from(second.accessToken.id, "base64url").toString().split(":")[1];
  await world.database.query("update app.access_tokens set expires_at = now() - interval '1 day' where id = $1", [id]);
  const closed = done(await boss.closesOrganization(leaving)).organization;
  await expect(rotates(boss, second.accessToken, { expiresOn: inDays(30) })).toBeRefused("ORGANIZATION_CLOSED", "input.accessTokenId");
  await expect(makesService(boss, closed, ["ORGANIZATIONS_READ"])).toBeRefused("ORGANIZATION_CLOSED", "input.organizationId");
});

describe("a token that is rotated", () => {
  test("has a new secret, while the old one opens for the hours that were asked for", async () => {
    const { secret: first, accessToken } = done(await makesService(boss, unit, ["ORGANIZATIONS_READ"]));
    const { secret: second, accessToken: rotated } = done(await rotates(boss, accessToken, { graceHours: 2 }));
    expect(rotated).toMatchObject({ id: accessToken.id, revision: accessToken.revision + 1, expiresAt: accessToken.expiresAt });
    const hours = (Date.parse(rotated.previousEndsAt ?? "") - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    for (const secret of [first, second]) expect(await codesSeen(program(world.address, secret))).toContain("FW-1");
    await world.database.query("update app.access_tokens set previous_ends_at = now() where previous_ends_at is not null");
    await afterASecond();
    await expect(program(world.address, first).asks(organizationList)).toBeRefused("UNAUTHENTICATED");
    const { secret: third } = done(await rotates(boss, rotated, { graceHours: 0, expiresOn: inDays(60) }));
    await expect(program(world.address, second).asks(organizationList)).toBeRefused("UNAUTHENTICATED");
    expect(await codesSeen(program(world.address, third))).toContain("FW-1");
    const trail = await world.database.query<{ canonical: string }>("select canonical from app.audit_events where noun = 'AccessToken'");
    for (const { canonical } of trail) expect(canonical).not.toMatch(/[sS]ecretHash|duban_[\w-]{20}/);
  });

  test("is one's own, or a service of one's organization; within bounds", async () => {
    const owner = await group.actor("Owner", "SUBMITTER", unit);
    const mine = done(
      await owner.tries<{ accessToken: Versioned }>(
        "createAccessToken",
        { name: "mine", scopes: ["PLANS_READ"], organizationId: unit.id, expiresOn: inDays(9) },
        "accessToken { id revision }",
      ),
    ).accessToken;
    await expect(rotates(boss, mine)).toBeRefused("TOKEN_NOT_YOURS");
    await expect(rotates(owner, mine, { graceHours: 169 })).toBeRefused("VALUE_OUT_OF_RANGE", "input.graceHours");
    await expect(rotates(owner, mine, { expiresOn: inDays(0) })).toBeRefused("TOKEN_EXPIRY_INVALID", "input.expiresOn");
    const { accessToken } = done(await rotates(owner, mine));
    await expect(rotates(owner, mine)).toBeRefused("STALE_VERSION");
    done(await revokesToken(owner, mine));
    await expect(rotates(owner, { ...accessToken, revision: accessToken.revision + 1 })).toBeRefused("TOKEN_REVOKED");
  });

  test("comes back to life after its end with a new last day only, and its old secret does not", async () => {
    const { secret, accessToken } = done(await makesService(boss, unit, ["ORGANIZATIONS_READ"]));
    const id = Buffer.from(accessToken.id, "base64url").toString().split(":")[1];
    await world.database.query("update app.access_tokens set expires_at = now() - interval '1 day' where id = $1", [id]);
    await expect(rotates(boss, accessToken)).toBeRefused("TOKEN_EXPIRY_INVALID", "input.expiresOn");
    const { secret: next } = done(await rotates(boss, accessToken, { expiresOn: inDays(30) }));
    expect(await codesSeen(program(world.address, next))).toContain("FW-1");
    await expect(program(world.address, secret).asks(organizationList)).toBeRefused("UNAUTHENTICATED");
  });
});

test("a trial token reads for a day what its person may read, and a new one ends it", async () => {
  const officer = await group.actor("Curious", "SUBMITTER", unit);
  const { secret, accessToken } = await triesOut(officer);
  expect(accessToken).toMatchObject({ kind: "TRIAL", scopes: ["ORGANIZATIONS_READ", "CAMPAIGNS_READ", "PLANS_READ"] });
  const hours = (Date.parse(accessToken.expiresAt) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  expect(hours).toBeLessThanOrEqual(24);
  const trial = program(world.address, secret);
  expect(await codesSeen(trial)).toContain("FW-1");
  await expect(trial.createsOrganization(unit, "FW-1-7")).toBeRefused("FORBIDDEN");
  await expect(rotates(officer, accessToken)).toBeRefused("TOKEN_IS_TRIAL");
  const next = await triesOut(officer);
  await expect(trial.asks(organizationList)).toBeRefused("UNAUTHENTICATED");
  expect(await codesSeen(program(world.address, next.secret))).toContain("FW-1");
  const again = "mutation { createTrialAccessToken { secret } }";
  await expect(program(world.address, next.secret).asks(again)).toBeRefused("TOKEN_MAY_NOT");
});
