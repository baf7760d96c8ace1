import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "../operator-error.js";

/** A user of the operating system. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: the first of these that exists runs it instead. */
const candidates = ["duban", "nobody"];

/**
 * The account that PostgreSQL runs as when we are root, else undefined (it then runs as we do).
 * A cluster that exists keeps its owner, so root can start what an ordinary user made.
 */
export async function databaseAccount(cluster: string): Promise<SystemAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of candidates) {
    const account = await accountNamed(name);
    if (account !== undefined) return account;
  }
  throw new OperatorError(
    `PostgreSQL does not run as root, and none of the users ${candidates.join(", ")} exists: create one, or start as an ordinary user.`,
  );
}

async function accountNamed(name: string): Promise<SystemAccount | undefined> {
  const read = async (flag: string) => Number((await promisify(execFile)("id", [flag, name])).stdout) | 0;
  try {
    const [uid, gid] = await Promise.all([read("-u"), read("-g")]);
    return { uid, gid };
  } catch {
    return undefined; // `id` answers an unknown name with an error
  }
}

/** Whether the account may enter the folder and every folder above it. No account: we ourselves made it, so yes. */
export function mayEnter(directory: string, account: SystemAccount | undefined): boolean {
  if (account === undefined) return true;
  for (let folder = directory; ; folder = dirname(folder)) {
    if (!mayUse(folder, account, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether the account has the permissions `bits` (4 read, 2 write, 1 enter or run) on one file or folder. */
export function mayUse(path: string, account: SystemAccount, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
