import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

const root = join(import.meta.dirname, "../..");
const schema = join(root, "packages/schema");

/** What a program printed, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

/** Runs a program to its end. */
export async function runProgram(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
): Promise<Ran> {
  const child = spawn(program, words, { cwd, env: { ...process.env, NODE_OPTIONS: "", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
  const [output, messages] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, messages };
}

async function runWell(program: string, words: readonly string[], cwd: string): Promise<string> {
  const { code, output, messages } = await runProgram(program, words, {}, cwd);
  if (code !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${code}: ${output}${messages}`);
  return output;
}

/** An integrator's project: empty but for the package as it is packed, and what it says that it depends on. */
export interface IntegratorProject {
  readonly folder: string;
  /** The packed files, by their paths in the package. */
  readonly files: readonly string[];
  write(name: string, content: string): string;
  /** Complaints of the compiler; none when it is content. */
  compile(): Promise<string>;
  remove(): void;
}

/** Packs `@duban/schema` and installs it, without a network, where nothing else of the product is. */
export async function makeIntegratorProject(dependencies: readonly string[]): Promise<IntegratorProject> {
  const folder = mkdtempSync(join(tmpdir(), "duban-package-"));
  await runWell("pnpm", ["pack", "--pack-destination", folder], schema);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const installed = join(folder, "node_modules/@duban/schema");
  mkdirSync(installed, { recursive: true });
  await runWell("tar", ["-xzf", join(folder, tarball), "--strip-components", "1", "-C", installed], folder);
  for (const name of dependencies) link(join(schema, "node_modules", name), join(folder, "node_modules", name));
  link(join(root, "node_modules/@types/node"), join(folder, "node_modules/@types/node"));
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  write("package.json", JSON.stringify({ name: "integrator", private: true, type: "module" }));
  const compilerOptions = { target: "es2023", module: "nodenext", strict: true, skipLibCheck: false, noEmit: true, types: ["node"] };
  write("tsconfig.json", JSON.stringify({ compilerOptions: { ...compilerOptions, lib: ["es2023", "dom"] }, include: ["*.ts"] }));
  return {
    folder,
    files: readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1)),
    write,
    compile: async () => {
      const { output, messages } = await runProgram(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder]);
      return output + messages;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(realpathSync(from), to);
}
