import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Lines a file may have; hitting a cap means that a noun is hiding in it. */
const caps = { source: 300, test: 400 };
const folders = ["packages/schema/src", "packages/api/src", "packages/web/src", "test", "infra"];
const skipped = /(^|\/)(node_modules|dist|gql)\//;

/** Files that are longer than their cap, in words. */
export function oversizedFiles(root: string): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)))
    .filter((file) => /\.(tsx?|js|css)$/.test(file) && !skipped.test(relative(root, file)))
    .flatMap((file) => {
      const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
      const cap = /\.test\.tsx?$/.test(file) ? caps.test : caps.source;
      return lines > cap ? [`${relative(root, file)}: ${lines} lines, at most ${cap}`] : [];
    });
}
