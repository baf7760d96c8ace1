import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { encodeId } from "../ids.js";
import { createWorld, viewerAt, type World } from "./world.fixture.js";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.statements.length = 0;
});

const everything = `query ($first: Int) { books(first: $first) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node {
  id title pages price addedAt printedOn age lentCount secretForKeepers described
  status: branch { id name parent { id name } }
  latestCopy { id number } lastCopy { id number } copy(number: 2) { number lent }
  copies { number lent book { title } } copyPages(first: 2) { totalCount edges { cursor node { number } } pageInfo { hasNextPage } }
  neighbours { title } figures(from: 2) { copies newest }
  origin { __typename ... on Donor { id name } ... on Shop { id city } }
} } } }`;

test("a page is one statement, whatever its length and depth", async () => {
  const viewer = viewerAt(world.libraries[0], "0000");
  for (const first of [10, 50, 100]) {
    const { data, errors } = await world.ask(viewer, everything, { first });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ books: { totalCount: 160 } });
  }
  expect(world.statements).toHaveLength(3);
});

test("values have the form that GraphQL gives them", async () => {
  const viewer = viewerAt(world.libraries[0], "0000", true, "KEEPER");
  const { data } = await world.ask(viewer, everything, { first: 100 });
  const { edges } = (data as { books: { edges: { node: Record<string, unknown> }[] } }).books;
  const book = edges
    .map(({ node }) => node)
    .find(({ title, origin, copies }) => title && origin && (copies as unknown[]).length > 2) as Record<string, unknown>;
  expect(book).toMatchObject({
    price: expect.stringMatching(/^\d+\.50$/),
    addedAt: expect.stringMatching(/^20\d\d-\d\d-01T00:00:00\.00\dZ$/),
    secretForKeepers: expect.stringMatching(/^secret/),
    described: expect.stringMatching(/^true Title .* 20\d\d \d$/),
    status: { name: expect.stringMatching(/^Branch/) },
    latestCopy: { number: 3 },
    copy: { number: 2 },
    copyPages: { totalCount: 3, edges: [{ node: { number: 3 } }, { node: { number: 2 } }], pageInfo: { hasNextPage: true } },
    figures: { copies: 2, newest: expect.stringMatching(/^2020-03-\d\dT00:00:00\.000Z$/) },
  });
});

test("pages joined by their cursors are the list, with moments that are shared", async () => {
  for (const path of ["0000", world.libraries[0].branches[1]?.path as string]) {
    const viewer = viewerAt(world.libraries[0], path);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await world.ask(
        viewer,
        "query ($after: String) { books(first: 7, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }",
        { after },
      );
      expect(errors).toBeUndefined();
      const { edges, pageInfo } = (
        data as { books: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }
      ).books;
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const rows = await world.database.query<{ id: string }>(
      `select b.id from app.books b join app.branches o using (tenant_id) where tenant_id = $1 and o.id = b.branch_id and o.path like $2 || '%' order by added_at desc, b.id desc`,
      [world.libraries[0].tenantId, path],
    );
    expect(seen).toEqual(rows.map(({ id }) => encodeId("Book", id)));
  }
});

test.each(["id", "id described"])("all rows are counted, however many of them a page holds (%s)", async (fields) => {
  const viewer = viewerAt(world.libraries[0], world.libraries[0].branches[1]?.path as string);
  const source = `query ($first: Int, $after: String) { books(first: $first, after: $after) {
    totalCount edges { node { ${fields} } } pageInfo { endCursor hasNextPage } } }`;
  const pageOf = async (first: number, after: string | null = null) => {
    const { data, errors } = await world.ask(viewer, source, { first, after });
    expect(errors).toBeUndefined();
    return (data as { books: { totalCount: number; edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }).books;
  };
  const { edges, totalCount } = await pageOf(100);
  expect(edges.length).toBeGreaterThan(2);
  expect(totalCount).toBe(edges.length);
  for (const first of [1, totalCount - 1, totalCount, totalCount + 1]) {
    const page = await pageOf(first);
    expect(page).toMatchObject({ totalCount, pageInfo: { hasNextPage: first < totalCount } });
    expect(await pageOf(first, page.pageInfo.endCursor)).toMatchObject({ totalCount });
  }
});

test("the same for a connection inside a row", async () => {
  const viewer = viewerAt(world.libraries[0], "0000");
  const id = encodeId("Branch", world.libraries[0].branches[0]?.id as string);
  const titles: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await world.ask(
      viewer,
      "query ($id: ID!, $after: String) { branch(id: $id) { children(first: 2, after: $after) { edges { node { name } } pageInfo { endCursor hasNextPage } } } }",
      { id, after },
    );
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = (
      data as { branch: { children: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } }
    ).branch.children;
    titles.push(...edges.map(({ node }) => node.name));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(titles).toEqual(["Branch 1", "Branch 2", "Branch 3", "Branch 4"]);
});

test("arguments, filters and orders", async () => {
  const [library] = world.libraries;
  const viewer = viewerAt(library, "0000");
  const branchId = encodeId("Branch", library.branches[3]?.id as string);
  const { data, errors } = await world.ask(
    viewer,
    `query ($branchId: ID!, $search: String) {
      found: books(filter: { search: $search, branchIds: [$branchId] }) { totalCount edges { node { title isAt(branchId: $branchId) } } }
      under: books(branchId: $branchId) { totalCount }
      branches(branchId: $branchId) { edges { node { name bookCount books(first: 1) { edges { node { title } } } } } }
      thickest { pages } byBranch { branch { name } } bookCount }`,
    { branchId, search: "0% 0" },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    found: { totalCount: expect.any(Number) },
    branches: { edges: expect.arrayContaining([{ node: expect.objectContaining({ bookCount: 4 }) }]) },
    bookCount: 100,
  });
  const pages = (data as { thickest: { pages: number }[] }).thickest.map((book) => book.pages);
  expect(pages).toEqual([...pages].sort((one, other) => other - one));
  expect(pages).toHaveLength(7);
});

test("a payload is read after the write, all its rows in one statement", async () => {
  const [library, other] = world.libraries;
  const [first, second] = library.books as [string, string];
  const source = "query ($ids: [ID!]!) { payload(ids: $ids) { book { title branch { name } } books { id copies { number } } } }";
  const { data } = await world.ask(viewerAt(library, "0000"), source, { ids: [first, second, other.books[0]] });
  expect(data).toMatchObject({
    payload: { book: { branch: { name: "Branch 0" } }, books: [{ id: encodeId("Book", first) }, { id: encodeId("Book", second) }] },
  });
  expect(world.statements).toHaveLength(2);
  const written = await world.ask(viewerAt(library, "0000"), "mutation ($id: ID!) { touchBook(bookId: $id) { book { id } } }", {
    id: encodeId("Book", second),
  });
  expect(written.data).toEqual({ touchBook: { book: { id: encodeId("Book", second) } } });
});
