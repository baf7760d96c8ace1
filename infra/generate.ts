import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fail, root, runTool } from "./tools.ts";

/** Writes what is made from the server's classes and words: the schema's text, the page of error codes, then the client's types. */
export function generate(): void {
  if (!runTool("typescript", ["-b"])) fail("TypeScript found errors; they are above.");
  const { status } = spawnSync(process.execPath, [join(root, "packages/api/dist/generate.js")], { stdio: "inherit" });
  if (status !== 0) fail("The schema was not written; the reason is above.");
  if (!runTool("@graphql-codegen/cli", ["--config", "codegen.ts", "--silent"], "packages/web")) {
    fail("The client's types were not written; the reason is above.");
  }
  if (!runTool("@graphql-codegen/cli", ["--config", "codegen.ts", "--silent"], "packages/schema")) {
    fail("The typed documents were not written; the reason is above.");
  }
}

if (import.meta.main) generate();
