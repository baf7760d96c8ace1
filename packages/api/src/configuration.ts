import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { readS3, type S3Configuration } from "./configuration.files.js";
import { type MailConfiguration, readMail } from "./configuration.mail.js";
import { OperatorError } from "./platform/operator-error.js";

/** What the environment says, checked once at the start. Listed for operators in `docs/operations.md`. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Unset: the embedded PostgreSQL is started under `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  /** `on` loads the demo and signs in to it, `off` never, `when-empty` loads it if the embedded database holds no tenant yet. */
  readonly demo: "on" | "off" | "when-empty";
  /** Addresses and ranges of the proxies in front, whose word about the client's address, scheme and host counts. */
  readonly trustedProxies: readonly string[];
  /** Signs sessions and derives keys. */
  readonly secret: string;
  readonly logLevel: LogLevel;
  /** Null: the product sends no mail. */
  readonly mail: MailConfiguration | null;
  /** Null: files lie in the data directory. */
  readonly s3: S3Configuration | null;
  /** Networks that webhooks may reach although they are none of the public Internet; there also without TLS. */
  readonly webhookNetworks: readonly string[];
  readonly production: boolean;
  /** Whether sessions ask the documents of the client only, or anything, as while the client is developed. */
  readonly documents: "known" | "any";
  /** Points that a token earns each second, for what its requests cost; 0 for as many as it likes. */
  readonly pointsPerSecond: number;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

/** Every complaint about the environment at once, so that an operator corrects them in one go. */
class ConfigurationError extends OperatorError {
  constructor(readonly complaints: readonly string[]) {
    super(`The environment is not usable:\n${complaints.map((complaint) => `  - ${complaint}`).join("\n")}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; throws a `ConfigurationError` that names each variable, what it holds and what it may hold. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const complaints: string[] = [];
  const read = (name: string) => environment[name]?.trim() || undefined;

  const production = read("NODE_ENV") === "production";
  const host = read("HOST") ?? "127.0.0.1";
  const port = readPort(read("PORT"), complaints);
  const databaseUrl = readDatabaseUrl(read("DATABASE_URL"), complaints);
  const dataDirectory = resolve(read("DUBAN_DATA_DIR") ?? ".duban");
  const demo = readDemo(read("DUBAN_DEMO"), host, databaseUrl, complaints);
  const trustedProxies = readNetworks("DUBAN_TRUSTED_PROXIES", read("DUBAN_TRUSTED_PROXIES"), complaints);
  const webhookNetworks = readNetworks("WEBHOOK_NETWORKS", read("WEBHOOK_NETWORKS"), complaints);
  const logLevel = readLogLevel(read("LOG_LEVEL"), complaints);
  const mail = readMail(read, complaints);
  const s3 = readS3(read, complaints);
  const documents = readDocuments(read("DUBAN_DOCUMENTS"), complaints);
  const pointsPerSecond = readPoints(read("DUBAN_POINTS_PER_SECOND"), complaints);
  const givenSecret = read("DUBAN_SECRET");
  if (givenSecret !== undefined && givenSecret.length < 32) {
    complaints.push("DUBAN_SECRET is too short: at least 32 characters, for example the output of `openssl rand -base64 48`.");
  }
  if (givenSecret === undefined && databaseUrl !== undefined && production) {
    complaints.push("DUBAN_SECRET is required with DATABASE_URL in production, and must be the same for every process.");
  }
  if (complaints.length > 0) throw new ConfigurationError(complaints);
  const secret = givenSecret ?? keptSecret(dataDirectory);
  return {
    ...{ port, host, databaseUrl, dataDirectory, demo, trustedProxies, secret, logLevel, mail, s3, production },
    ...{ webhookNetworks, documents, pointsPerSecond },
  };
}

function readDocuments(text: string | undefined, complaints: string[]): Configuration["documents"] {
  if (text === undefined || text === "known" || text === "any") return text ?? "known";
  complaints.push(`DUBAN_DOCUMENTS is "${text}": known takes from browsers what the client asks and nothing else, any takes everything.`);
  return "known";
}

const usualPoints = 2_000;

function readPoints(text: string | undefined, complaints: string[]): number {
  if (text === undefined) return usualPoints;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  complaints.push(`DUBAN_POINTS_PER_SECOND is "${text}": a number from 0 to 9999999 is needed; with 0 tokens are not limited.`);
  return usualPoints;
}

function readPort(text: string | undefined, complaints: string[]): number {
  if (text === undefined) return 4000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  complaints.push(`PORT is "${text}": a number from 0 to 65535 is needed (0 takes any free port).`);
  return 0;
}

function readDatabaseUrl(text: string | undefined, complaints: string[]): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  complaints.push("DATABASE_URL is not of the form postgres://user:password@host:5432/database.");
  return undefined;
}

function readDemo(text: string | undefined, host: string, databaseUrl: string | undefined, complaints: string[]): Configuration["demo"] {
  if (text !== undefined && text !== "0" && text !== "1") {
    complaints.push(
      `DUBAN_DEMO is "${text}": 1 loads and signs in to the demo, 0 never does; leave it out to load it only when there is no data.`,
    );
  }
  if (text === "1" && !isLoopback(host)) {
    complaints.push(`DUBAN_DEMO=1 lets everybody in, so it is refused with HOST=${host}; use HOST=127.0.0.1 or leave DUBAN_DEMO out.`);
  }
  if (text === "1") return "on";
  return text === undefined && databaseUrl === undefined && isLoopback(host) ? "when-empty" : "off";
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Whoever is named here is trusted beyond others, so nothing is guessed and "everybody" is no answer. */
function readNetworks(name: string, text: string | undefined, complaints: string[]): string[] {
  const networks = (text ?? "").split(",").flatMap((network) => network.trim() || []);
  for (const network of networks.filter((named) => !isAddressOrRange(named))) {
    complaints.push(
      `${name} names "${network}": addresses and ranges are needed, such as 10.0.0.5,192.168.7.0/24,fd00::/8; a range of all is refused.`,
    );
  }
  return networks;
}

function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function readLogLevel(text: string | undefined, complaints: string[]): LogLevel {
  const level = logLevels.find((known) => known === (text ?? "info"));
  if (level === undefined) complaints.push(`LOG_LEVEL is "${text}": one of ${logLevels.join(", ")} is needed.`);
  return level ?? "info";
}

/** Without DUBAN_SECRET a random one is made at the first start and kept, so that sessions outlive a restart. */
function keptSecret(dataDirectory: string): string {
  const file = join(dataDirectory, "secret");
  mkdirSync(dataDirectory, { recursive: true });
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(file, "utf8");
}
