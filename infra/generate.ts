import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { writeChangelog } from "./contract/changelog.ts";
import { fail, root, runTool } from "./tools.ts";

/** Writes what is made from the server's classes and words: the schema's text, the page of error codes, the client's types and typed documents, and the changelog. */
export async function generate(): Promise<void> {
  if (!runTool("typescript", ["-b"])) fail("TypeScript found errors; they are above.");
  const { status } = spawnSync(process.execPath, [join(root, "packages/api/dist/generate.js")], { stdio: "inherit" });
  if (status !== 0) fail("The schema was not written; the reason is above.");
  if (!runTool("@graphql-codegen/cli", ["--config", "codegen.ts", "--silent"], "packages/web")) {
    fail("The client's types were not written; the reason is above.");
  }
  if (!runTool("@graphql-codegen/cli", ["--config", "codegen.ts", "--silent"], "packages/schema")) {
    fail("The typed documents were not written; the reason is above.");
  }
  await writeChangelog();
}

if (import.meta.main) await generate();
