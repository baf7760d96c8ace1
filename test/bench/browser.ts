import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processor } from "./machine.ts";
import { root } from "./processes.ts";
import { keepBrowser } from "./report.ts";
import type { BrowserFigure } from "./results.ts";

/** Runs the test of the client in the browser, which judges counts, and keeps the times that it tells. */
export function measureBrowser(): void {
  const folder = mkdtempSync(join(tmpdir(), "duban-bench-"));
  const file = join(folder, "figures");
  const words = [
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
    "node_modules/jest/bin/jest.js",
    "test/browser/routes.test.ts",
  ];
  const { status } = spawnSync(process.execPath, words, { cwd: root, env: { ...process.env, BENCH_FIGURES: file }, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  else {
    const figures = readFileSync(file, "utf8").trim().split("\n");
    keepBrowser({ machine: processor(), figures: figures.map((line) => JSON.parse(line) as BrowserFigure) });
  }
  rmSync(folder, { recursive: true, force: true });
}
