import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { schemaFile } from "./documents.js";

// A client with Relay is built against the contract: its compiler knows connections, nodes and what can be fetched again.

/** What such a client would ask, as modules that carry Relay's names. */
const modules: Readonly<Record<string, string>> = {
  PlanList: `
    fragment PlanList_query on Query
    @refetchable(queryName: "PlanListPaginationQuery")
    @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }, filter: { type: "PlanFilter" }) {
      plans(first: $first, after: $after, filter: $filter) @connection(key: "PlanList_plans", filters: ["filter"]) {
        totalCount
        edges { node { id ...PlanRow_plan @arguments(withCampaign: true) } }
      }
    }`,
  PlanRow: `
    fragment PlanRow_plan on Plan @argumentDefinitions(withCampaign: { type: "Boolean!", defaultValue: false }) {
      title state light turnDueAt
      organization { name }
      campaign @include(if: $withCampaign) { title }
      viewerSteps { name possible whyNot }
    }`,
  PlanListQuery: "query PlanListQuery($filter: PlanFilter) { ...PlanList_query @arguments(filter: $filter) }",
  OrganizationTree: `
    fragment OrganizationTree_organization on Organization
    @refetchable(queryName: "OrganizationTreeRefetchQuery")
    @argumentDefinitions(first: { type: "Int", defaultValue: 50 }, after: { type: "String" }) {
      name
      children(first: $first, after: $after) @connection(key: "OrganizationTree_children") { edges { node { id name childCount } } }
    }`,
  OrganizationQuery: "query OrganizationQuery($id: ID!) { organization(id: $id) { ...OrganizationTree_organization } }",
  NodeQuery: "query NodeQuery($id: ID!) { node(id: $id) { __typename id ...PlanRow_plan @alias } nodes(ids: [$id]) { id } }",
  Versions: `
    fragment Versions_plan on Plan @refetchable(queryName: "VersionsRefetchQuery")
    @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" }) {
      versions(first: $first, after: $after) @connection(key: "Versions_versions") { edges { node { number contentHash } } }
      findings @required(action: LOG) { id demand answers { id text } }
    }`,
  Approve: `
    mutation ApproveMutation($input: ApprovePlanInput!) {
      approvePlan(input: $input) { plan { ...PlanRow_plan ...Versions_plan } userErrors { code message path } }
    }`,
  CreateOrganization: `
    mutation CreateOrganizationMutation($input: CreateOrganizationInput!, $connections: [ID!]!) {
      createOrganization(input: $input) {
        organization @appendNode(connections: $connections, edgeTypeName: "OrganizationEdge") { id name }
        userErrors { code message }
      }
    }`,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duban-relay-"));
  mkdirSync(join(folder, "src"));
  cpSync(schemaFile, join(folder, "schema.graphql"));
  const configuration = {
    src: "./src",
    schema: "./schema.graphql",
    language: "typescript",
    customScalarTypes: { Date: "string", DateTime: "string" },
  };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify(configuration));
  for (const [name, text] of Object.entries(modules)) {
    writeFileSync(
      join(folder, "src", `${name}.ts`),
      `import { graphql } from "relay-runtime";\nexport const document = graphql\`${text}\`;\n`,
    );
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("Relay's compiler takes connections, refetchable fragments and arguments against the contract", () => {
  execFileSync(relayCompiler(), ["relay.config.json"], { cwd: folder, stdio: "pipe" });
  const made = readdirSync(join(folder, "src/__generated__"));
  expect(made).toEqual(
    expect.arrayContaining([
      "PlanListPaginationQuery.graphql.ts",
      "OrganizationTreeRefetchQuery.graphql.ts",
      "VersionsRefetchQuery.graphql.ts",
    ]),
  );
  expect(made.length).toBeGreaterThanOrEqual(Object.keys(modules).length);
});

/** The program for this machine, which comes within the package. */
function relayCompiler(): string {
  const home = dirname(createRequire(import.meta.url).resolve("relay-compiler/package.json"));
  const system = { darwin: "macos", win32: "win" }[process.platform as string] ?? "linux";
  const program = join(home, `${system}-${process.arch}`, system === "win" ? "relay.exe" : "relay");
  if (!existsSync(program)) throw new Error(`Relay's compiler does not come for ${process.platform} ${process.arch}`);
  return program;
}
