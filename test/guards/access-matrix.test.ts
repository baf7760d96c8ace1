import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { World } from "../support/world.js";
import { CallMaker, detailsOf } from "./matrix/call.js";
import { unmarkedColumns } from "./matrix/canary.js";
import { assemble, type Cast } from "./matrix/cast.js";
import { checksums } from "./matrix/checksum.js";
import { controls, notRows } from "./matrix/controls.js";
import { ask, Matrix, refused } from "./matrix/matrix.js";
import { announcer } from "./matrix/overhear.js";
import { idsIn, introspected, rootFieldsOf } from "./matrix/selection.js";
import { slotsOf } from "./matrix/template.js";

let world: World;
let cast: Cast;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await World.start({ clock: false });
  cast = await assemble(world);
  schema = await introspected(world.visitor);
}, 600_000);
afterAll(() => world.stop());

describe("the table of controls", () => {
  test("has an allowed call for every root field", () => {
    const missing = rootFieldsOf(schema)
      .map(({ coordinate }) => coordinate)
      .filter((coordinate) => !(coordinate in controls));
    expect({ "to be added to test/guards/matrix/controls.ts, with its arguments": missing }).toEqual({
      "to be added to test/guards/matrix/controls.ts, with its arguments": [],
    });
  });

  test("fills every argument that takes the id of a row", () => {
    const missing = rootFieldsOf(schema).flatMap(({ coordinate, field }) => {
      const filled = new Set(
        slotsOf(controls[coordinate]?.arguments ?? {})
          .filter(({ slot }) => slot.kind === "id")
          .map(({ path }) => path),
      );
      return idsIn(field)
        .filter((id) => !filled.has(id.path) && !notRows.has(id.coordinate))
        .map(({ path }) => `${coordinate} ${path}`);
    });
    expect({ "to be filled with id(…) in test/guards/matrix/controls.ts": missing }).toEqual({
      "to be filled with id(…) in test/guards/matrix/controls.ts": [],
    });
  });
});

test("every text of every place is marked, so that it is heard wherever it comes out", async () => {
  const columns = await unmarkedColumns(world.database, Object.keys(cast.places));
  expect({ "to be given a canary where test/guards/matrix/place.ts makes the row": columns }).toEqual({
    "to be given a canary where test/guards/matrix/place.ts makes the row": [],
  });
});

test("nobody is told of, or changes, what is not theirs", async () => {
  const matrix = await Matrix.of(cast, schema, world.database, { depth: 2, mixed: true, enough: 50 });
  const before = await checksums(world.database);
  const complaints: string[] = [];
  for (const member of cast.members) {
    complaints.push(...(await matrix.complaintsOf(member)));
    if (complaints.length > 0) break;
    expect([member.name, await checksums(world.database)]).toEqual([member.name, before]);
  }
  expect(complaints).toEqual([]);
  expect(matrix.calls).toBeGreaterThan(3_000);
}, 600_000);

test("every root field is answered to those who may, so that a refusal means something", async () => {
  const { own } = cast.places;
  const announce = await announcer(world.database, schema);
  for (const root of Object.keys(controls).map((coordinate) => rootFieldsOf(schema).find((one) => one.coordinate === coordinate))) {
    if (!root) continue;
    const maker = new CallMaker(schema, await detailsOf(world.database), 3);
    const answer = await ask(
      { clerk: own.clerk, program: own.program, administrator: own.group.administrator, chief: own.chief }[
        controls[root.coordinate]?.by ?? "chief"
      ],
      maker.call(root, () => own.rows),
      announce,
    );
    expect([root.coordinate, answer.faults, refused(answer) ? answer.data : "allowed"]).toEqual([root.coordinate, [], "allowed"]);
    expect([root.coordinate, Object.values(answer.data as object)]).not.toEqual([root.coordinate, [null]]);
  }
}, 180_000);
