import "reflect-metadata";
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";
import { buildSchema } from "type-graphql";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { openPool } from "../database/pool.js";
import { createTenantStore } from "../tenant-store.js";
import { createReader, NodeResolver, startSelect } from "./index.js";
import { BookResolver } from "./library.fixture.js";
import type { Viewer } from "./reach.js";

const tables = `
  create table app.branches (tenant_id uuid, id uuid, parent_id uuid, path text collate "C" not null, name text not null, primary key (tenant_id, id));
  create unique index on app.branches (tenant_id, path);
  create table app.books (tenant_id uuid, id uuid, branch_id uuid not null, latest_copy_id uuid, title text not null, pages integer not null, price numeric not null,
    added_at timestamptz(3) not null, printed_on date, secret text not null, origin_type text, origin_id uuid, primary key (tenant_id, id));
  create index on app.books (tenant_id, added_at desc, id desc) include (branch_id);
  create index on app.books (tenant_id, branch_id, added_at desc, id desc);
  create table app.copies (tenant_id uuid, id uuid, book_id uuid not null, number integer not null, lent boolean not null, made_at timestamptz(3) not null, primary key (tenant_id, id));
  create index on app.copies (tenant_id, book_id, number);
  create table app.donors (tenant_id uuid, id uuid, branch_id uuid not null, name text not null, primary key (tenant_id, id));
  create table app.shops (tenant_id uuid, id uuid, name text not null, city text not null, primary key (tenant_id, id));
  create view app.errands with (security_invoker = true) as
    select tenant_id, id, branch_id, case when lent_out then 'READER' else 'KEEPER' end as role, added_at from (select b.*, b.pages % 2 = 0 as lent_out from app.books b) b;
  grant select on app.errands to duban_api;
  select app.fence(relation, 'select') from unnest(array['app.branches', 'app.books', 'app.copies', 'app.donors', 'app.shops']::regclass[]) relation;`;

export interface TestStatement {
  readonly name?: string | null;
  readonly text: string;
}

export interface LibraryBranch {
  readonly id: string;
  readonly path: string;
}

/** One group's library: where its branches are, and one row of each noun. */
export interface Library {
  readonly tenantId: string;
  readonly branches: readonly LibraryBranch[];
  readonly books: readonly string[];
}

export interface World {
  readonly schema: GraphQLSchema;
  readonly database: TestDatabase;
  readonly libraries: readonly [Library, Library];
  readonly statements: TestStatement[];
  ask(viewer: Viewer, source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  close(): Promise<void>;
}

export async function createWorld(branches = 40, booksEach = 4): Promise<World> {
  const database = await createDatabase();
  await database.query(tables);
  const libraries = [await fill(database, branches, booksEach), await fill(database, branches, booksEach)] as const;
  await database.query("analyze");
  const pool = openPool(database.url, () => {}, 4);
  const store = createTenantStore(pool);
  const schema = await assembledSchema();
  const statements: TestStatement[] = [];
  return {
    schema,
    database,
    libraries,
    statements,
    async ask(viewer, source, variableValues = {}) {
      const document = parse(source);
      const mistakes = validate(schema, document);
      if (mistakes.length > 0) return { errors: mistakes };
      const read = createReader({
        schema,
        viewer,
        today: "2026-11-23",
        now: new Date("2026-11-23T04:00:00Z"),
        query: (statement) => {
          statements.push(statement);
          return store.query(viewer.tenantId, statement);
        },
      });
      return execute({ schema, document, variableValues, contextValue: { read } });
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

async function assembledSchema(): Promise<GraphQLSchema> {
  return startSelect(await buildSchema({ resolvers: [BookResolver, NodeResolver], validate: false }));
}

/** A viewer with one grant. */
export function viewerAt({ tenantId }: Library, path: string, includesSubtree = true, role = "READER"): Viewer {
  const paths = (wanted?: string) => (wanted === undefined || wanted === role ? [{ path, includesSubtree }] : []);
  return { tenantId, accountId: uuid(), personId: null, grants: [{ role }], paths };
}

function segment(index: number): string {
  return index.toString(36).padStart(4, "0");
}

/** A tree that is three levels deep: a root, a tenth of the branches below it, the others below those. */
async function fill(database: TestDatabase, count: number, booksEach: number): Promise<Library> {
  const tenantId = uuid();
  const middle = Math.ceil(count / 10);
  const branches: (LibraryBranch & { parentId: string | null })[] = [{ id: uuid(), path: segment(0), parentId: null }];
  for (let index = 1; index < count; index += 1) {
    const parent = branches[index <= middle ? 0 : 1 + (index % middle)] as LibraryBranch;
    branches.push({ id: uuid(), path: parent.path + segment(index), parentId: parent.id });
  }
  const insert = (table: string, rows: object[]) =>
    database.query(`insert into app.${table} select * from json_populate_recordset(null::app.${table}, $1)`, [
      JSON.stringify(rows.map((row) => ({ tenant_id: tenantId, ...row }))),
    ]);
  await insert(
    "branches",
    branches.map(({ id, path, parentId }, index) => ({ id, path, parent_id: parentId, name: `Branch ${index}` })),
  );
  const shop = uuid();
  await insert("shops", [{ id: shop, name: "Shop", city: "Beijing" }]);
  const books = branches.flatMap((branch, at) => Array.from({ length: booksEach }, (_, index) => bookOf(branch, at, index, shop)));
  await insert(
    "books",
    books.map(({ copies: _copies, donor: _donor, ...book }) => book),
  );
  await insert(
    "donors",
    books.flatMap(({ donor }) => donor),
  );
  await insert(
    "copies",
    books.flatMap(({ copies }) => copies),
  );
  return { tenantId, branches, books: books.map(({ id }) => id) };
}

function bookOf(branch: LibraryBranch, at: number, index: number, shop: string) {
  const id = uuid();
  const number = at * 7 + index * 3;
  const copies = Array.from({ length: number % 4 }, (_, copy) => ({
    id: uuid(),
    book_id: id,
    number: copy + 1,
    lent: (number + copy) % 2 === 0,
    made_at: new Date(Date.UTC(2020, copy, 1 + (number % 20))).toISOString(),
  }));
  const donor = number % 3 === 0 ? [{ id: uuid(), branch_id: branch.id, name: `Donor ${number}` }] : [];
  return {
    id,
    branch_id: branch.id,
    latest_copy_id: copies.at(-1)?.id ?? null,
    title: `Title ${number % 10}% ${index}`,
    pages: (number * 37) % 500,
    price: `${number}.50`,
    // Several books share a moment, so that pages have to be told apart by id.
    added_at: new Date(Date.UTC(2019 + (number % 6), number % 12, 1, 0, 0, 0, number % 3)).toISOString(),
    printed_on: number % 2 === 0 ? "2001-02-03" : null,
    secret: `secret ${number}`,
    origin_type: donor.length > 0 ? "DONOR" : number % 3 === 1 ? "SHOP" : null,
    origin_id: donor[0]?.id ?? (number % 3 === 1 ? shop : null),
    donor,
    copies,
  };
}
