import { type TokenScope, tokenScopes } from "@duban/schema";
import { type Command, Option } from "commander";
import { tell } from "../platform/command-line.js";

interface NewToken {
  readonly account: string;
  readonly tenant?: string;
  readonly name?: string;
  readonly service?: boolean;
  readonly nameEn?: string;
  readonly scope: readonly TokenScope[];
  readonly organization?: string;
  readonly expires: string;
}

/** `duban token create`: a token for a program, in the name of an account and within its rights, or for a service that it makes. */
export function tokenCommands(program: Command): void {
  program
    .command("token")
    .description("what programs sign in with")
    .command("create")
    .description("make a token and print its secret, this once")
    .requiredOption("--account <email>", "in whose name it acts; with --service, the administrator who makes it")
    .option("--tenant <code>", "the group, where the account belongs to several")
    .option("--service", "make a service of the organization, which stays when the account goes")
    .option("--name <text>", "what it is for; with --service, the service's Chinese name")
    .option("--name-en <text>", "the service's English name; as --name when left out")
    .addOption(new Option("--scope <scope...>", "what it may be used for").choices([...tokenScopes.values]).makeOptionMandatory())
    .option("--organization <code>", "it reaches this organization and what is below it; the top of the group when left out")
    .requiredOption("--expires <day>", "last day on which it is accepted, such as 2027-06-30")
    .action(createToken);
}

async function createToken({ scope: scopes, expires: expiresOn, service = false, ...rest }: NewToken): Promise<void> {
  const { makeToken } = await import("./token.office.js");
  const { withServices } = await import("./counter.js");
  const secret = await withServices((counter) => makeToken(counter, { ...rest, service, scopes, expiresOn }));
  tell("The secret is shown this once:");
  process.stdout.write(`${secret}\n`);
}
