import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Chromium brings no sandbox of its own along and looks nothing up on the internet. */
const words = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/**
 * Starts a Chromium that came with the test's packages, so no system package is needed; CHROMIUM_PATH names another one.
 * To be closed by the test that opened it.
 */
export async function openBrowser(): Promise<Browser> {
  const given = process.env["CHROMIUM_PATH"];
  if (given) return chromium.launch({ executablePath: given, headless: true, args: words });
  const folder = unpacked();
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    headless: true,
    args: words,
    env: { ...definedEnvironment(), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts"), HOME: folder },
  });
}

/** Unpacks once for each installation: beside the goal, then renamed, since several test files may come here at once. */
function unpacked(): string {
  const cache = join(import.meta.dirname, "../../node_modules/.cache");
  const goal = join(cache, "duban-chromium");
  if (existsSync(goal)) return goal;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(`${goal}-`);
  execFileSync(process.execPath, [join(import.meta.dirname, "browser.unpack.js")], {
    env: { ...process.env, NODE_OPTIONS: "", TMPDIR: draft },
  });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, goal);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(goal)) throw error;
  }
  return goal;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
