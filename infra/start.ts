import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { build } from "./build.ts";
import { whenLauncherEnds } from "./launcher.ts";
import { root } from "./tools.ts";

// What `pnpm start` runs: builds what is stale, then becomes the server, in one process so that signals have one place to go.
enableCompileCache(join(root, "node_modules/.cache/compiled"));
whenLauncherEnds(() => process.kill(process.pid, "SIGTERM"));
await build();
await import(new URL("../packages/api/dist/main.bundle.js", import.meta.url).href);
