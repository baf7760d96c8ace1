import "reflect-metadata";
import { readFileSync } from "node:fs";
import { mutationActions } from "@duban/schema";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLSchema, Kind, parse, visit } from "graphql";
import { features } from "./features/index.js";
import { commandedActions } from "./platform/command.js";
import { ruledActions } from "./platform/policy.js";
import { assembleSchema, printSorted } from "./schema.js";

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await assembleSchema(features);
});

describe("the product's schema", () => {
  test("says of every type, field, argument and value what it is", () => {
    const walked: string[] = [];
    const silent: string[] = [];
    visit(parse(printSorted(schema)), {
      enter(node, _key, _parent, _path, ancestors) {
        if (!("name" in node) || !/Definition$/.test(node.kind)) return;
        const place = [...ancestors, node]
          .flatMap((one) => ("name" in one && one.name?.kind === Kind.NAME ? one.name.value : []))
          .join(".");
        walked.push(place);
        if (!("description" in node) || !node.description?.value.trim()) silent.push(place);
      },
    });
    expect(silent).toEqual([]);
    expect(walked).toEqual(
      expect.arrayContaining(["Plan", "Plan.version.number", "PlanState.DRAFT", "PlanFilter.search", "Mutation.returnPlan.input"]),
    );
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
