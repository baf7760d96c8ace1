import { expect, test } from "@jest/globals";
import { Reach, type Viewer } from "./reach.js";
import { contains, every, ofRequest, once, quoted, raw, render, type Scope, split, sql, tenantId } from "./sql.js";
import { viewer } from "./viewer.js";

const no = { seesAll: () => false, seesAny: () => false, standsIn: () => false };

test("values never stand in the text; the tenant is the first parameter, and one reader is one parameter", () => {
  const { text, readers } = render(
    sql`select ${"it's"}, ${viewer.today}, ${viewer.today} where t.tenant_id = ${tenantId} and n = ${[1, 2]}`,
    no,
  );
  expect(text).toBe("select $2, $3::date, $3::date where t.tenant_id = $1 and n = $4");
  expect(readers.map(({ name }) => name)).toEqual(["viewer.tenantId", "constant", "viewer.today", "constant"]);
  expect(render(sql`select ${viewer.id}`, no).text).toBe("select $1::uuid");
});

test("undefined, objects and functions cannot stand in a statement; names are quoted", () => {
  for (const value of [undefined, {}, () => 1, [{}], Symbol("x")]) expect(() => sql`${value}`).toThrow(TypeError);
  expect(quoted('a"b')).toBe('"a""b"');
});

test("what a request brings is text for the key and values for the run, wherever it stands in the statement", () => {
  const where = (name: string) => every(sql`a = ${name} or b = ${viewer.id}`, null, contains(raw("c"), "50%_"));
  const one = split(where("x"), no);
  expect(one).toEqual({ key: "(a = {} or b = {viewer.id}) and (c ilike {})", values: ["x", "%50\\%\\_%"] });
  expect(split(where("y"), no).key).toBe(one.key);
  const { text, readers } = render(sql`${ofRequest(where("x"))}; ${"own"}; ${ofRequest(where("x"))}`, no);
  expect(text).toBe("(a = $1 or b = $2::uuid) and (c ilike $3); $4; (a = $1 or b = $2::uuid) and (c ilike $3)");
  const scope = { values: ["y", "%z%"], accountId: "me" } as unknown as Scope;
  expect(readers.map((reader) => reader.read(scope))).toEqual(["y", "me", "%z%", "own"]);
});

test("what is found once stands before the statement, beside what stands there already, and has no values", () => {
  const near = () => once("near", sql`select n.id from n where n.day = ${viewer.today}`);
  const asked = sql`x.id in (select id from ${near()}) or y.id in (select id from ${near()})`;
  expect(render(sql`select ${asked}`, no).text).toBe(
    "with near as materialized (select n.id from n where n.day = $1::date) select x.id in (select id from near) or y.id in (select id from near)",
  );
  for (const before of ["with", "\n  with recursive"])
    expect(render(sql`${raw(before)} own as (select 1) select ${asked}`, no).text).toContain(
      `${before} near as materialized (select n.id from n where n.day = $1::date), own as (select 1) select x.id`,
    );
  for (const value of [sql`${"value"}`, viewer.seesAllOr("a", () => sql`${"value"}`)])
    expect(() => render(once("near", sql`select ${value}`), no)).toThrow("has no values");
});

test("a condition is written for those alone whom it can concern", () => {
  const { seesAllOr, seesAnyAnd, standingIn } = viewer;
  const asked = sql`${seesAllOr("a", () => raw("own"))} ${seesAnyAnd("a", () => raw("any"))} ${standingIn("a", () => raw("stead"))}`;
  expect(render(asked, no).text).toBe("own false false");
  expect(render(asked, { seesAll: () => true, seesAny: () => true, standsIn: () => true }).text).toBe("true any stead");
});

test("a viewer's parts of the tree do not overlap, and the root with all below it is everything", () => {
  const reachOf = (...paths: [string, boolean][]) => {
    const of: Viewer = {
      tenantId: "",
      accountId: "",
      personId: null,
      grants: [],
      paths: () => paths.map(([path, includesSubtree]) => ({ path, includesSubtree })),
    };
    return new Reach(of);
  };
  const reach = reachOf(["00000001", true], ["00000001", false], ["000000010002", true], ["00000002", false], ["00000001", true]);
  expect(reach.ranges()).toEqual([
    { low: "00000001", high: "00000001~" },
    { low: "00000002", high: "00000002" },
  ]);
  expect(reach.lines()).toEqual(["0000", "00000001", "00000002"]);
  expect([reach.seesAny(), reachOf().seesAny()]).toEqual([true, false]);
  expect(reach.seesAll()).toBe(false);
  expect(reachOf(["0000", false]).seesAll()).toBe(false);
  expect(reachOf(["0000", true]).seesAll()).toBe(true);
  expect(reachOf(["", true]).seesAll()).toBe(true);
});
