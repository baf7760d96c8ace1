import { createServer } from "node:http";
import { grafserv } from "grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { announce, poolOptions } from "./serve.ts";

// PostGraphile 5 as its documentation advises for production: prepared statements, no watching, no explaining, no settings for each request.
// It also goes without row-level security: it finds rows by keys that it takes out of JSON, which PostgreSQL does not let an index see behind
// a policy, so that with it each relation would read a table through (Q1 ten times slower).
const { connectionString, ...poolConfig } = poolOptions({ role: "none" });
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ["app", "bench"], poolConfig, pubsub: false })],
  grafserv: { graphiql: false, websockets: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
server.on("error", (error) => {
  throw error;
});
await instance.createServ(grafserv).addTo(server);
await announce(server);
