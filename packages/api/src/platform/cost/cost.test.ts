import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLSchema, parse, validate } from "graphql";
import "reflect-metadata";
import { features } from "../../features/index.js";
import { assembleSchema } from "../../schema.js";
import { Buckets } from "./buckets.js";
import { charging, fieldsOf } from "./charges.js";
import { type Pricing, pricing } from "./cost.js";

let schema: GraphQLSchema;
let price: Pricing;
beforeAll(async () => {
  schema = await assembleSchema(features);
  price = pricing(schema);
});

function pointsOf(text: string, variables: Record<string, unknown> = {}, name: string | null = null): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return price(document, name, variables);
}

test.each<[string, string, number]>([
  ["nothing of a row", "{ __typename }", 1],
  ["one row", '{ plan(id: "x") { id title } }', 2],
  ["a page as long as is asked", "{ plans(first: 7) { totalCount edges { node { id } } } }", 8],
  ["a page of which nothing is said", "{ plans { edges { node { id } } } }", 51],
  ["what hangs on each row", "{ plans(first: 10) { edges { node { organization { name } submittedBy { name } } } } }", 31],
  ["a page of what is no table's", "{ changes(first: 30) { edges { node { id by { name } } } } }", 61],
  ["what is told at once, as long as it is followed", "subscription { changesFollowed(first: 30) { edges { node { id } } } }", 31],
  ["that something has changed", "subscription { subjectChanged { subjectIds } }", 1],
  ["pages within pages", "{ campaigns(first: 10) { edges { node { problems(first: 20) { edges { node { id } } } } } } }", 211],
  ["a list without pages, four times as long as it is as a rule", '{ problem(code: "x") { measures { id } } }', 22],
  ["as many rows as ids", '{ nodes(ids: ["a", "b", "c"]) { id } }', 4],
  [
    "the same under one name once, wherever it is said",
    '{ plan(id: "x") { ...A organization { id } } } fragment A on Plan { organization { name } }',
    3,
  ],
  ["the same under two names twice", '{ plan(id: "x") { a: organization { id } b: organization { id } } }', 4],
])("%s", (_, text, points) => {
  expect(pointsOf(text)).toBe(points);
});

test("a variable counts as it is given, within what a page may have", () => {
  const text = "query ($first: Int) { plans(first: $first) { edges { node { id } } } }";
  expect([{ first: 3 }, { first: null }, {}, { first: 9_999 }, { first: -4 }].map((given) => pointsOf(text, given))).toEqual([
    4, 51, 51, 101, 1,
  ]);
});

test("a change costs ten points and what its payload reads", () => {
  const text = 'mutation { requestPlans(input: { campaignId: "x", expectedVersion: 1 }) { campaign { id organization { id } } } }';
  expect(pointsOf(text)).toBe(13);
});

test("the operation that is named is priced", () => {
  const text = "query A { plans(first: 1) { edges { node { id } } } } query B { plans(first: 9) { edges { node { id } } } }";
  expect([pointsOf(text, {}, "A"), pointsOf(text, {}, "B")]).toEqual([2, 10]);
});

describe("charges", () => {
  const asked = { document: parse("subscription { changesFollowed(first: 60) { edges { node { id } } } }") };
  const small = { document: parse("{ plans(first: 29) { edges { node { id } } } }") };
  const actorOf = (token: string | null) =>
    ({ holder: "x", ...(token ? { token: { id: token } } : {}) }) as Parameters<ReturnType<typeof charging>>[0];

  test("are the same whichever way a token asks, and none without one", () => {
    const charge = charging(schema, 2);
    expect(charge(actorOf(null), asked)).toBeNull();
    expect(charge(null, asked)).toBeNull();
    expect(charge(actorOf("a"), asked)).toMatchObject({ points: 61, balance: { remaining: 39 }, refusal: null });
    const bill = charge(actorOf("a"), small);
    expect(bill).toMatchObject({ points: 30, balance: { remaining: 9 }, refusal: null });
    expect(charge(actorOf("a"), small)).toMatchObject({
      refusal: { code: "RATE_LIMITED", reason: "POINTS_SPENT", params: { points: 30 } },
    });
    expect(charge(actorOf("b"), small)?.refusal).toBeNull();
    expect(bill && fieldsOf(bill)).toEqual([
      ["ratelimit-limit", "100"],
      ["ratelimit-remaining", "9"],
      ["ratelimit-reset", "46"],
    ]);
  });

  test("beyond what one may cost take nothing; without a limit there is nothing to take", () => {
    const charge = charging(schema, 1);
    const refused = charge(actorOf("a"), asked);
    expect(refused).toMatchObject({ points: 61, maximum: 50, balance: null, refusal: { code: "COST_EXCEEDED" } });
    expect(refused && fieldsOf(refused)).toEqual([]);
    expect(charge(actorOf("a"), small)).toMatchObject({ balance: { remaining: 20 } });
    expect(charging(schema, 0)(actorOf("a"), asked)).toMatchObject({ points: 61, balance: null, refusal: null });
  });
});

describe("buckets", () => {
  test("hold fifty seconds of points, and say when there is enough again", () => {
    const buckets = new Buckets(10);
    expect(buckets.spend({ token: "a", holder: "x" }, 400)).toEqual({ limit: 500, remaining: 100, seconds: 40, isEnough: true });
    expect(buckets.spend({ token: "a", holder: "x" }, 150)).toMatchObject({ isEnough: false, seconds: 5 });
    expect(buckets.spend({ token: "b", holder: "x" }, 450)).toMatchObject({ isEnough: true });
  });

  test("the tokens of one holder share twice what one has", () => {
    const buckets = new Buckets(10);
    const spend = (token: string) => buckets.spend({ token, holder: "x" }, 400).isEnough;
    expect(["a", "b", "c"].map(spend)).toEqual([true, true, false]);
    expect(buckets.spend({ token: "d", holder: "y" }, 400).isEnough).toBe(true);
  });
});
