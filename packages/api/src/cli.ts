import { Command } from "commander";
import { demoCommands } from "./features/demo/demo.command-line.js";
import { fileCommands } from "./features/files/file.command-line.js";
import { searchCommands } from "./features/search/search.command-line.js";
import { toolCommands } from "./features/tools/tool.command-line.js";
import { accountCommands } from "./operator/account.command-line.js";
import { auditCommands } from "./operator/audit.command-line.js";
import { benchCommands } from "./operator/bench.command-line.js";
import { tokenCommands } from "./operator/token.command-line.js";
import type { CommandSet } from "./platform/command-line.js";
import { databaseCommands } from "./platform/database/database.command-line.js";

/** Who brings commands. A set that needs features imports them when it runs, so that `migrate` starts at once. */
const commandSets: readonly CommandSet[] = [
  databaseCommands,
  demoCommands,
  benchCommands,
  accountCommands,
  tokenCommands,
  auditCommands,
  fileCommands,
  searchCommands,
  toolCommands,
];

const program = new Command("duban").description(
  "Operates a Duban installation. Configuration comes from the environment, see docs/operations.md.",
);
for (const add of commandSets) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
