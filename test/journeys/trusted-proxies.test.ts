import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { auth, cookieOf } from "../support/sign-in.js";
import { type Group, password, World } from "../support/world.js";

// Every request comes from 127.0.0.1: to the one world that is a stranger, to the other the proxy in front.
let open: World;
let proxied: World;
let group: Group;

beforeAll(async () => {
  open = await World.start();
  proxied = await World.start({ env: { DUBAN_TRUSTED_PROXIES: "10.0.0.0/8,127.0.0.1" } });
  await open.group("fronted");
  group = await proxied.group("fronted");
}, 60_000);
afterAll(() => Promise.all([open.stop(), proxied.stop()]));

const email = "administrator@fronted.example";
const viewerQuery = "{ viewer { account { email } } }";

const signsIn = (world: World, headers: Readonly<Record<string, string>>) => auth(world.address, "sign-in", { email, password }, headers);

/** Wrong tries, each said to come from another address; how many were told to wait. */
async function guesses(world: World, addresses: readonly string[]): Promise<number> {
  const guess = { email: "guessed@fronted.example", password: "guess" };
  const answers = await Promise.all(addresses.map((address) => auth(world.address, "sign-in", guess, { "x-forwarded-for": address })));
  return answers.filter(({ status }) => status === 429).length;
}

/** From where the session that was opened last came. */
async function lastAddress({ database }: World): Promise<string | undefined> {
  const [session] = await database.query<{ address: string }>(
    "select ip_address as address from app.sessions order by created_at desc, id desc limit 1",
  );
  return session?.address;
}

describe("what a stranger says of where it comes from is worth nothing:", () => {
  test("tries are counted by its own address", async () => {
    expect(
      await guesses(
        open,
        Array.from({ length: 14 }, (_, number) => `203.0.113.${number}`),
      ),
    ).toBe(4);
  });

  test("a session remembers its own address and gets no secure cookie", async () => {
    const answer = await signsIn(open, { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^duban_session=.*; SameSite=Lax$/)]);
    expect(await lastAddress(open)).toBe("127.0.0.1");
  });

  test("its name for our host lets no other origin in", async () => {
    const cookie = cookieOf(await signsIn(open, {}));
    const forged = { ...cookie, origin: "https://evil.example", "x-forwarded-host": "evil.example" };
    expect((await auth(open.address, "sign-out", {}, forged)).status).toBe(403);
  });
});

describe("what a trusted proxy says of where a request comes from counts:", () => {
  test("tries are counted by the client's address, whatever the client itself says before it", async () => {
    const numbers = Array.from({ length: 14 }, (_, number) => number);
    expect(
      await guesses(
        proxied,
        numbers.map((number) => `203.0.113.${number}`),
      ),
    ).toBe(0);
    expect(
      await guesses(
        proxied,
        numbers.map((number) => `198.51.100.${number}, 203.0.113.200`),
      ),
    ).toBe(4);
  });

  test("a session remembers the client's address, also behind a second proxy that is trusted", async () => {
    expect((await signsIn(proxied, { "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.1.2.3" })).status).toBe(200);
    expect(await lastAddress(proxied)).toBe("203.0.113.9");
  });

  test("over https gives a secure cookie that is bound to the host, takes no other, and makes links of https", async () => {
    const https = { "x-forwarded-proto": "https" };
    const answer = await signsIn(proxied, https);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-duban_session=.*; Secure; SameSite=Lax$/);
    const secure = new Actor(proxied.address, "administrator", { ...cookieOf(answer), ...https });
    expect(await secure.sees(viewerQuery)).toEqual({ viewer: { account: { email } } });
    expect(await group.administrator.with(https).sees(viewerQuery)).toEqual({ viewer: null });
    const { person } = done(await secure.createsPerson(group.top, "新同事"));
    const { invitationUrl } = done(await secure.with({ "x-forwarded-host": "duban.example" }).invites(person, "new@fronted.example"));
    expect(invitationUrl).toMatch(/^https:\/\/duban\.example\/invitation\//);
  });

  test("the host that the browser sees is the origin that may write", async () => {
    const headers = { ...cookieOf(await signsIn(proxied, {})), "x-forwarded-host": "duban.example" };
    expect((await auth(proxied.address, "sign-out", {}, { ...headers, origin: "https://evil.example" })).status).toBe(403);
    expect((await auth(proxied.address, "sign-out", {}, { ...headers, origin: "https://duban.example" })).status).toBe(200);
  });
});
