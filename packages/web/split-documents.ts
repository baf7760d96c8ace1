import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const generated = new URL("./src/gql/graphql.ts", import.meta.url);
const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`,?\s*\)/g;
const operation = /\b(query|mutation|subscription|fragment)\s+(\w+)/;
const prefix = "virtual:document/";

/**
 * Gives every GraphQL document a module of its own in place of the generated map of all of them, so that a route carries the
 * documents it sends and no others. Types do not change: `graphql()` stays what the sources call.
 */
export function splitDocuments(): Plugin {
  return {
    name: "split-documents",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const line = readFileSync(generated, "utf8").match(new RegExp(`^export const ${name} = (\\{.*\\}) as unknown as `, "m"));
      if (!line) throw new Error(`${name} is not among the generated documents: run pnpm --filter @duban/web generate`);
      return `export const ${name} = ${line[1]};`;
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes("/src/gql/") || !code.includes("graphql(`")) return null;
      const names = new Set<string>();
      const replaced = code.replace(call, (_, source: string) => {
        const [, kind, name] = operation.exec(source) ?? [];
        const exported = `${name}${kind === "fragment" ? "FragmentDoc" : "Document"}`;
        names.add(exported);
        // The lines of the document stay, so that errors are reported where they are.
        return exported + "\n".repeat(source.split("\n").length - 1);
      });
      const imports = [...names].map((name) => `import { ${name} } from "${prefix}${name}";`);
      return { code: `${replaced}\n${imports.join("\n")}`, map: null };
    },
  };
}
