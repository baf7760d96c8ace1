import { createClient, scopePermits, scopePermitsService } from "@duban/schema";
import { whoAmI } from "@duban/schema/documents";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { OperatorError } from "../../platform/operator-error.js";
import { createToolServer } from "./tool-server.js";

/** Serves the tools of a running product until standard input ends. */
export async function serveToolsOnStdio(url: string, token: string): Promise<void> {
  const client = createClient({ url, token });
  const { viewer } = await client.request(whoAmI).catch((error: Error) => {
    throw new OperatorError(`${url} does not answer this token: ${error.message}`);
  });
  const asked = viewer?.accessToken;
  if (!asked) throw new OperatorError(`${url} does not know this token.`);
  const permitted = asked.kind === "SERVICE" ? scopePermitsService : scopePermits;
  const server = createToolServer(client, (action) => asked.scopes.some((scope) => permitted(scope, action)));
  await server.connect(new StdioServerTransport());
}
