/** Sources are compiled file by file, without type checks: `pnpm check` does those. */
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: false,
          useDefineForClassFields: false,
          verbatimModuleSyntax: true,
          react: { runtime: "automatic" },
        },
        target: "es2023",
      },
      module: { type: "es6" },
      sourceMaps: "inline",
    },
  ],
};

/** Imports name the compiled file, tests run the source. */
const moduleNameMapper = {
  "^(\\.{1,2}/.*)\\.js$": ["$1.js", "$1.ts", "$1.tsx"],
  "^@duban/schema$": "<rootDir>/packages/schema/src/index.ts",
  "^@duban/schema/plan/pre-checks$": "<rootDir>/packages/schema/src/plan/pre-checks/index.ts",
  "^@duban/schema/(?!.*\\.graphql$)(.*)$": "<rootDir>/packages/schema/src/$1.ts",
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/${testMatch}`],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform,
  moduleNameMapper,
  ...more,
});

const withDatabase = { globalSetup: "<rootDir>/test/support/global-setup.js", globalTeardown: "<rootDir>/test/support/global-teardown.js" };

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    project("schema", "packages/schema/src/**/*.test.ts"),
    project("infra", "infra/**/*.test.ts"),
    project("web", "packages/web/src/**/*.test.{ts,tsx}"),
    project("api", "packages/api/src/**/*.test.ts", withDatabase),
    project("test", "test/**/*.test.ts", withDatabase),
  ],
};
