import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const changelog = ["packages/schema/changelog.json", "packages/schema/CHANGELOG.md"];
const documents = ["docs/error-codes.md", "docs/change-types.md"];
const paths = ["packages/schema/schema.graphql", ...documents, "packages/web/src/gql", "packages/schema/src/gql", ...changelog];

/** Every generated file with the hash of its content. */
function snapshot(root: string): Map<string, string> {
  const files = paths
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => {
      if (!statSync(join(root, path)).isDirectory()) return [path];
      return readdirSync(join(root, path), { recursive: true, encoding: "utf8" }).map((name) => join(path, name));
    });
  return new Map(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest("hex"),
    ]),
  );
}

/** Generates anew and names the files that this changed: they were not up to date. */
export async function staleFiles(root: string, generate: () => Promise<void>): Promise<string[]> {
  const before = snapshot(root);
  await generate();
  const after = snapshot(root);
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}
