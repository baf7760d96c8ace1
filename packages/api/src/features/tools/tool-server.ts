import { type Action, type Client, RequestFault } from "@duban/schema";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { readingTools } from "./reading.tools.js";
import { type Tool, ToolRefused } from "./tool.js";
import { writingTools } from "./writing.tools.js";

const instructions =
  "Duban 督办: groups of companies rectify problems; subsidiaries write implementation plans, the organization above reviews them. " +
  "Ask who_am_i first. Ids are opaque: take them from other tools. Texts are the group's own, mostly Chinese; quote them as they are. " +
  "A tool that changes something does nothing until it is called again with `confirm`: show people what would change before you do.";

/** A server of the Model Context Protocol: the tools that the caller's rights let it use, each by documents of the contract. */
export function createToolServer(client: Client, may: (action: Action) => boolean): McpServer {
  const server = new McpServer({ name: "duban", title: "Duban 督办", version: "1.0.0" }, { instructions });
  for (const tool of [...readingTools, ...writingTools]) {
    if (tool.needs.every(may)) offer(server, tool, client);
  }
  return server;
}

function offer(server: McpServer, tool: Tool, client: Client): void {
  const { name, title, description, writes = false, input } = tool;
  const annotations = { readOnlyHint: !writes, destructiveHint: false, idempotentHint: !writes, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input, annotations }, (values: object) =>
    answered(() => tool.run(client, values as never)),
  );
}

/** What the tool gave, or why not: in words for the model, and by the same codes as everywhere. */
async function answered(run: () => Promise<object>): Promise<CallToolResult> {
  try {
    return result(await run());
  } catch (error) {
    if (error instanceof ToolRefused)
      return { ...result({ code: error.code, message: error.message, refusals: error.refusals }), isError: true };
    if (!(error instanceof RequestFault)) throw error;
    const { code, reason, message, traceId } = error;
    return { ...result({ code, reason, message, traceId }), isError: true };
  }
}

function result(data: object): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(data) }], structuredContent: data as Record<string, unknown> };
}
