import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const client = join(import.meta.dirname, "../../packages/web/src");

/** The contract that clients are built against. */
export const schemaFile = join(import.meta.dirname, "../../packages/schema/schema.graphql");

/** Every document of the client, by the file that it stands in. */
export function clientDocuments(): { readonly file: string; readonly text: string }[] {
  const files = readdirSync(client, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith("gql/"),
  );
  return files.flatMap((file) => {
    const source = readFileSync(join(client, file), "utf8");
    return [...source.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(([, text = ""]) => ({ file, text }));
  });
}
