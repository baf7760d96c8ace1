import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const program = join(import.meta.dirname, "../../packages/api/dist/cli.bundle.js");

/** What a tool gave. */
export interface ToolAnswer {
  readonly isError: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A program that uses the tools by the protocol's own client. */
export class ToolUser {
  private constructor(private readonly client: Client) {}

  /** Over HTTP, as a program elsewhere does. */
  static async overHttp(address: string, secret: string, headers: Readonly<Record<string, string>> = {}): Promise<ToolUser> {
    const requestInit = { headers: { authorization: `Bearer ${secret}`, ...headers } };
    const client = new Client({ name: "journey", version: "1.0.0" });
    // The transport's optional members are not declared as exactOptionalPropertyTypes wants them.
    await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", address), { requestInit }) as never);
    return new ToolUser(client);
  }

  /** By a process of its own that it starts, as desktop programs do. */
  static async overStdio(address: string, secret: string): Promise<ToolUser> {
    const env = { PATH: process.env["PATH"] ?? "", LANG: "en", DUBAN_TOKEN: secret };
    const client = new Client({ name: "journey", version: "1.0.0" });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program, "mcp", "--url", address], env, stderr: "ignore" }),
    );
    return new ToolUser(client);
  }

  async names(): Promise<string[]> {
    return (await this.client.listTools()).tools.map(({ name }) => name).sort();
  }

  /** The tools that say that they change something. */
  async writing(): Promise<string[]> {
    const { tools } = await this.client.listTools();
    return tools.filter(({ annotations }) => annotations?.readOnlyHint === false).map(({ name }) => name);
  }

  async uses(name: string, input: Readonly<Record<string, unknown>> = {}): Promise<ToolAnswer> {
    const { isError = false, structuredContent, content } = await this.client.callTool({ name, arguments: { ...input } });
    const [first] = content as { text: string }[];
    return { isError: isError === true, data: (structuredContent ?? { message: first?.text }) as Record<string, unknown> };
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
