import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { releases, writeRelease } from "./contract/releases.ts";
import { generate } from "./generate.ts";
import { fail, root } from "./tools.ts";

/** `pnpm release 0.3.0`: keeps the present schema as a release of today, gives the package its version, and writes the changelog anew. */
const [version = ""] = process.argv.slice(2);
const last = releases().at(-1)?.version ?? "";
if (!/^\d+\.\d+\.\d+$/.test(version)) fail("Name the version, such as 0.3.0.");
if (version.localeCompare(last, "en", { numeric: true }) <= 0) fail(`${last} is released already.`);

await generate();
writeRelease(version, new Date().toISOString().slice(0, 10));
const manifest = join(root, "packages/schema/package.json");
writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"version": "[^"]*"/, `"version": "${version}"`));
await generate();
