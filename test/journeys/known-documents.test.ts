import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { connects } from "../support/sockets.js";
import { type Group, World } from "../support/world.js";

// Sessions ask what the client asks; programs ask what they like, with a token.

let world: World;
let group: Group;
let session: Actor;
let token: string;

beforeAll(async () => {
  world = await World.start({ env: { DUBAN_DOCUMENTS: "known" } });
  await world.offers("{ viewer { organization { id revision } } }"); // what the world's own helpers ask
  await world.offers("{ viewer { person { id } } }");
  group = await world.group("hongyuan");
  session = group.administrator;
  const whose = ["--account", "administrator@hongyuan.example", "--organization", group.code.toUpperCase(), "--expires", inDays(30)];
  const { output, messages } = await duban(world.database.url, ["token", "create", ...whose, "--scope", "ORGANIZATIONS_READ"]);
  if (!output) throw new Error(messages);
  token = output;
}, 120_000);
afterAll(() => world.stop());

const freeForm = "query Mine { viewer { person { id name } } }";

async function asks(text: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(new URL("/graphql", world.address), {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...headers },
    body: JSON.stringify({ query: text }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data?: unknown; errors?: { extensions: Record<string, unknown> }[] },
  };
}

const codesOf = ({ body }: Awaited<ReturnType<typeof asks>>) =>
  body.errors?.map(({ extensions: { code, reason } }) => [code, reason]) ?? [];

test("a session asks what the client asks, and nothing else", async () => {
  const { cookie = "" } = session.credentials as { cookie?: string };
  const refused = await asks(freeForm, { cookie });
  expect([refused.status, codesOf(refused)]).toEqual([403, [["FORBIDDEN", "DOCUMENT_UNKNOWN"]]]);
  expect(codesOf(await asks("{ viewer { person { id } } }", { cookie }))).toEqual([]);
  expect(codesOf(await asks("{ viewer { person { id }} }", { cookie }))).toEqual([["FORBIDDEN", "DOCUMENT_UNKNOWN"]]);
});

test("by GET as well, and over a stream", async () => {
  const { cookie = "" } = session.credentials as { cookie?: string };
  const address = new URL(`/graphql?query=${encodeURIComponent(freeForm)}`, world.address);
  const got = await fetch(address, { headers: { cookie, "apollo-require-preflight": "1" } });
  expect(got.status).toBe(403);
  const streamed = await fetch(new URL("/graphql/stream", world.address), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", cookie },
    body: JSON.stringify({ query: "subscription { subjectChanged { subjectIds } }" }),
  });
  expect(streamed.status).toBe(403);
  await streamed.body?.cancel();
});

test("over a socket as well", async () => {
  const line = connects(session);
  line.subscribe("subscription { subjectChanged { subjectIds } }");
  await expect(line.hears(() => true, 1_000)).rejects.toThrow("DOCUMENT_UNKNOWN");
  await line.client.dispose();
});

test("nobody asks freely without a token, and whoever has one does", async () => {
  const anonymous = await asks(freeForm, {});
  expect([anonymous.status, codesOf(anonymous)]).toEqual([401, [["UNAUTHENTICATED", "DOCUMENT_UNKNOWN"]]]);
  expect(await asks(freeForm, { authorization: `Bearer ${token}` })).toMatchObject({ status: 200, body: { data: { viewer: {} } } });
});

test("a page of an earlier version goes on for thirty days", async () => {
  const { cookie = "" } = session.credentials as { cookie?: string };
  const earlier = "query Earlier { viewer { person { name } } }";
  await world.offers(earlier);
  const age = (days: number) => world.database.query("update app.client_documents set offered_on = current_date - $1::int", [days]);
  await age(29);
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // what is not known is looked up once a second
  expect(codesOf(await asks(earlier, { cookie }))).toEqual([]);
  await age(32);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(codesOf(await asks(freeForm, { cookie }))).not.toEqual([]);
  expect(codesOf(await asks(earlier, { cookie }))).toEqual([["FORBIDDEN", "DOCUMENT_UNKNOWN"]]);
});
