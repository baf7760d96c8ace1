import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { buildSchema, isInterfaceType, isObjectType, Kind, type ObjectTypeDefinitionNode, parse, print, visit } from "graphql";

const sdl = readFileSync(join(import.meta.dirname, "../../packages/schema/schema.graphql"), "utf8");

const federation = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ${JSON.stringify(names)})\n`;

/**
 * The schema as a subgraph: all that has a global id is an entity by it. The product serves the plain schema; a router's wrapper asks
 * `nodes(ids)` for the entities.
 */
function asSubgraph(text: string): string {
  const key = parse('type X @key(fields: "id") { id: ID }').definitions[0] as ObjectTypeDefinitionNode;
  const keyed = visit(parse(text), {
    [Kind.OBJECT_TYPE_DEFINITION]: (type) =>
      type.interfaces?.some(({ name }) => name.value === "Node")
        ? { ...type, directives: [...(type.directives ?? []), ...(key.directives ?? [])] }
        : undefined,
  });
  return federation("@key") + print(keyed);
}

/** Another team's: it knows a problem by its id alone, and adds what an insurer says about it. */
const insurance = `${federation("@key")}
  type Problem @key(fields: "id") { id: ID!  insuredAmount: String  claims: [Claim!]! }
  type Claim @key(fields: "number") { number: ID!  amount: String!  problem: Problem! }
  type Query { claim(number: ID!): Claim }`;

function compose(...subgraphs: readonly (readonly [name: string, text: string])[]) {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(([name, text]) => ({ name, typeDefs: parse(text), url: `http://${name}` })),
  );
  return { supergraphSdl, errors: (errors ?? []).map(({ message }) => message) };
}

test("the schema composes as a subgraph, with every type, field and argument of it in the supergraph", () => {
  const { supergraphSdl, errors } = compose(["duban", asSubgraph(sdl)]);
  expect(errors).toEqual([]);
  const [own, composed] = [buildSchema(sdl), buildSchema(supergraphSdl ?? "", { assumeValid: true })];
  for (const type of Object.values(own.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    const found = composed.getType(type.name);
    expect(found?.astNode?.kind ?? type.name).toBe(type.astNode?.kind ?? type.name);
    if (isObjectType(type) || isInterfaceType(type)) {
      expect(Object.keys((found as typeof type).getFields()).sort()).toEqual(Object.keys(type.getFields()).sort());
    }
  }
});

test("another subgraph adds fields to a problem", () => {
  const { supergraphSdl, errors } = compose(["duban", asSubgraph(sdl)], ["insurance", insurance]);
  expect(errors).toEqual([]);
  const problem = buildSchema(supergraphSdl ?? "", { assumeValid: true }).getType("Problem");
  if (!isObjectType(problem)) throw new Error("The supergraph has no problem");
  expect(problem.getFields()).toMatchObject({ title: {}, insuredAmount: {}, claims: {} });
});

test("what cannot be composed is told", () => {
  const { errors } = compose(["duban", asSubgraph(sdl)], ["insurance", insurance.replace("insuredAmount: String", "title: Int")]);
  expect(errors).toContainEqual(expect.stringMatching(/Problem\.title.*incompatible|incompatible.*Problem\.title/i));
});
