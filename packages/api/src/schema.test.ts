import "reflect-metadata";
import { readFileSync } from "node:fs";
import { mutationActions } from "@duban/schema";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { features } from "./features/index.js";
import { commandedActions } from "./platform/command.js";
import { ruledActions } from "./platform/policy.js";
import { assembleSchema, printSorted, undescribed } from "./schema.js";

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await assembleSchema(features);
});

describe("the product's schema", () => {
  test("says of every type, field, argument and value what it is", () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test("is the one that is committed", () => {
    expect(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8")).toBe(printSorted(schema));
  });

  test("has a mutation, a command and a rule for every action that changes something, under one name", () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.sort()).toEqual(Object.values(mutationActions).sort());
    expect(commandedActions()).toEqual(expect.arrayContaining(Object.keys(mutationActions)));
    expect(ruledActions()).toEqual(expect.arrayContaining(Object.keys(mutationActions)));
  });
});
