import "reflect-metadata";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLSchema, print, validate } from "graphql";
import type { Refusal } from "../platform/errors.js";
import { assembleSchema } from "../schema.js";
import { readDocument } from "./bulk-jobs/bulk-document.js";
import { cellIn } from "./bulk-jobs/export-columns.js";
import { exportDocument, pageIn, placeAfter } from "./bulk-jobs/export-document.js";
import { importDocument } from "./bulk-jobs/import-document.js";
import { features } from "./index.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await assembleSchema(features);
});

const exported = (text: string) => exportDocument(schema, readDocument(schema, text, "query"));
const imported = (text: string, dryRun = false) => importDocument(readDocument(schema, text, "mutation"), dryRun);
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

function codesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return (error as Refusal).details.map(({ code }) => code);
  }
}

describe("a query for one list", () => {
  test("becomes those for its pages, with the variables that are left", () => {
    const { first, next } = exported(
      "query Mine($n: Int, $from: String, $text: String) { found: organizations(first: $n, after: $from, search: $text) { totalCount edges { node { code } } } }",
    );
    expect(validate(schema, first)).toEqual([]);
    expect(validate(schema, next)).toEqual([]);
    expect(squeezed(print(first))).toBe(
      "query Mine($text: String) { found: organizations(search: $text, first: 100) { edges { node { code } } dubanPage: pageInfo { hasNextPage endCursor } dubanTotal: totalCount } }",
    );
    expect(squeezed(print(next))).toBe(
      "query Mine($text: String, $dubanAfter: String) { found: organizations(search: $text, first: 100, after: $dubanAfter) { edges { node { code } } dubanPage: pageInfo { hasNextPage endCursor } } }",
    );
    expect([placeAfter(null), placeAfter("c")]).toEqual([{}, { dubanAfter: "c" }]);
  });

  test("may stand below what gives one thing, and under other names", () => {
    const document = exported(
      "query ($id: ID!) { top: organization(id: $id) { below: children { rows: edges { cursor it: node { code } } } } }",
    );
    expect([document.path, document.edges, document.node]).toEqual([["top", "below"], "rows", null]);
    const page = { rows: [{ cursor: "a", it: { code: "A" } }], dubanPage: { hasNextPage: true, endCursor: "a" }, dubanTotal: 7 };
    expect(pageIn(document, { top: { below: page } })).toEqual({ rows: [{ cursor: "a", it: { code: "A" } }], after: "a", total: 7 });
    expect(pageIn(document, { top: null })).toEqual({ rows: [], after: null, total: 0 });
  });

  test("has a column for each value and for each list, also of fragments", () => {
    const { columns, node } =
      exported(`{ organizations { edges { node { code parent { ...Named } children(first: 2) { edges { node { code } } } viewerSteps { name } } } } }
      fragment Named on Organization { name more: nameEn }`);
    expect(node).toBe("node");
    expect(columns.map(({ path }) => path.join("."))).toEqual(["code", "parent.name", "parent.more", "children", "viewerSteps"]);
    const row = { code: "A", parent: null, children: { edges: [] }, viewerSteps: [{ name: "x" }] };
    expect(columns.map((column) => cellIn(row, column))).toEqual(["A", null, null, '{"edges":[]}', '[{"name":"x"}]']);
  });

  test.each([
    "mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }",
    "query A { organizations { edges { node { id } } } } query B { people { edges { node { id } } } }",
    "{ organizations { edges { node { id } } } viewer { today } }",
    "{ ...All } fragment All on Query { organizations { edges { node { id } } } }",
    "{ organizations { pageInfo { endCursor } } }",
    "{ viewer { sessions { id } } }",
  ])("is more than %s", (text) => {
    expect(codesOf(() => exported(text))).toEqual(["EXPORT_NOT_A_LIST"]);
  });
});

describe("a mutation of one field", () => {
  const text =
    "mutation ($input: CreateOrganizationInput!) { made: createOrganization(input: $input) { organization { code } userErrors { params { name } } } }";

  test("always asks for the reasons, and on trial for nothing else", () => {
    const reasons = "userErrors { code message path }";
    const { document, field } = imported(text);
    expect(field).toBe("made");
    expect(squeezed(print(document))).toContain(`{ organization { code } ${reasons} }`);
    expect(squeezed(print(imported(text, true).document))).toContain(`made: createOrganization(input: $input) { ${reasons} }`);
  });

  test.each(["{ viewer { today } }", "subscription { changesFollowed { pageInfo { endCursor } } }"])("is not %s", (other) => {
    expect(codesOf(() => imported(other))).toEqual(["IMPORT_NOT_A_MUTATION"]);
  });
});
