import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const program = join(import.meta.dirname, "../../packages/api/dist/cli.bundle.js");

/** What a command of `duban` left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

/** Runs `duban` on a database, with text for its standard input and more of an environment. */
export async function duban(
  databaseUrl: string,
  args: readonly string[],
  input = "",
  more: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const env = { ...process.env, NODE_OPTIONS: "", LANG: "en", DATABASE_URL: databaseUrl, ...more };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: "pipe" });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
  child.stdin.end(input);
  const [output, messages] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output: output.trim(), messages: messages.trim() };
}
