import { expect, test } from "@jest/globals";
import { Reach, type Viewer } from "./reach.js";
import { contains, every, ofRequest, quoted, raw, render, type Scope, split, sql, tenantId } from "./sql.js";
import { viewer } from "./viewer.js";

const no = () => false;

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
  expect(reach.seesAll()).toBe(false);
  expect(reachOf(["0000", false]).seesAll()).toBe(false);
  expect(reachOf(["0000", true]).seesAll()).toBe(true);
  expect(reachOf(["", true]).seesAll()).toBe(true);
});
