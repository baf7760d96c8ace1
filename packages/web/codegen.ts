import type { CodegenConfig } from "@graphql-codegen/cli";

const configuration: CodegenConfig = {
  schema: "../schema/schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/gql/**"],
  ignoreNoDocuments: true,
  generates: {
    "./src/gql/": {
      preset: "client",
      // Masking is Apollo Client's own (`dataMasking`); its types come from `inlineFragmentTypes: "mask"`.
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Date: "string", DateTime: "string" },
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
};

export default configuration;
