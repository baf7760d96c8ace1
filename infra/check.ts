import { brokenPromises } from "./contract/policy.ts";
import { presentSchema, releases } from "./contract/releases.ts";
import { generate } from "./generate.ts";
import { staleFiles } from "./generated.ts";
import { oversizedFiles } from "./size.ts";
import { root, runTool } from "./tools.ts";

const sources = ["packages/schema/src", "packages/api/src", "packages/web/src", "test", "infra"];

/** What `pnpm check` looks at, by name; `pnpm check types size` looks at those two alone. */
const checks: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  lint: () => runTool("@biomejs/biome", ["check", "--error-on-warnings", "."]),
  layers: () => runTool("dependency-cruiser", ["--config", ".dependency-cruiser.js", "--output-type", "err", ...sources]),
  types: () => runTool("typescript", ["-b", "tsconfig.check.json"]) && runTool("typescript", ["-p", "packages/web/tsconfig.json"]),
  unused: () => runTool("knip", []),
  size: () => none(oversizedFiles(root), "These files are too long:"),
  generated: async () => none(await staleFiles(root, generate), "These generated files were not up to date (they are now):"),
  contract: async () => none(await contractFindings(), "The schema breaks what its last release promised:"),
};

/** CI's gate for programs of others: see `contract/policy.ts`. */
async function contractFindings(): Promise<readonly string[]> {
  const last = releases().at(-1);
  return last ? brokenPromises(last.schema, presentSchema(), new Date().toISOString().slice(0, 10)) : [];
}

function none(findings: readonly string[], heading: string): boolean {
  if (findings.length > 0) process.stdout.write(`${[heading, ...findings].join("\n  ")}\n`);
  return findings.length === 0;
}

async function check(name: string): Promise<boolean> {
  const look = checks[name];
  if (look === undefined) throw new Error(`There is no check ${name}; there are ${Object.keys(checks).join(", ")}.`);
  const begun = performance.now();
  const good = await look();
  process.stdout.write(`${good ? "ok  " : "FAIL"}  ${name}  ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return good;
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(checks);
for (const name of wanted) if (!(await check(name))) process.exitCode = 1;
