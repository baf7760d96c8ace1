import { type CommandSet, tell } from "../../platform/command-line.js";
import { OperatorError } from "../../platform/operator-error.js";

/** `duban mcp`: the tools over standard input and output, for programs that start their servers themselves. */
export const toolCommands: CommandSet = (program) => {
  program
    .command("mcp")
    .description("offer the tools of the Model Context Protocol on standard input and output; the access token is read from DUBAN_TOKEN")
    .option("--url <address>", "where the product runs", "http://127.0.0.1:4000")
    .action(async ({ url }: { url: string }) => {
      const token = process.env["DUBAN_TOKEN"];
      if (!token) throw new OperatorError("DUBAN_TOKEN is not set: put the secret of an access token there.");
      if (!URL.canParse("/graphql", url)) throw new OperatorError("--url is an address such as https://duban.example.");
      const { serveToolsOnStdio } = await import("./tool.stdio.js");
      await serveToolsOnStdio(new URL("/graphql", url).href, token);
      tell(`Tools of ${url} are ready on standard input and output.`);
    });
};
