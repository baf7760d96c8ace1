import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { changesBetween } from "./changes.ts";
import { brokenPromises } from "./policy.ts";
import { presentSchema, releases } from "./releases.ts";

const today = "2026-11-29";
const released = `
  type Query { plan(id: ID!, at: Int): Plan  old: Old @deprecated(reason: "Use plan. Removed on 2026-11-29.")  soon: Int @deprecated(reason: "Removed on 2026-11-30.") }
  type Plan { title: String  state: State }
  type Old { id: ID }
  enum State { DRAFT APPROVED }
  input SaveInput { id: ID!  title: String }
  type Mutation { save(input: SaveInput!): Plan }`;

/** What is said of the released schema when so much of its text is other. */
async function broken(...changes: readonly (readonly [from: string, to: string])[]): Promise<readonly string[]> {
  const text = changes.reduce((schema, [from, to]) => {
    if (!schema.includes(from)) throw new Error(`The schema does not have ${from}`);
    return schema.replace(from, to);
  }, released);
  return brokenPromises(buildSchema(released), buildSchema(text), today);
}

test("what is added breaks nothing", async () => {
  expect(await broken(["state: State", "state: State  round: Int"], ["title: String }", "title: String  note: String }"])).toEqual([]);
});

test.each([
  ["a field is taken away", "title: String  state", "state", "Plan.title"],
  ["a value is taken away", "DRAFT APPROVED", "DRAFT", "State.APPROVED"],
  ["a field may be null", "save(input: SaveInput!): Plan", "save(input: SaveInput!): Int", "Mutation.save"],
  ["an argument is taken away", ", at: Int", "", "Query.plan.at"],
  ["an argument is required", "at: Int", "at: Int!", "Query.plan.at"],
  ["an input is required", "title: String }", "title: String! }", "SaveInput.title"],
  ["something goes before its day", 'soon: Int @deprecated(reason: "Removed on 2026-11-30.")', "", "Query.soon"],
])("it is told when %s", async (_what, from, to, path) => {
  expect((await broken([from, to])).map((finding) => finding.split(":")[0])).toContain(path);
});

test("what was deprecated goes on the day that was named, with the types that it alone used", async () => {
  expect(await broken(['old: Old @deprecated(reason: "Use plan. Removed on 2026-11-29.")', ""], ["type Old { id: ID }", ""])).toEqual([]);
});

test.each([
  ["without a day", "Say it otherwise."],
  ["with a day that is too near", "Removed on 2027-05-28."],
])("a deprecation %s is refused", async (_what, reason) => {
  expect(await broken(["title: String  state", `title: String @deprecated(reason: "${reason}")  state`])).toEqual([
    expect.stringMatching(/^Plan\.title: /),
  ]);
});

test("a deprecation half a year ahead is accepted, and its day is not brought forward", async () => {
  expect(await broken(["title: String  state", 'title: String @deprecated(reason: "Removed on 2027-05-29.")  state'])).toEqual([]);
  expect(await broken(["2026-11-30", "2026-11-29"])).toEqual([expect.stringMatching(/^Query\.soon: .*2026-11-30/)]);
});

test("the changelog tells a new operation once, with what it is for", async () => {
  const after = released.replace(
    "type Mutation {",
    `input DropInput { id: ID! } type DropPayload { id: ID }\ntype Mutation { "Drops it." drop(input: DropInput!): DropPayload `,
  );
  expect(await changesBetween(buildSchema(released), buildSchema(after))).toEqual([
    { kind: "ADDED", path: "Mutation.drop", text: "Drops it.", breaking: false },
  ]);
});

test("the present schema keeps what its last release promised", async () => {
  const last = releases().at(-1);
  if (!last) throw new Error("Nothing was released");
  expect(await brokenPromises(last.schema, presentSchema(), new Date().toISOString().slice(0, 10))).toEqual([]);
});
