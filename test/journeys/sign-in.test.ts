import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor, afterASecond } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { done } from "../support/outcome.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { auth, cookieOf, signIn } from "../support/sign-in.js";
import { type Group, password, secretOf, World } from "../support/world.js";

interface ViewerSessions {
  readonly viewer: { readonly sessions: readonly { readonly id: string; readonly current: boolean }[] } | null;
}

const sessionsQuery = "{ viewer { sessions { id current } } }";

let world: World;
let group: Group;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
});

afterAll(() => world.stop());

describe("signing in", () => {
  test("gives a cookie that scripts and other sites do not get, and the viewer's own place", async () => {
    const unit = await group.organization("HY-1");
    const officer = await group.actor("Officer One", "SUBMITTER", unit);
    const answer = await auth(world.address, "sign-in", { email: " Officer.One@hongyuan.example ", password });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^duban_session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const query = "{ viewer { account { email } person { name } tenant { code } organization { code } grants { role } isDemo } }";
    expect(await new Actor(world.address, "officer", cookieOf(answer)).sees(query)).toEqual({
      viewer: {
        account: { email: "officer.one@hongyuan.example" },
        person: { name: officer.name },
        tenant: { code: "hongyuan" },
        organization: { code: "HY-1" },
        grants: [{ role: "SUBMITTER" }],
        isDemo: false,
      },
    });
  });

  test("answers alike whether the account or the password is wrong, or the account is closed", async () => {
    await group.actor("Departed", "VIEWER");
    await world.database.query("update app.accounts set closed_at = now() where email = $1", [group.emailOf("Departed")]);
    const tries = [
      { email: "administrator@hongyuan.example", password: "something else entirely" },
      { email: "nobody@hongyuan.example", password },
      { email: group.emailOf("Departed"), password },
      { email: "not an address", password },
    ];
    for (const wrong of tries) {
      const { status, body, headers } = await auth(world.address, "sign-in", wrong, { "accept-language": "en" });
      expect([status, body["code"], headers.getSetCookie()]).toEqual([401, "SIGN_IN_FAILED", []]);
    }
  });

  test("takes as long for an unknown account as for a wrong password", async () => {
    const known = await fastest(() => auth(world.address, "sign-in", { email: "administrator@hongyuan.example", password: "wrong" }));
    const unknown = await fastest(() => auth(world.address, "sign-in", { email: "stranger@hongyuan.example", password: "wrong" }));
    expect(unknown).toBeGreaterThan(known / 2);
    expect(unknown).toBeLessThan(known * 2);
  });

  test("is bounded, for unknown accounts too, also when all tries come at once", async () => {
    for (const email of ["guessed@hongyuan.example", await existing()]) {
      const answers = await Promise.all(Array.from({ length: 14 }, () => auth(world.address, "sign-in", { email, password: "guess" })));
      const limited = answers.filter(({ status }) => status === 429);
      expect(limited).toHaveLength(4);
      expect(Number(limited[0]?.headers.get("retry-after"))).toBeGreaterThan(60);
    }
  });

  test("refuses what is no sign-in without a fault of the server", async () => {
    for (const body of [
      null,
      [],
      "text",
      {},
      { email: 1, password: {} },
      { email: "a@b.cd", password: "x".repeat(600) },
      { email: "\u0000", password },
    ]) {
      expect((await auth(world.address, "sign-in", body)).status).toBe(400);
    }
    const foreign = await auth(world.address, "sign-out", {}, { ...group.administrator.credentials, origin: "https://elsewhere.example" });
    expect(foreign.status).toBe(403);
  });
});

describe("a session", () => {
  test("is one of several that can be seen and ended, and is dead at once", async () => {
    const phone = await group.actor("Traveller", "VIEWER");
    const desk = await world.signIn("desk", group.emailOf("Traveller"));
    const { viewer } = await desk.sees<ViewerSessions>(sessionsQuery);
    expect(viewer?.sessions.map(({ current }) => current)).toEqual([true, false]);
    const other = viewer?.sessions[1]?.id ?? "";
    done(await desk.tries("endSession", { sessionId: other }));
    expect(await phone.sees(sessionsQuery)).toEqual({ viewer: null });
    await expect(desk.tries("endSession", { sessionId: other })).toBeRefused("SESSION_ENDED", "input.sessionId");
  });

  test("of somebody else cannot be ended", async () => {
    const stranger = await group.actor("Stranger", "ADMINISTRATOR");
    const { viewer } = await group.administrator.sees<ViewerSessions>(sessionsQuery);
    await expect(stranger.tries("endSession", { sessionId: viewer?.sessions[0]?.id })).toBeRefused("SESSION_ENDED");
    expect((await group.administrator.sees<ViewerSessions>(sessionsQuery)).viewer).not.toBeNull();
  });

  test("ends all others by one word", async () => {
    const first = await group.actor("Careful", "VIEWER");
    const second = await world.signIn("second", group.emailOf("Careful"));
    const ended = await second.asks<object>("mutation { endOtherSessions { viewer { sessions { current } } userErrors { code } } }");
    expect(ended.data).toEqual({ endOtherSessions: { viewer: { sessions: [{ current: true }] }, userErrors: [] } });
    expect(await first.sees(sessionsQuery)).toEqual({ viewer: null });
  });

  test("ends with sign-out, when it is not used, and a week after it began", async () => {
    const email = group.emailOf("Careful");
    const out = await world.signIn("out", email);
    expect((await auth(world.address, "sign-out", {}, out.credentials)).headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
    expect(await out.sees(sessionsQuery)).toEqual({ viewer: null });
    for (const [column, age] of [
      ["updated_at", "8 hours 1 second"],
      ["expires_at", "1 second"],
    ] as const) {
      const idle = await world.signIn("idle", email);
      await world.database.query(
        `update app.sessions set ${column} = now() - $1::interval where user_id = (select id from app.accounts where email = $2)`,
        [age, email],
      );
      await afterASecond();
      expect(await idle.sees(sessionsQuery)).toEqual({ viewer: null });
    }
  });

  test("is not opened by a cookie that we did not sign", async () => {
    const [token] = await world.database.query<{ token: string }>("select token from app.sessions limit 1");
    for (const cookie of [
      `duban_session=${token?.token}`,
      `duban_session=${token?.token}.c2lnbmF0dXJl`,
      "duban_session=%",
      "duban_session=",
    ]) {
      expect(await new Actor(world.address, "forger", { cookie }).sees(sessionsQuery)).toEqual({ viewer: null });
    }
  });
});

describe("an invitation", () => {
  test("says to what, is taken up once with a strong password, and opens the account", async () => {
    const { person } = done(await group.administrator.createsPerson(group.top, "新同事"));
    const { invitationUrl } = done(await group.administrator.invites(person, "new.colleague@hongyuan.example"));
    expect(invitationUrl.startsWith(`${world.address}/invitation/`)).toBe(true);
    const route = `invitation/${secretOf(invitationUrl)}`;
    expect((await auth(world.address, route)).body).toEqual({
      email: "new.colleague@hongyuan.example",
      ...{ name: "新同事", nameEn: "新同事 in English", organizationName: "集团hongyuan", organizationNameEn: "Group hongyuan" },
      ...{ tenantName: "集团hongyuan", tenantNameEn: "Group hongyuan", hasAccount: false },
    });
    for (const [weak, code] of [
      ["too short", "PASSWORD_TOO_SHORT"],
      ["passwordpassword", "PASSWORD_TOO_COMMON"],
      ["colleaguecolleague", "PASSWORD_TOO_COMMON"],
    ]) {
      expect((await auth(world.address, route, { password: weak })).body["code"]).toBe(code);
    }
    const both = await Promise.all([auth(world.address, route, { password }), auth(world.address, route, { password })]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await auth(world.address, route)).body["code"]).toBe("INVITATION_INVALID");
    await expect(group.administrator.invites(person, "other@hongyuan.example")).toBeRefused("PERSON_HAS_ACCOUNT");
  });

  test("ends after seven days, and by the next one", async () => {
    const { person } = done(await group.administrator.createsPerson(group.top, "迟到者"));
    const first = done(await group.administrator.invites(person, "late@hongyuan.example"));
    const second = done(await group.administrator.invites(person, "late@hongyuan.example"));
    expect((await auth(world.address, `invitation/${secretOf(first.invitationUrl)}`)).status).toBe(404);
    expect((await auth(world.address, `invitation/${secretOf(second.invitationUrl)}`)).status).toBe(200);
    await world.database.query("update app.invitations set expires_at = now() where email = 'late@hongyuan.example'");
    expect((await auth(world.address, `invitation/${secretOf(second.invitationUrl)}`)).status).toBe(404);
    expect((await auth(world.address, "invitation/nonsense")).status).toBe(404);
  });

  test("is for administrators to give, and for an address that nobody of the group has", async () => {
    const { person } = done(await group.administrator.createsPerson(group.top, "某人"));
    const reviewer = await group.actor("Inviter", "REVIEWER");
    await expect(reviewer.invites(person, "x@hongyuan.example")).toBeRefused("FORBIDDEN");
    await expect(group.administrator.invites(person, group.emailOf("Inviter"))).toBeRefused("EMAIL_TAKEN", "input.email");
    await expect(group.administrator.invites(person, "no address")).toBeRefused("EMAIL_INVALID", "input.email");
  });
});

test("an account that an operator closes is shut out everywhere, at once", async () => {
  const leaver = await group.actor("Leaver", "SUBMITTER");
  const token = await leaver.lendsToken(group.top, ["PLANS_READ"]);
  expect(await token.sees("{ plans { totalCount } }")).toEqual({ plans: { totalCount: 0 } });
  expect(await duban(world.database.url, ["account", "close", "--email", group.emailOf("Leaver")])).toMatchObject({ code: 0 });
  expect(await leaver.sees("{ viewer { today } }")).toEqual({ viewer: null });
  expect((await token.asks("{ plans { totalCount } }")).faults[0]?.extensions.code).toBe("UNAUTHENTICATED");
  expect((await auth(world.address, "sign-in", { email: group.emailOf("Leaver"), password })).status).toBe(401);
  const seen = await group.administrator.sees(`{ person(id: "${leaver.personId}") { name hasAccount } }`);
  expect(seen).toEqual({ person: { name: "Leaver", hasAccount: false } });
});

describe("an account in two groups", () => {
  test("joins by its own password, works in one at a time, and switches", async () => {
    const other = await world.group("canghai");
    const guest = await group.actor("Guest", "VIEWER");
    const { person } = done(await other.administrator.createsPerson(other.top, "客人"));
    done(await other.administrator.grants(person, "AUDITOR", other.top));
    const unit = await other.organization("CH-1");
    done(await other.administrator.grants(person, "SUBMITTER", unit));
    await asksForPlans(await other.actor("manager", "CAMPAIGN_MANAGER"), other.top, [unit], "CH");
    const { invitationUrl } = done(await other.administrator.invites(person, group.emailOf("Guest")));
    const route = `invitation/${secretOf(invitationUrl)}`;
    expect((await auth(world.address, route)).body["hasAccount"]).toBe(true);
    expect((await auth(world.address, route, { password: "some other pass phrase" })).body["code"]).toBe("SIGN_IN_FAILED");
    expect((await auth(world.address, route, { password })).status).toBe(200);
    const seen = "tenant { id code } tenants { id code } grants { role } organization { code } inboxCount sessions { current }";
    const query = `{ viewer { ${seen} } }`;
    const there = {
      ...{ tenant: { code: "canghai" }, grants: [{ role: "AUDITOR" }, { role: "SUBMITTER" }], organization: { code: "CANGHAI" } },
      ...{ inboxCount: 1, sessions: expect.arrayContaining([{ current: true }]) },
    };
    const { viewer } = await guest.sees<{ viewer: { tenant: { id: string; code: string }; tenants: { id: string; code: string }[] } }>(
      query,
    );
    expect([viewer.tenant.code, viewer.tenants.map(({ code }) => code)]).toEqual(["hongyuan", ["canghai", "hongyuan"]]);
    const switched = await guest.tries<object>("switchTenant", { tenantId: viewer.tenants[0]?.id }, `viewer { ${seen} }`);
    expect(done(switched)).toMatchObject({ viewer: there });
    expect(await guest.sees(query)).toMatchObject({ viewer: there });
    const back =
      "mutation ($here: ID!) { switchTenant(input: { tenantId: $here }) { viewer { inboxCount } } updateViewer(input: { locale: en }) { viewer { tenant { code } inboxCount } } }";
    expect(await guest.sees(back, { here: viewer.tenant.id })).toEqual({
      switchTenant: { viewer: { inboxCount: 0 } },
      updateViewer: { viewer: { tenant: { code: "hongyuan" }, inboxCount: 0 } },
    });
    await expect(group.administrator.tries("switchTenant", { tenantId: viewer.tenants[0]?.id })).toBeRefused("TENANT_NOT_YOURS");
  });
});

describe("one's own account", () => {
  test("speaks the language that was chosen", async () => {
    const speaker = await group.actor("Speaker", "VIEWER");
    done(await speaker.tries("updateViewer", { locale: "en" }, "viewer { account { locale } }"));
    const { userErrors } = await speaker.tries("endSession", {
      sessionId: Buffer.from("Session:01a206e8-bb55-7362-a0e2-2cae98b70258").toString("base64url"),
    });
    expect(userErrors[0]?.message).toMatch(/^That session has ended/);
  });

  test("keeps how the client looks, for every device; what is not said stays", async () => {
    const reader = await group.actor("Reader", "VIEWER");
    const settings = "viewer { account { locale colorScheme density singleKeys tourStep } }";
    const before = await reader.sees<{ viewer: { account: object } }>(`{ ${settings} }`);
    expect(before.viewer.account).toEqual({
      ...{ locale: "zh_CN", colorScheme: "SYSTEM", density: "COMPACT", singleKeys: true, tourStep: 0 },
    });
    done(await reader.tries("updateViewer", { colorScheme: "DARK", density: "COMFORTABLE" }));
    done(await reader.tries("updateViewer", { singleKeys: false, tourStep: 4, density: null }));
    const phone = await world.signIn("phone", group.emailOf("Reader"));
    expect((await phone.sees<typeof before>(`{ ${settings} }`)).viewer.account).toEqual({
      ...{ locale: "zh_CN", colorScheme: "DARK", density: "COMFORTABLE", singleKeys: false, tourStep: 4 },
    });
    const events = await world.database.query<{ canonical: string }>(
      "select canonical from app.audit_events where action = 'viewer.update' order by sequence desc limit 2",
    );
    expect(events.map(({ canonical }) => canonical).join()).toMatch(/"colorScheme":"DARK".*"density":"COMFORTABLE"/s);
    await expect(reader.tries("updateViewer", { tourStep: 5 })).toBeRefused("VALUE_OUT_OF_RANGE", "input.tourStep");
    const program = await reader.lendsToken(group.top, ["PLANS_READ"]);
    await expect(program.tries("updateViewer", { colorScheme: "LIGHT" })).toBeRefused("FORBIDDEN");
  });

  test("gets a new password for the present one, and its other sessions end", async () => {
    const changer = await group.actor("Changer", "VIEWER");
    const other = await world.signIn("other", group.emailOf("Changer"));
    const change = (body: object) => auth(world.address, "change-password", body, changer.credentials);
    expect((await change({ currentPassword: "wrong", newPassword: "quiet harbour nine lamps" })).body["code"]).toBe("SIGN_IN_FAILED");
    expect((await change({ currentPassword: password, newPassword: "short" })).body["code"]).toBe("PASSWORD_TOO_SHORT");
    expect((await change({ currentPassword: password, newPassword: "quiet harbour nine lamps" })).status).toBe(200);
    expect(await other.sees(sessionsQuery)).toEqual({ viewer: null });
    expect((await changer.sees<ViewerSessions>(sessionsQuery)).viewer).not.toBeNull();
    await signIn(world.address, group.emailOf("Changer"), "quiet harbour nine lamps");
  });

  test("loses what is taken back from it with the next request", async () => {
    const unit = await group.organization("HY-9");
    const { person } = done(await group.administrator.createsPerson(unit, "临时"));
    const { roleGrant } = done(await group.administrator.grants(person, "ADMINISTRATOR", unit));
    const { invitationUrl } = done(await group.administrator.invites(person, "temp@hongyuan.example"));
    const temp = new Actor(
      world.address,
      "temp",
      cookieOf(await auth(world.address, `invitation/${secretOf(invitationUrl)}`, { password })),
    );
    done(await temp.createsOrganization(unit, "HY-9-1"));
    done(await group.administrator.revokes(roleGrant));
    await expect(temp.createsOrganization(unit, "HY-9-2")).toBeRefused("NOT_FOUND");
  });
});

test("the command line prints an invitation, and tells what is wrong in words", async () => {
  const create = ["account", "create", "--tenant", "hongyuan", "--name", "值班员", "--role", "VIEWER", "--address", world.address];
  const { output, code } = await duban(world.database.url, [...create, "--email", "duty@hongyuan.example"]);
  expect(code).toBe(0);
  expect((await auth(world.address, `invitation/${secretOf(output)}`)).status).toBe(200);
  const weak = await duban(world.database.url, [...create, "--email", "weak@hongyuan.example", "--password-stdin"], "short");
  expect([weak.code, weak.messages]).toEqual([1, "A password has at least 15 characters. Make it longer."]);
  const lost = await duban(world.database.url, [
    "account",
    "create",
    "--tenant",
    "nowhere",
    "--name",
    "x",
    "--email",
    "x@hongyuan.example",
  ]);
  expect([lost.code, lost.messages]).toEqual([1, expect.stringContaining("no group with the code nowhere")]);
});

test("there is no demo where none was asked for", async () => {
  expect((await auth(world.address, "demo")).status).toBe(404);
  expect((await auth(world.address, "demo", { email: "shen.jingyi@lanyue.example" })).status).toBe(404);
});

async function existing(): Promise<string> {
  await group.actor("Target", "VIEWER");
  return group.emailOf("Target");
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
