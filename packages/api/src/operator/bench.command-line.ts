import { type Command, InvalidArgumentError } from "commander";
import { passwordFromInput } from "./password.input.js";

interface Wanted {
  readonly organizations: number;
  readonly problems?: number;
  readonly plans?: number;
  readonly depth?: number;
  readonly code?: string;
  readonly passwordStdin?: boolean;
}

/** `duban seed bench`: a made-up group of any size, to measure the product with. */
export function benchCommands(program: Command): void {
  const seed = program.commands.find((command) => command.name() === "seed") ?? program.command("seed").description("Fills the database.");
  seed
    .command("bench")
    .description("loads a made-up group of any size to measure with; it is no place for real people")
    .requiredOption("--organizations <number>", "how many organizations, in a tree of five levels unless --depth says otherwise", whole)
    .option("--problems <number>", "how many problems; 100 for each organization, at most a million, when left out", whole)
    .option("--plans <number>", "how many plans, in three campaigns; 24 for ten organizations, at most 24,000, when left out", whole)
    .option("--depth <number>", "how many levels the tree has; beyond five, each above has one below", whole)
    .option("--code <code>", "the code of the group; bench-10000 for 10,000 organizations, when left out")
    .option("--password-stdin", "open its accounts at once, all with the password from standard input")
    .action(seedGroup);
}

function whole(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError("It is a whole number such as 10000.");
  return Number(text);
}

async function seedGroup({ passwordStdin, ...wanted }: Wanted): Promise<void> {
  const password = passwordStdin ? await passwordFromInput() : null;
  const { seedBench } = await import("./bench/bench.office.js");
  const { withServices } = await import("./counter.js");
  await withServices(async (counter) => {
    for (const entry of await seedBench(counter, wanted, password)) process.stdout.write(`${JSON.stringify(entry)}\n`);
  });
}
