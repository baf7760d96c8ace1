import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLSchema, parse, validate } from "graphql";
import "reflect-metadata";
import { features } from "../../features/index.js";
import { assembleSchema } from "../../schema.js";
import { Buckets } from "./buckets.js";
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
