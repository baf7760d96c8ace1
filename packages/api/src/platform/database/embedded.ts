import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "../operator-error.js";
import { databaseAccount, mayEnter, type SystemAccount } from "./embedded.account.js";
import { type Binaries, runnableBinaries } from "./embedded.binaries.js";
import { claimDirectory, clearLeftovers } from "./embedded.lock.js";
import { runProgram, superviseServer } from "./embedded.process.js";

/** How to run the embedded PostgreSQL. */
export interface EmbeddedOptions {
  readonly dataDirectory: string;
  /** Server settings on top of ours, such as `{ fsync: "off" }` for databases that may be lost. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log: (message: string) => void;
}

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** Connects as superuser to the database `duban`. */
  readonly url: string;
  stop(): Promise<void>;
}

const superuser = "postgres";
const majorVersion = "18";

/** Where the parts of one installation lie. */
interface Place {
  readonly folder: string;
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/** Starts the PostgreSQL that comes with the product, making its cluster at the first start. It ends with this process, however this process ends. */
export async function startEmbeddedDatabase({ dataDirectory, settings, log }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const release = claimDirectory(dataDirectory);
  try {
    const { account, place } = await choosePlace(dataDirectory, log);
    const { binaries, copied } = runnableBinaries(account, account ? sharedRefuge() : dataDirectory);
    if (copied) log(`PostgreSQL runs from the copy ${binaries.postgres}: its user may not enter the folder of the installation.`);
    if (await clearLeftovers(place.cluster)) log("Cleared away the database server that an earlier process left behind.");
    if (!existsSync(place.cluster)) await makeCluster(binaries, place, account);
    checkVersion(place.cluster);
    const port = await freePort();
    const server = await superviseServer({
      program: binaries.postgres,
      pgCtl: binaries.pgCtl,
      arguments: serverArguments(place.cluster, port, settings),
      cluster: place.cluster,
      logFile: place.log,
      account,
      log,
    });
    const password = readFileSync(place.password, "utf8").trim();
    const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/duban`;
    writeFileSync(urlFile(dataDirectory), url, { mode: 0o600 });
    return {
      url,
      async stop() {
        rmSync(urlFile(dataDirectory), { force: true });
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

const urlFile = (dataDirectory: string) => join(dataDirectory, "database-url");

/** The address of the server that another process runs on this data directory. */
export function runningDatabaseUrl(dataDirectory: string): string {
  return readFileSync(urlFile(dataDirectory), "utf8");
}

async function choosePlace(
  dataDirectory: string,
  log: EmbeddedOptions["log"],
): Promise<{ account: SystemAccount | undefined; place: Place }> {
  const near = placeIn(join(dataDirectory, "postgresql"));
  const account = await databaseAccount(near.cluster);
  if (mayEnter(dataDirectory, account)) {
    makeFolder(near.folder, account);
    return { account, place: near };
  }
  const name = createHash("sha256").update(dataDirectory).digest("hex").slice(0, 16);
  const far = placeIn(join(sharedRefuge(), name));
  makeFolder(far.folder, account);
  log(`The database lies in ${far.folder}: PostgreSQL does not run as root, and its user may not enter ${dataDirectory}.`);
  return { account: await databaseAccount(far.cluster), place: far };
}

function placeIn(folder: string): Place {
  return { folder, cluster: join(folder, "cluster"), password: join(folder, "password"), log: join(folder, "server.log") };
}

/** A folder that every user may enter, for what must not lie below root's own folders. Only ever asked for as root. */
function sharedRefuge(): string {
  for (const parent of ["/var/lib", tmpdir()]) {
    try {
      accessSync(parent, constants.W_OK);
      const refuge = join(parent, "duban");
      mkdirSync(refuge, { recursive: true });
      chmodSync(refuge, 0o755);
      return refuge;
    } catch (error) {
      if (!["ENOENT", "EACCES", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }
  throw new OperatorError(
    "Neither /var/lib nor the folder for temporary files can be written: set DATABASE_URL to a PostgreSQL server of yours.",
  );
}

function makeFolder(folder: string, account: SystemAccount | undefined): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Makes the cluster under another name and renames it, so that one whose making was interrupted is never taken for whole. */
async function makeCluster(binaries: Binaries, place: Place, account: SystemAccount | undefined): Promise<void> {
  const draft = `${place.cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft, account);
  writeFileSync(place.password, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (account) chownSync(place.password, account.uid, account.gid);
  const choices = ["--locale=C", "--encoding=UTF8", "--auth=scram-sha-256", "--no-sync", "--no-instructions"];
  await runProgram(
    binaries.initdb,
    [`--pgdata=${draft}`, `--username=${superuser}`, `--pwfile=${place.password}`, ...choices],
    draft,
    account,
  );
  // The database of the product, made by the server in single-user mode: no second start, no window in which it is missing.
  await runProgram(binaries.postgres, ["--single", "-D", draft, "-F", superuser], draft, account, "create database duban\n");
  renameSync(draft, place.cluster);
}

function checkVersion(cluster: string): void {
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (found === majorVersion) return;
  throw new OperatorError(
    `The data in ${cluster} was written by PostgreSQL ${found}, and this version of the product brings PostgreSQL ${majorVersion}: ` +
      "export it with the version that wrote it, or start with another DUBAN_DATA_DIR.",
  );
}

function serverArguments(cluster: string, port: number, settings: EmbeddedOptions["settings"]): string[] {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "60",
    shared_buffers: "128MB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  return ["-D", cluster, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
