import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.ts";
import { programOf, root } from "./tools.ts";

// What `pnpm dev` runs: the compiler, the server and the client's development server, each starting over when a source changes.
await build();
const web = join(root, "packages/web");
const children: ChildProcess[] = [
  run([programOf("typescript", root), "-b", "--watch", "--preserveWatchOutput"], root),
  run(["--watch", "--watch-preserve-output", join(root, "packages/api/dist/main.js")], root),
  run([programOf("vite", web)], web),
];
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end());

function run(words: readonly string[], folder: string): ChildProcess {
  return spawn(process.execPath, words, { cwd: folder, stdio: "inherit", env: { DUBAN_DOCUMENTS: "any", ...process.env } }).once(
    "exit",
    () => end(),
  );
}

function end(): void {
  for (const child of children) child.kill("SIGTERM");
}
