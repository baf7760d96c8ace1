import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";
import type { Group } from "./group.ts";

/** What the figures were measured on, without anything that names the machine. */
export async function machineOf({ query }: Group): Promise<Record<string, string>> {
  const [row] = await query<{ version: string; buffers: string }>(
    "select current_setting('server_version') as version, current_setting('shared_buffers') as buffers",
  );
  return {
    ...processor(),
    PostgreSQL: `${row?.version.split(" ")[0]}, shared_buffers ${row?.buffers}`,
    ...Object.fromEntries(["postgraphile", "@apollo/server", "typeorm", "pg"].map((name) => [name, versionOf(name)])),
  };
}

/** What any program of the machine has. */
export function processor(): Record<string, string> {
  const cores = cpus();
  return {
    processor: `${cores.length} × ${cores[0]?.model.trim() || "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.versions.node,
  };
}

function versionOf(name: string): string {
  let folder = createRequire(import.meta.url).resolve(name);
  for (;;) {
    folder = folder.slice(0, folder.lastIndexOf("/"));
    if (folder === "") throw new Error(`${name} is not installed`);
    try {
      const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { name?: string; version?: string };
      if (manifest.name === name && manifest.version) return manifest.version;
    } catch {
      // the package's root lies further up
    }
  }
}
