import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { encodeId } from "../ids.js";
import type { Viewer } from "./reach.js";
import { createWorld, type Library, viewerAt, type World } from "./world.fixture.js";

let world: World;
let library: Library;
beforeAll(async () => {
  world = await createWorld(700, 3);
  library = world.libraries[0];
});
afterAll(() => world.close());

const source =
  "query ($branchId: ID, $after: String) { books(first: 20, branchId: $branchId, after: $after) { totalCount edges { node { id } } pageInfo { endCursor } } }";

interface Books {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

async function books(viewer: Viewer, variables: Record<string, unknown> = {}): Promise<Books> {
  const { data, errors } = await world.ask(viewer, source, variables);
  expect(errors).toBeUndefined();
  return (data as { books: Books }).books;
}

function several(...ranges: { path: string; includesSubtree: boolean }[]): Viewer {
  return { ...viewerAt(library, ""), paths: () => ranges };
}

async function expected(condition: string, ...values: unknown[]): Promise<string[]> {
  const rows = await world.database.query<{ id: string }>(
    `select b.id from app.books b join app.branches o on o.tenant_id = b.tenant_id and o.id = b.branch_id
     where b.tenant_id = $1 and (${condition}) order by added_at desc, b.id desc`,
    [library.tenantId, ...values],
  );
  return rows.map(({ id }) => encodeId("Book", id));
}

/** The second page, too, so that the keyset stands in both shapes. */
async function expectPages(viewer: Viewer, variables: Record<string, unknown>, all: readonly string[]): Promise<void> {
  const first = await books(viewer, variables);
  expect(first.totalCount).toBe(all.length);
  expect(first.edges.map(({ node }) => node.id)).toEqual(all.slice(0, 20));
  if (all.length <= 20) return;
  const second = await books(viewer, { ...variables, after: first.pageInfo.endCursor });
  expect(second.edges.map(({ node }) => node.id)).toEqual(all.slice(20, 40));
}

test("above and below the number where the plan changes, the list is the same", async () => {
  const root = encodeId("Branch", library.branches[0]?.id as string);
  const middle = library.branches[1] as { id: string; path: string };
  const all = await expected("true");
  const below = await expected("o.path like $2 || '%'", middle.path);
  await expectPages(viewerAt(library, "0000"), {}, all);
  await expectPages(viewerAt(library, "0000"), { branchId: root }, all);
  await expectPages(viewerAt(library, "0000"), { branchId: encodeId("Branch", middle.id) }, below);
  await expectPages(viewerAt(library, middle.path), {}, below);
  await expectPages(viewerAt(library, middle.path), { branchId: root }, below);
  const leaf = library.branches.at(-1) as { id: string; path: string };
  await expectPages(viewerAt(library, leaf.path, false), {}, await expected("o.id = $2", leaf.id));
  await expectPages(viewerAt(library, "0000", false), {}, await expected("o.path = '0000'"));
});

test("several parts of the tree, within each other or apart, count each row once", async () => {
  const paths = library.branches.slice(1, 70).map(({ path }) => path);
  const most = several(...paths.map((path) => ({ path, includesSubtree: true })), { path: paths[3] as string, includesSubtree: false });
  await expectPages(most, {}, await expected("length(o.path) >= 8 and left(o.path, 8) = any($2)", paths));
  const few = several(
    { path: paths[1] as string, includesSubtree: true },
    { path: `${paths[1]}`, includesSubtree: false },
    { path: paths[5] as string, includesSubtree: false },
  );
  await expectPages(few, {}, await expected("o.path like $2 || '%' or o.path = $3", paths[1], paths[5]));
  const tree = await world.ask(few, "{ branches(first: 100) { totalCount edges { node { name } } } }");
  const { totalCount, edges } = (tree.data as { branches: { totalCount: number; edges: unknown[] } }).branches;
  expect(edges).toHaveLength(totalCount);
});

test("PostgreSQL opens one of the two shapes and never runs the other", async () => {
  world.statements.length = 0;
  const middle = library.branches[1] as { id: string };
  await books(viewerAt(library, "0000"), { branchId: encodeId("Branch", middle.id) });
  const { text } = world.statements[0] as { text: string };
  for (const [branch, never] of [
    [library.branches[0]?.id, /<= 500/],
    [middle.id, /> 500/],
  ] as const) {
    const rows = await world.database.query<{ "QUERY PLAN": string }>(
      `explain (analyze, costs off, timing off) ${literally(text, [library.tenantId, branch as string, "21"])}`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]);
    const closed = plan.findIndex((line) => /One-Time Filter/.test(line) && never.test(line));
    expect(plan.slice(closed).find((line) => /never executed/.test(line))).toBeDefined();
  }
});

/** EXPLAIN takes no parameters whose values matter to a one-time filter, so they are written out. */
function literally(text: string, [tenant, branch, limit]: readonly [string, string, string]): string {
  return text
    .replaceAll("$1", `'${tenant}'`)
    .replaceAll(/\$\d+::uuid/g, `'${branch}'::uuid`)
    .replaceAll(/\$\d+::int/g, limit);
}
