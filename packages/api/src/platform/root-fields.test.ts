import { describe, expect, test } from "@jest/globals";
import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from "graphql";
import { type FencedContext, fenceRootFields } from "./root-fields.js";

function schemaOf(): GraphQLSchema {
  const touch = (_: unknown, __: unknown, context: FencedContext) => {
    context.fenced = true;
    return "fenced";
  };
  const fields = {
    open: { type: GraphQLString, resolve: () => "open" },
    fenced: { type: GraphQLString, resolve: touch },
    forgotten: { type: GraphQLString, resolve: () => "leaked" },
  };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields }) });
}

class Request implements FencedContext {
  fenced = false;
  constructor(readonly signedIn: object | null) {}
  forRootField() {
    return Object.assign(Object.create(this) as Request, { fenced: false });
  }
}

const ask = async (signedIn: object | null) => {
  const schema = schemaOf();
  fenceRootFields(schema, ["Query.open"]);
  const { data, errors = [] } = await graphql({ schema, source: "{ open fenced forgotten }", contextValue: new Request(signedIn) });
  return { data: { ...data }, codes: errors.map(({ originalError }) => (originalError as { code?: string }).code) };
};

describe("root fields", () => {
  test("answer to nobody who is not signed in, but for the public ones", async () => {
    expect(await ask(null)).toEqual({
      data: { open: "open", fenced: null, forgotten: null },
      codes: ["UNAUTHENTICATED", "UNAUTHENTICATED"],
    });
  });

  test("answer nothing when they went through no fence", async () => {
    expect(await ask({})).toEqual({ data: { open: "open", fenced: "fenced", forgotten: null }, codes: ["INTERNAL"] });
  });

  test("that are public exist, and are few", () => {
    expect(() => fenceRootFields(schemaOf(), ["Query.opne"])).toThrow("Query.opne");
    expect(() => fenceRootFields(schemaOf(), ["a", "b", "c", "d", "e", "f"])).toThrow("5 at most");
  });
});
