/** Who may import whom; ARCHITECTURE.md draws the same picture. */
const tests = "\\.(test|fixture)\\.tsx?$";
const feature = "^packages/api/src/features/([^/]+)/";

const forbidden = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    forbidden(
      "no-cycles",
      "A cycle has no beginning to read from. Types alone may look back.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbidden(
      "no-missing",
      "An import that leads nowhere; the type of a document has no code behind it, and a text (`?raw`) is found by the bundler.",
      {},
      { couldNotResolve: true, pathNot: "^@graphql-typed-document-node/core$|\\?raw$" },
    ),
    forbidden(
      "schema-stands-alone",
      "The vocabulary runs in the server and in the browser, and imports nothing but zod/mini, and the type of a document.",
      { path: "^packages/schema/src", pathNot: tests },
      { pathNot: ["^packages/schema/src", "node_modules/zod/(v4/)?mini", "^@graphql-typed-document-node/core$"] },
    ),
    forbidden(
      "platform-knows-no-noun",
      "The platform serves every feature, so it can depend on none.",
      { path: "^packages/api/src/platform", pathNot: tests },
      { path: "^packages/api/src/", pathNot: ["^packages/api/src/platform/", "^packages/api/src/(configuration|context|places)\\.ts$"] },
    ),
    forbidden(
      "features-meet-by-rows",
      "A feature reads another's entities and queries; what another feature does it asks for by an event.",
      { path: feature, pathNot: [tests, "^packages/api/src/features/demo/"] },
      {
        path: feature,
        pathNot: ["^packages/api/src/features/$1/", "\\.(entity|queries)\\.ts$", "^packages/api/src/features/demo/accounts\\.ts$"],
      },
    ),
    forbidden(
      "features-know-no-server",
      "A feature is used by the server, never the other way.",
      { path: feature },
      { path: "^packages/api/src/[^/]+\\.ts$", pathNot: "^packages/api/src/(configuration|context|places)\\.ts$" },
    ),
    forbidden(
      "entities-are-the-ground",
      "Resolver, then commands, then policy, queries and entity: never upwards.",
      { path: "\\.(entity|policy|queries)\\.ts$" },
      { path: "\\.(resolver|commands)\\.ts$" },
    ),
    forbidden(
      "commands-know-no-resolver",
      "A command is the same for every door.",
      { path: "\\.commands\\.ts$" },
      { path: "\\.resolver\\.ts$" },
    ),
    forbidden(
      "client-speaks-graphql",
      "The client knows the vocabulary and the contract, not the server.",
      { path: "^packages/web/" },
      { path: "^(packages/api|test|infra)/" },
    ),
    forbidden(
      "tests-speak-http",
      "Journeys meet the product as its users do; the windows of the benchmark keep the client's pace.",
      { path: "^test/" },
      { path: "^packages/(api|web)/src", pathNot: "^packages/web/src/live/pace" },
    ),
    forbidden(
      "server-knows-no-client",
      "The server serves the client's files without importing them.",
      { path: "^packages/api/" },
      { path: "^packages/web/" },
    ),
    forbidden(
      "only-tests-use-test-support",
      "What helps tests does not ship.",
      { path: "^packages/", pathNot: tests },
      { path: ["^test/", tests] },
    ),
  ],
  options: {
    // swc keeps the imports that are types only, so what the compiler itself would be asked for is not needed.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules/\\.cache)/|^packages/(web|schema)/src/gql/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
