import { generate } from "./generate.ts";
import { staleFiles } from "./generated.ts";
import { oversizedFiles } from "./size.ts";
import { root, runTool } from "./tools.ts";

const sources = ["packages/schema/src", "packages/api/src", "packages/web/src", "test", "infra"];

/** What `pnpm check` looks at, by name; `pnpm check types size` looks at those two alone. */
const checks: Readonly<Record<string, () => boolean>> = {
  lint: () => runTool("@biomejs/biome", ["check", "--error-on-warnings", "."]),
  layers: () => runTool("dependency-cruiser", ["--config", ".dependency-cruiser.js", "--output-type", "err", ...sources]),
  types: () => runTool("typescript", ["-b", "tsconfig.check.json"]) && runTool("typescript", ["-p", "packages/web/tsconfig.json"]),
  unused: () => runTool("knip", []),
  size: () => none(oversizedFiles(root), "These files are too long:"),
  generated: () => none(staleFiles(root, generate), "These generated files were not up to date (they are now):"),
};

function none(findings: readonly string[], heading: string): boolean {
  if (findings.length > 0) process.stdout.write(`${[heading, ...findings].join("\n  ")}\n`);
  return findings.length === 0;
}

function check(name: string): boolean {
  const look = checks[name];
  if (look === undefined) throw new Error(`There is no check ${name}; there are ${Object.keys(checks).join(", ")}.`);
  const begun = performance.now();
  const good = look();
  process.stdout.write(`${good ? "ok  " : "FAIL"}  ${name}  ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return good;
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(checks);
if (wanted.map(check).includes(false)) process.exitCode = 1;
