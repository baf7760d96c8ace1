import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { handsIn, takes } from "../support/workbook.js";
import { type Group, World } from "../support/world.js";

interface Row {
  readonly outcome: string;
  readonly code: string;
  readonly name: string;
  readonly reasons: readonly { readonly code: string }[];
}

interface Imported {
  readonly organizations: readonly Row[];
  readonly people: readonly Row[];
  readonly refusedCount: number;
}

type Rows = Readonly<Record<"organizations" | "people", readonly object[]>>;

let world: World;
let group: Group;
let unit: Versioned;
let local: Actor;
let narrow: Actor;
let viewer: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("bringing-in");
  unit = await group.organization("I-1");
  await group.organization("I-2");
  local = await group.actor("local", "ADMINISTRATOR", unit);
  narrow = await group.actor("narrow", "ADMINISTRATOR", unit, { includesSubtree: false });
  viewer = await group.actor("viewer", "VIEWER");
}, 120_000);
afterAll(() => world.stop());

const wanted = "organizations { outcome code name reasons { code } } people { outcome code name reasons { code } } refusedCount";

function imports(actor: Actor, rows: Rows, dryRun: boolean, into: { readonly id: string } = unit) {
  return actor.tries<Imported>("importOrganizations", { organizationId: into.id, dryRun, ...rows }, wanted);
}

const organization = (code: string, parentCode: string | null = null, more: object = {}) => ({
  ...{ code, parentCode, kind: "BRANCH", name: `分公司${code}`, nameEn: `Branch ${code}` },
  ...more,
});
const person = (organizationCode: string, name: string, more: object = {}) => ({ organizationCode, name, nameEn: `${name} EN`, ...more });
const said = (rows: readonly Row[]) =>
  rows.map(({ code, outcome, reasons }) => [code, outcome, ...reasons.map((reason) => reason.code)].join(" "));

async function standing(): Promise<string[]> {
  const { organizations } = await group.administrator.sees<{
    organizations: { edges: { node: { code: string; parent: { code: string } | null } }[] };
  }>("query ($id: ID) { organizations(organizationId: $id, first: 100) { edges { node { code parent { code } } } } }", { id: unit.id });
  return organizations.edges.map(({ node }) => `${node.parent?.code}/${node.code}`);
}

const rows: Rows = {
  organizations: [organization("I-1-1-1", "I-1-1"), organization("I-1-1"), organization("I-1-2")],
  people: [
    person("I-1-1-1", "秦牧", { post: "站长", rank: "SECTION_HEAD", startsOn: "2026-03-01", phone: "010-5550" }),
    person("I-1-1-1", "秦牧", { post: "书记", rank: "SECTION_HEAD" }),
    person("I-1", "苏青"),
  ],
};

test("a dry run says what would become of every row and changes nothing; the import does it at once; the next finds nothing to do", async () => {
  const before = await standing();
  const tried = done(await imports(local, rows, true));
  expect(said(tried.organizations)).toEqual(["I-1-1-1 CREATED", "I-1-1 CREATED", "I-1-2 CREATED"]);
  expect(said(tried.people)).toEqual(["I-1-1-1 CREATED", "I-1-1-1 CHANGED", "I-1 CREATED"]);
  expect(await standing()).toEqual(before);
  const imported = done(await imports(local, rows, false));
  expect(imported).toEqual(tried);
  expect(await standing()).toEqual([...before, "I-1/I-1-1", "I-1-1/I-1-1-1", "I-1/I-1-2"]);
  const { people } = await local.sees<{
    people: { edges: { node: { name: string; appointments: { post: string; startsOn: string }[] } }[] };
  }>(
    'query ($id: ID) { people(organizationId: $id, search: "秦牧", first: 9) { edges { node { name appointments { post startsOn } } } } }',
    { id: unit.id },
  );
  expect(people.edges).toHaveLength(1);
  expect(people.edges[0]?.node.appointments.map(({ post }) => post).sort()).toEqual(["书记", "站长"]);
  const again = done(await imports(local, rows, true));
  expect(new Set([...again.organizations, ...again.people].map(({ outcome }) => outcome))).toEqual(new Set(["UNCHANGED"]));
  const renamed = {
    organizations: [organization("I-1-2", "I-1", { name: "改名分公司" })],
    people: [person("I-1", "苏青", { phone: "010-1" })],
  };
  expect(done(await imports(local, renamed, false))).toMatchObject({
    organizations: [{ outcome: "CHANGED" }],
    people: [{ outcome: "CHANGED" }],
  });
  // What was imported is found by the initials of its name, the present one.
  const found = (text: string) =>
    local
      .sees<{ search: object[] }>("query ($text: String!) { search(text: $text) { kind } }", { text })
      .then(({ search }) => search.length);
  expect([await found("gmfgs"), await found("gmfg")]).toEqual([1, 1]);
  done(await local.createsOrganization(unit, "I-1-3"));
});

describe("a row is refused, and with it the whole", () => {
  test("for its code, its parent, its kind, its names, or its person", async () => {
    const wrong: Rows = {
      organizations: [
        organization("I-2"),
        organization("没有编码"),
        organization("I-9", "nowhere"),
        organization("I-1-1", "I-1-2"),
        organization("I-1-2", null, { kind: "SITE" }),
        organization("L-1", "L-2"),
        organization("L-2", "L-1"),
        organization("T-1"),
        organization("T-1"),
        organization("N-1", null, { name: "单位I-1-3" }),
        organization("N-2", "N-1"),
      ],
      people: [
        person("I-3", "外人"),
        person("N-1", "许诺"),
        person("I-1", "苏青", { post: "主管" }),
        person("I-1", ""),
        person("I-1", "韩立"),
        person("I-1", "韩立"),
      ],
    };
    const tried = done(await imports(local, wrong, true));
    expect(said(tried.organizations)).toEqual([
      "I-2 REFUSED ORGANIZATION_CODE_TAKEN",
      "没有编码 REFUSED CODE_INVALID",
      "I-9 REFUSED IMPORT_PARENT_UNKNOWN",
      "I-1-1 REFUSED IMPORT_MOVES",
      "I-1-2 REFUSED IMPORT_KIND_DIFFERS",
      "L-1 REFUSED IMPORT_PARENT_REFUSED",
      "L-2 REFUSED IMPORT_PARENT_LOOP",
      "T-1 CREATED",
      "T-1 REFUSED IMPORT_CODE_TWICE",
      "N-1 REFUSED ORGANIZATION_NAME_TAKEN",
      "N-2 REFUSED IMPORT_PARENT_REFUSED",
    ]);
    expect(said(tried.people)).toEqual([
      "I-3 REFUSED IMPORT_ORGANIZATION_UNKNOWN",
      "N-1 REFUSED IMPORT_ORGANIZATION_REFUSED",
      "I-1 REFUSED VALUE_REQUIRED",
      "I-1 REFUSED VALUE_REQUIRED",
      "I-1 CREATED",
      "I-1 REFUSED IMPORT_PERSON_TWICE",
    ]);
    const before = await standing();
    await expect(await imports(local, wrong, false)).toBeRefused("ORGANIZATION_CODE_TAKEN", "input.organizations.0.code");
    expect(await standing()).toEqual(before);
  });

  test("when there are none, or too many", async () => {
    await expect(await imports(local, { organizations: [], people: [] }, true)).toBeRefused("IMPORT_EMPTY");
    const many = Array.from({ length: 5_001 }, (_, number) => ({ ...organization(`M-${number}`), name: "m", nameEn: "m" }));
    await expect(await imports(local, { organizations: many, people: [] }, true)).toBeRefused("TOO_MANY_ITEMS", "input.organizations");
  });

  test("for those who do not administer all below", async () => {
    const one: Rows = { organizations: [organization("X-1")], people: [] };
    await expect(await imports(narrow, one, true)).toBeRefused("FORBIDDEN");
    await expect(await imports(viewer, one, true)).toBeRefused("FORBIDDEN");
    await expect(await imports(local, one, true, group.top)).toBeRefused("FORBIDDEN");
    const stranger = (await world.group("far-away")).administrator;
    await expect(await imports(stranger, one, true)).toBeRefused("NOT_FOUND");
  });
});

describe("as a file", () => {
  const path = () => `/files/organizations/${unit.id}.xlsx`;

  test("what is there goes out, and comes back as rows that change nothing", async () => {
    const { status, bytes } = await takes(local, path());
    expect(status).toBe(200);
    const { body } = await handsIn<Rows & { problems: unknown[] }>(local, path(), bytes);
    expect(body.problems).toEqual([]);
    const bare = (list: readonly object[]) => list.map((row) => ({ ...row, place: undefined }));
    const tried = done(await imports(local, { organizations: bare(body.organizations), people: bare(body.people) }, true));
    expect(tried.organizations.length).toBeGreaterThan(3);
    expect(new Set([...tried.organizations, ...tried.people].map(({ outcome }) => outcome))).toEqual(new Set(["UNCHANGED"]));
  });

  test("another workbook or separated values are read by their titles; what cannot be read is said by cell", async () => {
    const titles = ["组织编码", "上级编码", "类别", "中文名称", "英文名称"];
    const workbook = await writeXlsx({ sheets: [{ name: "我的表", rows: [titles, ["K-1", null, "分厂", "开县", "Kai"]] }] });
    const { body } = await handsIn<{ problems: object[] }>(local, path(), workbook);
    expect(body.problems).toMatchObject([{ sheet: "我的表", cell: "C2", code: "CELL_CHOICE_UNKNOWN" }]);
    const csv = Buffer.from(`${titles.join(",")}\nK-1,,分公司,开县,Kai\n`);
    expect((await handsIn<Rows>(local, path(), csv)).body.organizations).toMatchObject([{ code: "K-1", kind: "BRANCH", name: "开县" }]);
  });

  test("for administrators only", async () => {
    const of = async (actor: Actor) => [(await takes(actor, path())).status, (await handsIn(actor, path(), Buffer.from("a,b"))).status];
    expect(await of(viewer)).toEqual([403, 403]);
    expect(await of(narrow)).toEqual([403, 403]);
    expect(await of(world.visitor)).toEqual([401, 401]);
  });
});
