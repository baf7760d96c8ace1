import type { CodegenConfig } from "@graphql-codegen/cli";

/** The typed documents of common tasks, from `documents/`. */
const configuration: CodegenConfig = {
  schema: "schema.graphql",
  documents: "documents/*.graphql",
  generates: {
    "./src/gql/documents.ts": {
      plugins: ["typescript-operations", "./documents.plugin.ts"],
      config: {
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        scalars: { ID: "string", Date: "string", DateTime: "string" },
        strictScalars: true,
      },
    },
  },
};

export default configuration;
