import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "..");

/** Runs the program that a package of the workspace brings, on this very Node; false when it failed, with its messages above. */
export function runTool(packageName: string, words: readonly string[], workspace = "."): boolean {
  const folder = join(root, workspace);
  const { status } = spawnSync(process.execPath, [programOf(packageName, folder), ...words], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

/** The main program of an installed package. */
export function programOf(packageName: string, folder: string): string {
  const manifest = join(folder, "node_modules", packageName, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: string | Record<string, string> };
  const program = typeof bin === "string" ? bin : (bin[packageName.split("/").at(-1) ?? ""] ?? Object.values(bin)[0]);
  return join(dirname(manifest), program ?? "");
}

/** Ends the program with a reason; the details were printed by whatever failed. */
export function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
