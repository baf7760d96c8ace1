import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor, afterASecond, inDays, type Versioned } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { done } from "../support/outcome.js";
import { auth } from "../support/sign-in.js";
import { type Group, World } from "../support/world.js";

interface TokenList {
  readonly accessTokens: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly prefix: string; readonly lastUsedAt: string | null } }[];
  };
}

const tokenList = "{ accessTokens { edges { node { id prefix lastUsedAt } } } }";
const organizationList = "{ organizations { edges { node { code } } } }";

let world: World;
let group: Group;
let boss: Actor;
let unit: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
  boss = group.administrator;
  unit = await group.organization("HY-1");
  await group.organization("HY-1-1", unit);
  await group.organization("HY-2");
});

afterAll(() => world.stop());

function bearer(secret: string): Actor {
  return new Actor(world.address, "program", { authorization: `Bearer ${secret}` });
}

describe("a token", () => {
  test("reaches its subtree and does what its scopes say, no more", async () => {
    const program = await boss.lendsToken(unit, ["ORGANIZATIONS_READ"]);
    expect(await program.sees(organizationList)).toEqual({
      organizations: { edges: [{ node: { code: "HY-1" } }, { node: { code: "HY-1-1" } }] },
    });
    await expect(program.createsOrganization(unit, "HY-1-2")).toBeRefused("FORBIDDEN");
    const writer = await boss.lendsToken(unit, ["ORGANIZATIONS_WRITE"]);
    done(await writer.createsOrganization(unit, "HY-1-2"));
    await expect(writer.createsOrganization(group.top, "HY-3")).toBeRefused("FORBIDDEN");
    await expect(writer.grants({ id: boss.personId }, "VIEWER", unit)).toBeRefused("FORBIDDEN");
  });

  test("never touches its person's own affairs", async () => {
    const program = await boss.lendsToken(group.top, ["ORGANIZATIONS_WRITE"]);
    await expect(program.createsToken(group.top, ["ORGANIZATIONS_READ"], inDays(1))).toBeRefused("TOKEN_MAY_NOT");
    await expect(program.asks(tokenList)).toBeRefused("TOKEN_MAY_NOT");
    await expect(program.tries("updateViewer", { locale: "en" })).toBeRefused("TOKEN_MAY_NOT");
    const { viewer } = await program.sees<{ viewer: { sessions: object[]; account: { email: string } } }>(
      "{ viewer { account { email } sessions { id } } }",
    );
    expect(viewer).toEqual({ account: { email: "administrator@hongyuan.example" }, sessions: [] });
    const change = { currentPassword: "x", newPassword: "quiet harbour nine lamps" };
    expect((await auth(world.address, "change-password", change, program.credentials)).status).toBe(401);
  });

  test("is given only what its maker holds, with an end", async () => {
    const officer = await group.actor("Officer", "SUBMITTER", unit);
    await expect(officer.createsToken(unit, ["PLANS_WRITE", "REVIEWS_WRITE"], inDays(30))).toBeRefused(
      "SCOPE_BEYOND_RIGHTS",
      "input.scopes",
    );
    await expect(officer.createsToken(unit, [], inDays(30))).toBeRefused("SCOPE_REQUIRED", "input.scopes");
    await expect(officer.createsToken(group.top, ["PLANS_READ"], inDays(30))).toBeRefused("FORBIDDEN");
    for (const day of [inDays(0), inDays(-1), inDays(367)]) {
      await expect(officer.createsToken(unit, ["PLANS_READ"], day)).toBeRefused("TOKEN_EXPIRY_INVALID", "input.expiresOn");
    }
    done(await officer.createsToken(unit, ["PLANS_WRITE", "PLANS_READ"], inDays(366)));
  });

  test("is kept as a hash, shown once, and its use is noted to the minute", async () => {
    const { secret, accessToken } = done(await boss.createsToken(unit, ["ORGANIZATIONS_READ"], inDays(1)));
    expect(secret).toMatch(/^duban_[\w-]{86}$/);
    const [row] = await world.database.query<{ row: string }>(
      "select row_to_json(t)::text as row from app.access_tokens t order by created_at desc limit 1",
    );
    expect(row?.row).not.toContain(secret);
    const trail = await world.database.query<{ canonical: string }>("select canonical from app.audit_events where noun = 'AccessToken'");
    for (const { canonical } of trail) expect(canonical).not.toMatch(/secretHash|duban_[\w-]{20}/);
    const listed = async () =>
      (await boss.sees<TokenList>(tokenList)).accessTokens.edges.find(({ node }) => node.id === accessToken.id)?.node;
    expect(await listed()).toMatchObject({ prefix: secret.slice(0, 16), lastUsedAt: null });
    await bearer(secret).sees(organizationList);
    const used = (await listed())?.lastUsedAt;
    expect(used).not.toBeNull();
    await bearer(secret).sees(organizationList);
    expect((await listed())?.lastUsedAt).toBe(used);
  });
});

describe("a token is dead at once", () => {
  const refused = async (secret: string) => {
    const answer = await bearer(secret).asks(organizationList);
    expect(answer.status).toBe(401);
    await expect(answer).toBeRefused("UNAUTHENTICATED");
  };

  test("when it is revoked", async () => {
    const { secret, accessToken } = done(await boss.createsToken(unit, ["ORGANIZATIONS_READ"], inDays(1)));
    await bearer(secret).sees(organizationList);
    done(await boss.tries("revokeAccessToken", { accessTokenId: accessToken.id }));
    await refused(secret);
    await expect(boss.tries("revokeAccessToken", { accessTokenId: accessToken.id })).toBeRefused("TOKEN_REVOKED");
  });

  test("when it expires, or its person's account is closed, or the person's rights are taken back", async () => {
    const owner = await group.actor("Owner", "ADMINISTRATOR", unit);
    const { secret, accessToken } = done(await owner.createsToken(unit, ["ORGANIZATIONS_READ"], inDays(1)));
    const uuid = Buffer.from(accessToken.id, "base64url").toString().split(":")[1];
    const setExpiry = async (when: string) => {
      await world.database.query(`update app.access_tokens set expires_at = now() + $2::interval where id = $1`, [uuid, when]);
      await afterASecond();
    };
    await setExpiry("-1 second");
    await refused(secret);
    await setExpiry("1 day");
    await bearer(secret).sees(organizationList);
    const { viewer } = await owner.sees<{ viewer: { grants: Versioned[] } }>("{ viewer { grants { id revision } } }");
    done(await boss.revokes(viewer.grants[0] as Versioned));
    expect(await bearer(secret).sees(organizationList)).toEqual({ organizations: { edges: [] } });
    await world.database.query("update app.accounts set closed_at = now() where email = $1", [group.emailOf("Owner")]);
    await afterASecond();
    await refused(secret);
  });

  test("when a letter of it differs, or it names another group", async () => {
    const { secret } = done(await boss.createsToken(unit, ["ORGANIZATIONS_READ"], inDays(1)));
    const last = secret.at(-3) === "A" ? "B" : "A";
    const other = await world.group();
    const foreign = done(await other.administrator.createsToken(other.top, ["ORGANIZATIONS_READ"], inDays(1))).secret;
    const mixed = `duban_${foreign.slice(6, 28)}${secret.slice(28)}`;
    for (const wrong of [`${secret.slice(0, -3)}${last}${secret.slice(-2)}`, secret.slice(0, -1), "duban_", "", mixed])
      await refused(wrong);
  });
});

test("an administrator sees and revokes the tokens of the organizations below, others only their own", async () => {
  const officer = await group.actor("Colleague", "SUBMITTER", unit);
  const neighbour = await group.actor("Neighbour", "SUBMITTER", unit);
  const { accessToken } = done(await officer.createsToken(unit, ["PLANS_READ"], inDays(1)));
  const seen = async (actor: Actor) => (await actor.sees<TokenList>(tokenList)).accessTokens.edges.map(({ node }) => node.id);
  expect(await seen(officer)).toEqual([accessToken.id]);
  expect(await seen(neighbour)).toEqual([]);
  expect(await seen(boss)).toContain(accessToken.id);
  await expect(neighbour.tries("revokeAccessToken", { accessTokenId: accessToken.id })).toBeRefused("NOT_FOUND");
  done(await boss.tries("revokeAccessToken", { accessTokenId: accessToken.id }));
});

test("the command line makes a token within its account's rights", async () => {
  const create = ["token", "create", "--account", "administrator@hongyuan.example", "--organization", "HY-1", "--expires", inDays(9)];
  const made = await duban(world.database.url, [...create, "--scope", "ORGANIZATIONS_READ", "CAMPAIGNS_READ"]);
  expect(made.code).toBe(0);
  expect(await bearer(made.output).sees(organizationList)).toMatchObject({
    organizations: { edges: [{ node: { code: "HY-1" } }, {}, {}] },
  });
  const beyond = await duban(world.database.url, [...create, "--scope", "REVIEWS_WRITE"]);
  expect([beyond.code, beyond.output]).toEqual([1, ""]);
  expect(beyond.messages).toContain("You do not hold “Review plans” yourself");
});

test("the command line makes a service's token, by whoever administers the organization", async () => {
  const whose = ["--account", "administrator@hongyuan.example", "--organization", "HY-1", "--expires", inDays(9)];
  const create = ["token", "create", ...whose, "--service", "--scope", "ORGANIZATIONS_READ"];
  const nameless = await duban(world.database.url, create);
  expect([nameless.code, nameless.output]).toEqual([1, ""]);
  expect(nameless.messages).toContain("--service needs --name");
  const made = await duban(world.database.url, [...create, "--name", "台账同步", "--name-en", "Ledger sync"]);
  expect([made.code, made.output]).toEqual([0, expect.stringMatching(/^duban_/)]);
  const who = "{ viewer { account { id } person { name nameEn isService organization { code } } accessToken { kind } } }";
  expect(await bearer(made.output).sees(who)).toEqual({
    viewer: {
      account: null,
      person: { name: "台账同步", nameEn: "Ledger sync", isService: true, organization: { code: "HY-1" } },
      accessToken: { kind: "SERVICE" },
    },
  });
  const listed = "{ accessTokens(kind: SERVICE, first: 1) { edges { node { name createdBy { id } } } } }";
  expect(await boss.sees(listed)).toEqual({ accessTokens: { edges: [{ node: { name: "台账同步", createdBy: { id: boss.personId } } }] } });
  const beyond = await duban(world.database.url, ["token", "create", ...whose, "--service", "--name", "审核", "--scope", "REVIEWS_WRITE"]);
  expect([beyond.code, beyond.output]).toEqual([1, ""]);
  expect(beyond.messages).toContain("Review plans");
});
