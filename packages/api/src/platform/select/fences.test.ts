import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { encodeId } from "../ids.js";
import { firstKept } from "./library.fixture.js";
import type { Viewer } from "./reach.js";
import { createWorld, type Library, viewerAt, type World } from "./world.fixture.js";

let world: World;
let own: Library;
beforeAll(async () => {
  world = await createWorld();
  own = world.libraries[0];
});
afterAll(() => world.close());
beforeEach(() => {
  world.statements.length = 0;
});

interface Target {
  readonly book: string;
  readonly branch: string;
  readonly copy: string;
  readonly donor: string;
}

/** A book at the third branch of the middle, with a copy and a donor there; and what of it a viewer gets by every way there is. */
async function target(library: Library): Promise<Target> {
  const branch = library.branches[3] as { id: string };
  const rows = await world.database.query<{ book: string; copy: string; donor: string }>(
    `select b.id as book, b.latest_copy_id as copy, b.origin_id as donor from app.books b
     where tenant_id = $1 and branch_id = $2 and origin_type = 'DONOR' and latest_copy_id is not null`,
    [library.tenantId, branch.id],
  );
  return { ...(rows[0] as { book: string; copy: string; donor: string }), branch: branch.id };
}

const ways = `query ($book: ID!, $branch: ID!, $copy: ID!, $ids: [ID!]!, $rows: [ID!]!) {
  view: book(id: $book) { id }
  byNode: node(id: $book) { id }
  copyByNode: node(id: $copy) { id ... on Copy { book { id } } }
  nodes(ids: $ids) { id }
  list: books(branchId: $branch) { totalCount edges { node { id } } }
  throughBranch: branch(id: $branch) { bookCount books { totalCount edges { node { id } } } }
  throughCopy: node(id: $copy) { ... on Copy { book { title } } }
  payload(ids: $rows) { book { id } books { id } } }`;

async function reachedBy(viewer: Viewer, { book, branch, copy, donor }: Target): Promise<Record<string, unknown>> {
  const [bookId, branchId, copyId, donorId] = [
    encodeId("Book", book),
    encodeId("Branch", branch),
    encodeId("Copy", copy),
    encodeId("Donor", donor),
  ];
  const { data, errors } = await world.ask(viewer, ways, {
    book: bookId,
    branch: branchId,
    copy: copyId,
    ids: [bookId, copyId, donorId],
    rows: [book],
  });
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

const nothing = {
  view: null,
  byNode: null,
  copyByNode: null,
  nodes: [null, null, null],
  list: { totalCount: 0, edges: [] },
  throughCopy: null,
  payload: { book: null, books: [] },
};

test("a viewer of another group reaches nothing by any way", async () => {
  const data = await reachedBy(viewerAt(world.libraries[1], "0000", true, "KEEPER"), await target(own));
  expect(data).toEqual({ ...nothing, throughBranch: null });
});

test("a viewer beside, below and without any grant reaches nothing by any way", async () => {
  const wanted = await target(own);
  const below = own.branches.find(({ path }) => path.length === 12 && path.startsWith(own.branches[3]?.path as string))?.path as string;
  const empty = { bookCount: 0, books: { totalCount: 0, edges: [] } };
  expect(await reachedBy(viewerAt(own, own.branches[1]?.path as string), wanted)).toEqual({ ...nothing, throughBranch: null });
  expect(await reachedBy(viewerAt(own, "0000", false), wanted)).toEqual({ ...nothing, throughBranch: null });
  expect(await reachedBy({ ...viewerAt(own, below), paths: () => [] }, wanted)).toEqual({ ...nothing, throughBranch: null });
  // By its name one sees who stands above; what is there one does not. Of the list one gets the part below that one reaches.
  const data = await reachedBy(viewerAt(own, below), wanted);
  expect(data).toMatchObject({ ...nothing, list: { totalCount: 4 }, throughBranch: empty });
  expect(JSON.stringify(data)).not.toContain(encodeId("Book", wanted.book));
});

test("who may, reaches it by every way; a noun with an action only by a role that permits it", async () => {
  const wanted = await target(own);
  for (const [path, subtree] of [
    ["0000", true],
    [own.branches[3]?.path as string, true],
    [own.branches[3]?.path as string, false],
  ] as const) {
    for (const role of ["READER", "KEEPER"]) {
      const data = await reachedBy(viewerAt(own, path, subtree, role), wanted);
      const bookId = encodeId("Book", wanted.book);
      const isKeeper = role === "KEEPER";
      expect(data).toMatchObject({
        view: { id: bookId },
        byNode: { id: bookId },
        copyByNode: { book: { id: bookId } },
        nodes: [{ id: bookId }, { id: encodeId("Copy", wanted.copy) }, isKeeper ? { id: encodeId("Donor", wanted.donor) } : null],
        throughBranch: { bookCount: 4 },
        payload: { book: { id: bookId }, books: [{ id: bookId }] },
      });
      const { data: secrets } = await world.ask(
        viewerAt(own, path, subtree, role),
        "query ($id: ID!) { book(id: $id) { secretForKeepers origin { ... on Donor { name } } } }",
        { id: bookId },
      );
      expect(secrets).toEqual({
        book: isKeeper
          ? { secretForKeepers: expect.stringMatching(/^secret/), origin: { name: expect.stringMatching(/^Donor/) } }
          : { secretForKeepers: null, origin: null },
      });
    }
  }
});

test("a row may name the role by which it is reached", async () => {
  const source = "{ errands(first: 100) { totalCount edges { node { role book { pages } } } } nothing: errands { __typename } }";
  const both = {
    ...viewerAt(own, "0000"),
    grants: [{ role: "READER" }, { role: "KEEPER" }],
    paths: () => [{ path: "0000", includesSubtree: true }],
  };
  const found = new Map<string, number>();
  for (const [name, viewer] of [
    ["READER", viewerAt(own, "0000")],
    ["KEEPER", viewerAt(own, "0000", true, "KEEPER")],
    ["other", viewerAt(own, "0000", true, "OTHER")],
    ["both", both],
  ] as const) {
    const { data, errors } = await world.ask(viewer, source);
    expect(errors).toBeUndefined();
    const { totalCount, edges } = (
      data as { errands: { totalCount: number; edges: { node: { role: string; book: { pages: number } } }[] } }
    ).errands;
    for (const { node } of edges) expect(node).toEqual({ role: node.book.pages % 2 === 0 ? "READER" : "KEEPER", book: expect.anything() });
    if (name !== "both") expect(edges.every(({ node }) => node.role === name)).toBe(true);
    found.set(name, totalCount);
  }
  expect(found.get("other")).toBe(0);
  expect(found.get("both")).toBe(160);
  expect((found.get("READER") ?? 0) + (found.get("KEEPER") ?? 0)).toBe(160);
});

test("what is shown under a condition of it and its whole is reached, by every way there is, by those only for whom the condition holds", async () => {
  const { book, copy } = await target(own);
  const query = `query ($book: ID!, $kept: ID!, $copy: ID!) {
    book(id: $book) { lentCount lastCopy { id } copies { id } copyPages { totalCount edges { node { id } } } }
    node(id: $kept) { id }
    throughCopy: node(id: $copy) { ... on Copy { book { lastCopy { id } } } } }`;
  const kept = "00000000-0000-4000-8000-00000000c0de";
  const asked = { book: encodeId("Book", book), kept: encodeId("Copy", kept), copy: encodeId("Copy", copy) };
  const before = await world.ask(viewerAt(own, "0000", true, "KEEPER"), query, asked);
  await world.database.query(
    "insert into app.copies (tenant_id, id, book_id, number, lent, made_at) values ($1, $2, $3, $4, true, now())",
    [own.tenantId, kept, book, firstKept],
  );
  try {
    expect(await world.ask(viewerAt(own, "0000", true, "READER"), query, asked)).toEqual(before);
    const { data } = await world.ask(viewerAt(own, "0000", true, "KEEPER"), query, asked);
    const { copies, lentCount } = (before.data as { book: { copies: object[]; lentCount: number } }).book;
    expect(data).toMatchObject({
      book: { lentCount: lentCount + 1, lastCopy: { id: asked.kept }, copyPages: { totalCount: copies.length + 1 } },
      node: { id: asked.kept },
      throughCopy: { book: { lastCopy: { id: asked.kept } } },
    });
  } finally {
    await world.database.query("delete from app.copies where id = $1", [kept]);
  }
});

test("two viewers with one document at the same time: each sees their own", async () => {
  const viewers = [
    viewerAt(own, "0000"),
    viewerAt(world.libraries[1], "0000"),
    viewerAt(own, own.branches[1]?.path as string),
    viewerAt(own, own.branches[3]?.path as string, false),
  ];
  const ask = (viewer: Viewer) => world.ask(viewer, "{ books(first: 100) { totalCount edges { node { id branch { name } lentCount } } } }");
  const alone: unknown[] = [];
  for (const viewer of viewers) alone.push(await ask(viewer));
  const together = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(viewers[index % 4] as Viewer)));
  expect(together).toEqual(together.map((_, index) => alone[index % 4]));
  expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBe(4);
});

test("every statement says the tenant once for each table that it names", async () => {
  const wanted = await target(own);
  for (const viewer of [viewerAt(own, "0000"), viewerAt(own, own.branches[3]?.path as string, false, "KEEPER")]) {
    await reachedBy(viewer, wanted);
    await world.ask(
      viewer,
      `{ books { totalCount edges { cursor node { branch { parent { name } } latestCopy { id } lastCopy { id } copies { id } neighbours { title }
      copyPages { totalCount edges { node { book { id } } } } lentCount figures { copies } origin { ... on Donor { id } } described secretForKeepers } } } branches { edges { node { bookCount } } } bookCount }`,
    );
  }
  expect(world.statements.length).toBeGreaterThan(20);
  for (const { text } of world.statements) {
    const aliases = [...text.matchAll(/app\."?\w+"? (\w+)/g)].map((match) => match[1]);
    const tenants = [...text.matchAll(/(\w+)\.tenant_id = \$1\b/g)].map((match) => match[1]);
    expect(tenants.sort()).toEqual(aliases.sort());
  }
});
