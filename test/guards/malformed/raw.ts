import { gzipSync } from "node:zlib";
import { hostileTexts } from "./hostile.js";
import type { Random } from "./random.js";
import type { WireRequest } from "./typed.js";

const json = { "content-type": "application/json" };
const plain = "{ viewer { account { name } } }";
const nested = (depth: number) => `${"{ node(id: 1) ".repeat(depth)}${"}".repeat(depth)}`;

/** What can be percent-encoded: no half of a letter. */
const inAddresses = hostileTexts.map((text) => text.slice(0, 500)).filter((text) => !/\p{Cs}/u.test(text));

/** Documents that are no GraphQL, or more of it than anybody needs. */
const documents: readonly ((random: Random) => string)[] = [
  (random) => random.bytes(1 + random.below(200)).toString("latin1"),
  (random) => random.anyOf(hostileTexts),
  (random) => plain.slice(0, random.below(plain.length)),
  (random) => plain.replace(/\w+/, random.anyOf(["nothing", "__proto__", "constructor", "__schema__", "drop"])),
  (random) => nested(random.anyOf([5, 30, 500, 5_000])),
  (random) => `{ ${Array.from({ length: random.anyOf([70, 900]) }, (_, number) => `a${number}: __typename`).join(" ")} }`,
  () => "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
  () => "{ ...Missing }",
  () => "fragment A on Query { viewer { today } }",
  () => "subscription { viewer { today } }",
  () => "mutation { nothing }",
  () => "query A { viewer { today } } query B { viewer { today } }",
  () => "query ($a: Nothing!) { viewer { today } }",
  () => "query ($id: ID!) { plan(id: $id) { id } }",
  () => "{ plan(id: $undeclared) { id } }",
  () => '{ viewer @skip(if: "yes") { today } }',
  () => `{ viewer ${"@include(if: true) ".repeat(100)} { today } }`,
  () => "{ viewer { today { deeper } } }",
  () => "{ viewer }",
  () => "{ plans(first: 99999999999999999999) { totalCount } }",
  () => '{ people(search: """\u0000""") { totalCount } }',
  () => '{ people(search: "\\uD800") { totalCount } }',
  () => '{ organizations(search: "\\u{110000}") { totalCount } }',
  () => `{ organizations(search: "${"a".repeat(100_000)}") { totalCount } }`,
  () => "#".repeat(50_000),
  () => `{ viewer { today } }${" ".repeat(100_000)}`,
  () => "type Query { a: Int }",
  () => "{ plans(filter: { states: [DRAFT, NOPE] }) { totalCount } }",
  () => "{ plans(first: -5) { edges { node { id } } } }",
  () =>
    "{ campaigns(first: 100) { edges { node { participants(first: 100) { edges { node { plan { versions(first: 100) { totalCount edges { node { id } } } } } } } } } } }",
];

/** Bodies that carry a good document in a bad way, or nothing of the kind. */
const bodies: readonly ((random: Random) => Omit<WireRequest, "what" | "path" | "method"> & Partial<WireRequest>)[] = [
  (random) => ({ headers: json, body: random.bytes(random.below(300)) }),
  (random) => ({ headers: json, body: JSON.stringify({ query: plain }).slice(0, random.below(30)) }),
  () => ({ headers: json, body: "" }),
  () => ({ headers: json }),
  (random) => ({
    headers: json,
    body: random.anyOf(["null", "1", '"x"', "[]", "[null]", "{}", "true", '{"query":null}', '{"query":[]}', '{"query":{}}']),
  }),
  () => ({ headers: json, body: JSON.stringify([{ query: plain }, { query: plain }]) }),
  () => ({ headers: json, body: JSON.stringify(Array.from({ length: 2_000 }, () => ({ query: plain }))) }),
  (random) => ({
    headers: json,
    body: JSON.stringify({ query: plain, variables: random.anyOf<unknown>(["x", 1, [], [1], true, { a: { b: 1 } }]) }),
  }),
  (random) => ({
    headers: json,
    body: JSON.stringify({ query: plain, operationName: random.anyOf<unknown>(["Nothing", 1, {}, [], "", "__proto__"]) }),
  }),
  (random) => ({
    headers: json,
    body: JSON.stringify({
      query: plain,
      extensions: random.anyOf<unknown>([
        1,
        "x",
        [],
        { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
        { persistedQuery: 7 },
      ]),
    }),
  }),
  () => ({ headers: json, body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }) }),
  () => ({ headers: json, body: `{"query":"{ viewer { today } }","variables":${"[".repeat(20_000)}${"]".repeat(20_000)}}` }),
  () => ({
    headers: json,
    body: '{"query":"{ viewer { today } }","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  }),
  () => ({
    headers: json,
    body: Buffer.concat([
      Buffer.from('{"query":"{ people(search: \\"'),
      Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
      Buffer.from('\\") { totalCount } }"}'),
    ]),
  }),
  () => ({ headers: json, body: Buffer.from(`{"query":"${plain}"}`, "utf16le") }),
  () => ({ headers: json, body: `\ufeff{"query":"${plain}"}` }),
  () => ({ headers: json, body: JSON.stringify({ query: plain, variables: { fill: "x".repeat(2_200_000) } }) }),
  () => ({ headers: { ...json, "content-encoding": "gzip" }, body: gzipSync(JSON.stringify({ query: plain })) }),
  () => ({ headers: { ...json, "content-encoding": "nonsense" }, body: JSON.stringify({ query: plain }) }),
  (random) => ({
    headers: {
      "content-type": random.anyOf([
        "text/plain",
        "application/xml",
        "application/graphql",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-7",
        "x",
        "application/json, text/plain",
      ]),
    },
    body: JSON.stringify({ query: plain }),
  }),
  (random) => ({
    headers: {
      ...json,
      accept: random.anyOf(["text/html", "application/xml", "*/*;q=0", "application/graphql-response+json", "x".repeat(500)]),
    },
    body: JSON.stringify({ query: plain }),
  }),
  (random) => ({
    headers: {
      ...json,
      authorization: random.anyOf(["Bearer", "Bearer x", "Bearer duban_x", `Bearer duban_${"A".repeat(64)}`, "Basic eDp4", "'"]),
    },
    body: JSON.stringify({ query: plain }),
  }),
  (random) => ({
    headers: {
      ...json,
      cookie: random.anyOf(["duban_session=x.y", "duban_session=%", "duban_session=", `duban_session=${"a".repeat(3_000)}`, "=;=;"]),
    },
    body: JSON.stringify({ query: plain }),
  }),
  (random) => ({
    headers: { ...json, "accept-language": random.anyOf(["xx", "*", "zh;q=x", "en-".repeat(100), '"', ";;,"]) },
    body: JSON.stringify({ query: plain }),
  }),
  (random) => ({
    headers: { ...json, origin: random.anyOf(["null", "http://evil.example", "x", ""]) },
    body: JSON.stringify({ query: plain }),
  }),
  (random) => ({ headers: { ...json }, method: random.anyOf(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "GET"]) }),
  (random) => ({
    headers: {},
    method: "GET",
    path: `/graphql?query=${encodeURIComponent(random.anyOf([plain, "", "{", "mutation { endOtherSessions { userErrors { code } } }", "\u0000"]))}`,
  }),
];

/** Other routes, with what does not belong there. */
const routes: readonly ((random: Random) => Omit<WireRequest, "what">)[] = [
  (random) => ({ path: `/files/${encodeURIComponent(random.anyOf(inAddresses))}`, method: "GET", headers: {} }),
  (random) => ({
    path: `/files?plan=${encodeURIComponent(random.anyOf(inAddresses))}`,
    method: "POST",
    headers: { "x-file-name": "a.txt" },
    body: "x",
  }),
  (random) => ({
    path: "/files",
    method: "POST",
    headers: { "x-file-name": random.anyOf(["%", "%00", "..%2f..%2fa", "%ff", "", "a".repeat(300)]) },
    body: "x",
  }),
  (random) => ({ path: "/files?plan=a&plan=b", method: random.anyOf(["POST", "GET", "DELETE"]), headers: {} }),
  (random) => ({
    path: "/auth/sign-in",
    method: "POST",
    headers: json,
    body: random.anyOf([
      "",
      "{",
      "[]",
      "null",
      '{"email":1}',
      '{"email":"a","password":[]}',
      '{"email":"\\u0000@x.example","password":"\\ud800"}',
    ]),
  }),
  (random) => ({
    path: "/auth/change-password",
    method: "POST",
    headers: json,
    body: random.anyOf(["", "{", "[]", '{"currentPassword":1,"newPassword":{}}', '{"currentPassword":"x","newPassword":"\\u0000"}']),
  }),
  (random) => ({ path: `/auth/invitation/${encodeURIComponent(random.anyOf(inAddresses))}`, method: "GET", headers: {} }),
  (random) => ({
    path: `/auth/invitation/${random.anyOf(["x", "duban_", "A".repeat(64)])}`,
    method: "POST",
    headers: json,
    body: random.anyOf(["", "{}", "[]", '{"password":7}']),
  }),
  (random) => ({
    path: random.anyOf([
      "/%",
      "/%00",
      "/..%2f..%2fetc/passwd",
      "/graphql/",
      "/graphql/x",
      "//graphql",
      "/auth/",
      "/auth/nothing",
      `/${"a".repeat(5_000)}`,
      "/assets/%2e%2e/x",
    ]),
    method: random.anyOf(["GET", "POST"]),
    headers: {},
  }),
];

/** Any of them. */
export function rawRequest(random: Random): WireRequest {
  const kind = random.next();
  if (kind < 0.45) {
    const number = random.below(documents.length);
    const query = documents[number]?.(random) ?? "";
    return { path: "/graphql", method: "POST", headers: json, body: JSON.stringify({ query }), what: `document ${number}` };
  }
  if (kind < 0.85) {
    const number = random.below(bodies.length);
    return { path: "/graphql", method: "POST", what: `body ${number}`, headers: {}, ...bodies[number]?.(random) };
  }
  const number = random.below(routes.length);
  return { path: "/", method: "GET", headers: {}, ...routes[number]?.(random), what: `route ${number}` };
}
