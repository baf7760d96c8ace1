import "reflect-metadata";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GraphQLSchema, getNamedType, isEnumType, isObjectType } from "graphql";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { isDecisive } from "../platform/live/changes.js";
import { columnOf, type NounDefinition, nounNamed, nounOfClass } from "../platform/select/registry.js";
import { visibilityOf } from "../platform/select/visibility.js";
import { assembleSchema } from "../schema.js";
import { entities, features } from "./index.js";

// The migrations make the tables and the entity classes say what is in them: the two have to agree.

interface TableColumn {
  readonly relation: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly isView: boolean;
  /** The database fills it when nobody else does. */
  readonly fillsItself: boolean;
}

let schema: GraphQLSchema;
let database: TestDatabase;
let nouns: NounDefinition[];
let columns: TableColumn[];

beforeAll(async () => {
  schema = await assembleSchema(features);
  nouns = entities.map(nounOfClass);
  database = await createDatabase();
  columns = await database.query<TableColumn & Record<string, unknown>>(`
    select c.relname as relation, a.attname as name, regexp_replace(format_type(a.atttypid, null), 'timestamp with time zone', 'timestamptz') as type,
      not a.attnotnull as nullable, c.relkind = 'v' as "isView", a.atthasdef as "fillsItself"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'v')`);
});
afterAll(() => database.drop());

test("rights follow from the rows of nouns whose changes make everybody forget who asks", async () => {
  const functions = await database.query<{ text: string }>(
    "select string_agg(pg_get_functiondef(p.oid), ' ') as text from pg_proc p where p.oid in ('app.open_session'::regproc, 'app.live_rights'::regproc)",
  );
  const read = new Set([...(functions[0]?.text ?? "").matchAll(/(?:from|join) app\.(\w+) /g)].map(([, table]) => table));
  // One joins a group and never leaves it.
  const undeclared = [...read, "access_tokens"].filter(
    (table) => table !== "memberships" && !nouns.some((noun) => noun.table === table && isDecisive(noun.name)),
  );
  expect([[...read].sort(), undeclared]).toEqual([
    ["accounts", "delegations", "memberships", "organizations", "people", "role_grants", "sessions"],
    [],
  ]);
});

test("every column of an entity is one of its table, of the same type, and null where the table's may be", () => {
  const wrong = nouns.flatMap((noun) =>
    [...noun.columns.values()].flatMap(({ name, type, nullable }) => {
      const column = columns.find((one) => one.relation === noun.table && one.name === name);
      if (!column) return [`${noun.name}.${name} is not in ${noun.table}`];
      const said = column.isView ? `${type}` : `${type}${nullable ? " null" : ""}`;
      const is = column.isView ? column.type : `${column.type}${column.nullable ? " null" : ""}`;
      return said === is ? [] : [`${noun.name}.${name} is said to be ${said} and is ${is}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("every column of a noun's table that has to be filled is one of the entity, so that a command can fill it", () => {
  // Accounts and sessions, which stand outside the tenants, are written by whoever signs people in.
  const tables = new Map<string, Set<string>>();
  for (const { isGlobal, table, columns: own } of nouns) {
    // Two nouns may look at one table; a command writes by the one that has all of it.
    const names = [...(tables.get(table) ?? []), ...[...own.values()].map(({ name }) => name)];
    if (!isGlobal) tables.set(table, new Set(names));
  }
  const missing = columns.filter(
    ({ relation, name, nullable, isView, fillsItself }) =>
      !nullable && !isView && !fillsItself && tables.get(relation)?.has(name) === false,
  );
  expect(missing.map(({ relation, name }) => `${relation}.${name}`)).toEqual([]);
});

test("a row that is seen by the place that it repeats of its whole is held to that place", async () => {
  const references = await database.query<{ definition: string }>(`
    select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and connamespace = 'app'::regnamespace`);
  const definitions = references.map(({ definition }) => definition);
  const repeating = nouns.flatMap((noun) => {
    const rule = visibilityOf(noun.target);
    return typeof rule === "object" && "with" in rule && rule.placed !== undefined ? [{ noun, ...rule, placed: rule.placed }] : [];
  });
  expect(repeating.map(({ noun }) => noun.name)).toContain("Measure");
  for (const { noun, by, placed, with: name } of repeating) {
    const whole = nounNamed(name);
    const rule = visibilityOf(whole.target) as { readonly subtree: string };
    const own = `tenant_id, ${columnOf(noun, by).name}, ${columnOf(noun, placed).name}`;
    const its = `tenant_id, id, ${columnOf(whole, rule.subtree).name}`;
    expect(definitions).toContainEqual(
      expect.stringMatching(new RegExp(`^app\\.${noun.table} FOREIGN KEY \\(${own}\\) REFERENCES app\\.${whole.table}\\(${its}\\)`)),
    );
  }
});

test("a table that repeats the path of an organization is placed with each row, and with each organization that moves", async () => {
  const repeating = nouns.filter(({ isTree, pathOf }) => !isTree && pathOf !== null);
  expect(repeating.map(({ name }) => name)).toContain("Plan");
  const triggers = await database.query<{ definition: string; source: string }>(`
    select pg_get_triggerdef(t.oid) as definition, p.prosrc as source
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal`);
  for (const { table } of repeating) {
    expect(triggers.map(({ definition }) => definition)).toContainEqual(
      expect.stringMatching(
        new RegExp(`BEFORE INSERT OR UPDATE OF organization_id ON app\\.${table} FOR EACH ROW EXECUTE FUNCTION app\\.place_row`),
      ),
    );
    const moving = triggers.filter(({ definition }) => definition.includes("AFTER UPDATE OF path ON app.organizations"));
    expect(moving.map(({ source }) => source)).toContainEqual(expect.stringContaining(`update app.${table} set path = new.path`));
  }
});

test("a column that takes some words only takes exactly those of the vocabulary", async () => {
  const checks = await database.query<{ relation: string; definition: string }>(`
    select c.relname as relation, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'c' and c.relnamespace = 'app'::regnamespace and pg_get_constraintdef(k.oid) like '%ANY%'`);
  const wrong = checks.flatMap(({ relation, definition }) => {
    const [, column = "", words = ""] = listOfWords.exec(definition) ?? [];
    const taken = [...words.matchAll(/'([^']+)'/g)].map(([, word]) => word);
    const wanted = wordsOf(relation, column);
    return taken.sort().join() === [...wanted].sort().join()
      ? []
      : [`${relation}.${column} takes ${taken.join()}, the vocabulary has ${wanted.join()}`];
  });
  expect(wrong).toEqual([]);
  expect(checks.length).toBeGreaterThan(10);
});

/** `(state = ANY (ARRAY['OPEN'::text, …]))` */
const listOfWords = /(\w+) = ANY \(ARRAY\[([^\]]+)\]/;

/** The words of the enum that the column's field has in GraphQL. */
function wordsOf(relation: string, column: string): readonly string[] {
  const noun = nouns.find(({ table }) => table === relation);
  const property = [...(noun?.columns.values() ?? [])].find(({ name }) => name === column)?.property ?? "";
  const type = schema.getType(noun?.name ?? "");
  const field = isObjectType(type) ? getNamedType(type.getFields()[property]?.type) : undefined;
  return isEnumType(field) ? field.getValues().map(({ name }) => name) : [];
}
