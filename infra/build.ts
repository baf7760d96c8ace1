import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePrograms } from "./bundle.ts";
import { compressTexts } from "./compress.ts";
import { fail, root, runTool } from "./tools.ts";

/** Builds what is stale: the packages in the order of their references, then the client. Answers fast when nothing changed. */
export async function build(): Promise<void> {
  if (!runTool("typescript", ["-b"])) fail("TypeScript found errors; they are above.");
  copyMigrations();
  await bundleApi();
  buildClient();
}

/** tsc leaves SQL alone. */
function copyMigrations(): void {
  const goal = join(root, "packages/api/dist/migrations");
  rmSync(goal, { recursive: true, force: true });
  cpSync(join(root, "packages/api/src/migrations"), goal, { recursive: true, filter: (path) => !path.endsWith(".ts") });
}

const apiSources = ["packages/api/src", "packages/schema/src", "infra/bundle.ts", "pnpm-lock.yaml"];

async function bundleApi(): Promise<void> {
  const stamp = join(root, "packages/api/dist/.fingerprint");
  const fingerprint = fingerprintOf(apiSources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  await bundlePrograms();
  writeFileSync(stamp, fingerprint);
}

const clientSources = [
  "packages/web/src",
  "packages/web/public",
  "packages/web/index.html",
  "packages/web/vite.config.ts",
  "packages/web/pdf-files.ts",
  "packages/web/split-documents.ts",
  "packages/web/known-documents.ts",
  "packages/schema/src",
  "packages/schema/schema.graphql",
  "packages/schema/changelog.json",
  "infra/compress.ts",
  "pnpm-lock.yaml",
];

function buildClient(): void {
  const web = join(root, "packages/web");
  const stamp = join(web, "dist/.fingerprint");
  const fingerprint = fingerprintOf(clientSources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  if (!runTool("vite", ["build", "--logLevel", "warn"], "packages/web")) fail("The client was not built; the reason is above.");
  compressTexts(join(web, "dist"));
  writeFileSync(stamp, fingerprint);
}

/** Changes when a source file is added, changed or taken away. */
function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.map((path) => join(root, path)).filter((path) => existsSync(path))) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name))
      : [path];
    for (const file of files.sort()) {
      if (statSync(file).isFile()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

if (import.meta.main) await build();
