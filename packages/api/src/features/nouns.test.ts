import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  execute,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from "graphql";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { Actor } from "../platform/actor.js";
import { openPool } from "../platform/database/pool.js";
import { encodeId } from "../platform/ids.js";
import { createReader } from "../platform/select/index.js";
import { nounNamed } from "../platform/select/registry.js";
import { declarationOf } from "../platform/select/selection.js";
import { createTenantStore, type Statement } from "../platform/tenant-store.js";
import { assembleSchema } from "../schema.js";
import { features } from "./index.js";

const someId = "019c2f3a-5b6c-7d8e-9f01-23456789abcd";

let schema: GraphQLSchema;
let database: TestDatabase;
beforeAll(async () => {
  schema = await assembleSchema(features);
  database = await createDatabase();
});
afterAll(() => database.drop());

test("a column of a noun is shown as it stands, so that PostgreSQL can write the answer", () => {
  const byCode = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.extensions.noun === undefined) return [];
    const columns = new Set([...nounNamed(String(type.extensions.noun)).columns.values()].map(({ property }) => property));
    const fields = Object.values(type.getFields()).filter(
      ({ name, type: shown }) => name !== "id" && columns.has(name) && isLeafType(getNamedType(shown)),
    );
    return fields.filter((field) => field.resolve !== undefined && !declarationOf(field)).map(({ name }) => `${type.name}.${name}`);
  });
  expect(byCode).toEqual([]);
});

/** Everything that can be selected of a type, two levels deep. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const args = field.args.filter(isRequiredArgument).map(({ name, type: argument }) => {
      const noun = field.args.find((one) => one.name === name)?.extensions.globalId;
      return `${name}: ${noun ? JSON.stringify(encodeId(String(noun), someId)) : anyOf(getNamedType(argument))}`;
    });
    const called = `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [called];
    const deeper = /Connection$|Edge$/.test(type.name) ? depth : depth - 1;
    return isObjectType(named) && deeper > 0 ? [`${called} { ${everything(named, deeper)} }`] : [];
  });
  return ["__typename", ...fields].join(" ");
}

/** Some value of a type, as it stands in a document. */
function anyOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  return type.name === "Int" ? "1" : '"x"';
}

/** Whoever reads at a place of the tree of a group that has no rows yet. */
function actorAt(path: string): Actor {
  const grants = [{ role: "REVIEWER" as const, organizationId: someId, path, includesSubtree: true }];
  return new Actor({ accountId: someId, personId: someId, tenantId: someId, locale: "en", grants });
}

test("every noun's declarations are SQL that the migrated database understands, for who sees all and who sees a part", async () => {
  const pool = openPool(database.url, () => {}, 2);
  const store = createTenantStore(pool);
  const nouns = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && isNode(type));
  let statements = 0;
  for (const noun of nouns) {
    const document = parse(`{ node(id: "${encodeId(noun.name, someId)}") { ... on ${noun.name} { ${everything(noun, 3)} } } }`);
    expect(validate(schema, document)).toEqual([]);
    for (const actor of [actorAt("0000"), actorAt("00000001")]) {
      const query = (statement: Statement) => {
        statements += 1;
        return store.query<never>(someId, statement);
      };
      const read = createReader({ schema, viewer: actor, today: "2026-11-23", now: new Date(), query });
      const contextValue = { read, signedIn: actor, forRootField: () => ({ read, fenced: true }) };
      expect([noun.name, await execute({ schema, document, contextValue })]).toEqual([noun.name, { data: { node: null } }]);
    }
  }
  await pool.end();
  expect(nouns.length).toBeGreaterThan(5);
  expect(statements).toBe(2 * nouns.length);
});

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === "Node");
}
