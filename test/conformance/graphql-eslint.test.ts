import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import graphql from "@graphql-eslint/eslint-plugin";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ESLint, type Linter } from "eslint";
import { buildSchema, getNamedType, isObjectType } from "graphql";
import { clientDocuments, schemaFile } from "./documents.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duban-eslint-"));
  mkdirSync(join(folder, "documents"));
  writeFileSync(join(folder, "schema.graphql"), readFileSync(schemaFile));
  writeFileSync(join(folder, "client.graphql"), "directive @unmask on FRAGMENT_SPREAD"); // Apollo Client's, and never sent
  for (const [number, { file, text }] of clientDocuments().entries()) {
    writeFileSync(join(folder, "documents", `${number}-${file.replaceAll(/[^a-z0-9]+/gi, "-")}.graphql`), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the rules say of these files. */
async function problemsIn(files: string, rules: object): Promise<string[]> {
  const config = {
    files: ["**/*.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: join(folder, "*.graphql"), documents: join(folder, "documents/*.graphql") } },
    },
    rules,
  } as unknown as Linter.Config;
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [config] });
  const results = await eslint.lintFiles([files]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => `${filePath.slice(folder.length + 1)}:${line} ${ruleId}: ${message}`),
  );
}

test("the contract keeps the recommended rules and Relay's", async () => {
  const rules = {
    ...graphql.configs["flat/schema-recommended"].rules,
    ...graphql.configs["flat/schema-relay"].rules,
    // What is no node is a value: it is a part of what it stands in and has no life, and no id, of its own.
    "@graphql-eslint/strict-id-in-types": ["error", { exceptions: { types: valueTypes() } }],
    // Lists that are whole, such as the pillars of a campaign, are no pages of a connection. What stands at an edge is looked at below.
    "@graphql-eslint/relay-edge-types": ["error", { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
    // Relay asks for one direction at least; pages are read forwards here.
    "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
    // Languages are called by their names.
    "@graphql-eslint/naming-convention": namesWith({ EnumValueDefinition: { style: "UPPER_CASE", ignorePattern: "^(zh_CN|en)$" } }),
  };
  expect(await problemsIn("schema.graphql", rules)).toEqual([]);
});

test("what stands at an edge is a node; a change and a hit of a search are none, and lead to one", () => {
  const types = Object.values(buildSchema(readFileSync(schemaFile, "utf8")).getTypeMap()).filter(isObjectType);
  const atEdges = types.filter(({ name }) => name.endsWith("Edge")).map((edge) => getNamedType(edge.getFields()["node"]?.type));
  const others = atEdges.filter((type) => !isObjectType(type) || !type.getInterfaces().some(({ name }) => name === "Node"));
  expect(others.map((type) => type?.name)).toEqual(["Change", "TextHit"]);
});

test("the client's documents keep the recommended rules", async () => {
  const rules = {
    ...graphql.configs["flat/operations-recommended"].rules,
    // Two of three levels are a connection's; how deep a document may be is for the server to say.
    "@graphql-eslint/selection-set-depth": ["error", { maxDepth: 16 }],
  };
  expect(await problemsIn("documents/*.graphql", rules)).toEqual([]);
});

/** The recommended naming rule with some of its kinds changed. */
function namesWith(kinds: object): Linter.RuleEntry {
  const [severity, options] = graphql.configs["flat/schema-recommended"].rules["@graphql-eslint/naming-convention"] as [
    Linter.RuleSeverity,
    object,
  ];
  return [severity, { ...options, ...kinds }];
}

/** Types that are no nodes. */
function valueTypes(): string[] {
  const types = Object.values(buildSchema(readFileSync(schemaFile, "utf8")).getTypeMap()).filter(isObjectType);
  return types.filter((type) => !type.getInterfaces().some(({ name }) => name === "Node")).map(({ name }) => name);
}
