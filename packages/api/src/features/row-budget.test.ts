import "reflect-metadata";
import { beforeAll, expect, test } from "@jest/globals";
import { execute, type GraphQLSchema, parse, validate } from "graphql";
import { Actor } from "../platform/actor.js";
import { createReader } from "../platform/select/index.js";
import { assembleSchema } from "../schema.js";
import { features } from "./index.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await assembleSchema(features);
});

const reviewer = new Actor({
  ...{ accountId: "account", personId: "person", tenantId: "tenant", locale: "en" as const },
  grants: [{ role: "REVIEWER", organizationId: "top", path: "0000", includesSubtree: true }],
});

/** Why a document is refused before anything is read; nothing when it is not. The database has no rows here. */
async function refusal(text: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const query = async <Row>() => [{ page: '{"rows":[],"total":0}' }] as Row[];
  const read = createReader({ schema, viewer: reviewer, today: "2026-11-23", now: new Date("2026-11-23T04:00:00Z"), query });
  const contextValue = { signedIn: reviewer, actor: reviewer, read, fenced: true, forRootField: () => contextValue };
  const { errors } = await execute({ schema, document, variableValues: variables, contextValue });
  return errors?.map(({ originalError }) => Object(originalError).reason ?? originalError);
}

const plan = `id code state light organization { name ancestors { name } } submittedBy { name appointments { post } } draft { preChecks { rule } }
  problems { code title } rounds { number reviewer { name } } findings { number demand answers { round text answeredBy { name } } } viewerSteps { name }`;

test.each([
  ["plans with their findings and answers", `query ($first: Int) { plans(first: $first) { totalCount edges { node { ${plan} } } } }`],
  [
    "the inbox with whole plans",
    `query ($first: Int) { inbox(turn: MINE, first: $first) { edges { node { plan { ${plan} } waitingFor { name } } } } }`,
  ],
  [
    "both sides of the inbox",
    `query ($first: Int) { ${["MINE", "OTHERS"].map((turn) => `${turn}: inbox(turn: ${turn}, first: $first) { edges { node { plan { ${plan} } } } }`)} }`,
  ],
  [
    "people with their posts and roles",
    `query ($first: Int) { people(first: $first) { edges { node { name organization { ancestors { name } } appointments { post }
      roleGrants { role organization { ancestors { name } } grantedBy { name } } } } } }`,
  ],
])("a page of 50 may bring %s", async (_, text) => {
  expect(await refusal(text, { first: 50 })).toBeUndefined();
});

test.each([
  [
    "lists in lists in lists",
    "{ people(first: 100) { edges { node { organization { children(first: 100) { edges { node { children(first: 100) { edges { node { id } } } } } } } } } } }",
  ],
  [
    "plain lists that lead back to their rows",
    `{ people(first: 100) { edges { node { organization { ${"ancestors { ".repeat(4)}id${" }".repeat(5)} } } } }`,
  ],
  [
    "one list under many names",
    `{ plans(first: 100) { edges { node { ${Array.from({ length: 50 }, (_, name) => `f${name}: problems { id }`).join(" ")} } } } }`,
  ],
  [
    "one page under many names",
    `{ ${Array.from({ length: 20 }, (_, name) => `p${name}: plans(first: 100) { edges { node { findings { id } } } }`).join(" ")} }`,
  ],
])("%s are refused", async (_, text) => {
  expect(await refusal(text)).toContain("TOO_MANY_ROWS");
});
