import { type Role, roles } from "@duban/schema";
import { type Command, Option } from "commander";
import { tell } from "../platform/command-line.js";
import { passwordFromInput } from "./password.input.js";

interface NewAccount {
  readonly tenant: string;
  readonly email: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly role?: Role;
  readonly organization?: string;
  readonly alone?: boolean;
  readonly passwordStdin?: boolean;
  readonly address?: string;
}

/** `duban account create`, `duban account close`, `duban tenant create`: how an installation gets its first people, and shuts the door on one. */
export function accountCommands(program: Command): void {
  program
    .command("tenant")
    .description("groups of companies")
    .command("create")
    .description("found a group, and print the invitation of its first administrator")
    .requiredOption("--code <code>", "small letters, digits and -, such as lanyue")
    .requiredOption("--name <name>", "the group's Chinese name")
    .requiredOption("--name-en <name>", "the group's English name")
    .requiredOption("--administrator <email>", "address of the first administrator")
    .option("--administrator-name <name>", "name of the first administrator", "系统管理员")
    .option("--address <url>", "where people reach the product; the configured host and port when left out")
    .option("--password-stdin", "open the account at once, with the password from standard input")
    .action(createTenant);

  const account = program.command("account").description("people who sign in");
  account
    .command("close")
    .description("close an account for good: it signs in no more, its sessions end, its tokens are refused")
    .requiredOption("--email <address>", "what it signs in with")
    .action(closeAccount);
  account
    .command("create")
    .description("enter a person and print the invitation, or open the account at once")
    .requiredOption("--tenant <code>", "the group")
    .requiredOption("--email <address>", "what the person signs in with")
    .requiredOption("--name <name>", "the person's Chinese name")
    .option("--name-en <name>", "the person's English name; the Chinese one when left out")
    .addOption(new Option("--role <role>", "a role to begin with").choices([...roles.values]))
    .option("--organization <code>", "home organization, where the role is held too; the top of the group when left out")
    .option("--alone", "the role holds for the organization alone, not for what is below it")
    .option("--address <url>", "where people reach the product; the configured host and port when left out")
    .option("--password-stdin", "open the account at once, with the password from standard input")
    .action(createAccount);
}

interface NewGroup extends Pick<NewAccount, "address" | "passwordStdin"> {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly administrator: string;
  readonly administratorName: string;
}

async function createTenant({ code, name, nameEn, administrator, administratorName, passwordStdin, address }: NewGroup): Promise<void> {
  const password = passwordStdin ? await passwordFromInput() : null;
  const { enter, found, requireEmail, requireStrong } = await import("./account.office.js");
  const { withServices } = await import("./counter.js");
  await withServices(async (counter) => {
    requireEmail(administrator);
    if (password !== null) await requireStrong(password, { email: administrator, name: administratorName });
    await found(counter, { code, name, nameEn });
    const entry = { tenant: code, email: administrator, name: administratorName, role: "ADMINISTRATOR" as const };
    print(await enter(counter, entry, password), address ?? addressOf(counter.configuration));
  });
}

async function createAccount({ passwordStdin, address, ...entry }: NewAccount): Promise<void> {
  const password = passwordStdin ? await passwordFromInput() : null;
  const { enter } = await import("./account.office.js");
  const { withServices } = await import("./counter.js");
  await withServices(async (counter) => {
    print(await enter(counter, entry, password), address ?? addressOf(counter.configuration));
  });
}

async function closeAccount({ email }: { readonly email: string }): Promise<void> {
  const { close } = await import("./account.office.js");
  const { withServices } = await import("./counter.js");
  await withServices((counter) => close(counter, email));
  tell("The account is closed.");
}

function print(invitation: string | null, address: string): void {
  tell(invitation === null ? "The account can sign in now." : "The invitation is open for seven days and works once:");
  if (invitation !== null) process.stdout.write(`${new URL(`/invitation/${invitation}`, address).href}\n`);
}

function addressOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
