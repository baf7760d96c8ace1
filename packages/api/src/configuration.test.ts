import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { readConfiguration } from "./configuration.js";

const dataDirectory = mkdtempSync(join(tmpdir(), "duban-configuration-"));
afterAll(() => rmSync(dataDirectory, { recursive: true }));

const read = (environment: Record<string, string>) => readConfiguration({ DUBAN_DATA_DIR: dataDirectory, ...environment });

test("an empty environment is enough", () => {
  const configuration = readConfiguration({ DUBAN_SECRET: "x".repeat(32) });
  expect(configuration).toMatchObject({ port: 4000, host: "127.0.0.1", databaseUrl: undefined, demo: "when-empty", logLevel: "info" });
  expect(configuration.dataDirectory).toBe(join(process.cwd(), ".duban"));
});

test("the secret is made once and kept", () => {
  const { secret } = read({});
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(read({}).secret).toBe(secret);
});

test("every complaint names its variable, all at once", () => {
  const wrong = { PORT: "http", DATABASE_URL: "mysql://x", DUBAN_DEMO: "yes", LOG_LEVEL: "loud", DUBAN_SECRET: "short" };
  const complain = () => read(wrong);
  for (const name of Object.keys(wrong)) expect(complain).toThrow(name);
});

test("the demo lets nobody in from outside this machine", () => {
  expect(() => read({ DUBAN_DEMO: "1", HOST: "0.0.0.0" })).toThrow("DUBAN_DEMO=1");
  expect(read({ HOST: "0.0.0.0" }).demo).toBe("off");
  expect(read({ DUBAN_DEMO: "1", HOST: "127.0.0.2" }).demo).toBe("on");
});

test("a database of one's own never gets the demo unasked", () => {
  const DATABASE_URL = "postgres://me:secret@db.example:5432/duban";
  expect(read({ DATABASE_URL }).demo).toBe("off");
  expect(read({ DATABASE_URL, DUBAN_DEMO: "1" }).demo).toBe("on");
  expect(() => read({ DATABASE_URL, NODE_ENV: "production" })).toThrow("DUBAN_SECRET is required");
});

test("proxies are believed only by their addresses, and never all of the world", () => {
  expect(read({}).trustedProxies).toEqual([]);
  expect(read({ DUBAN_TRUSTED_PROXIES: " 10.0.0.5, 192.168.7.0/24 ,fd00::/8" }).trustedProxies).toEqual([
    "10.0.0.5",
    "192.168.7.0/24",
    "fd00::/8",
  ]);
  for (const wrong of ["proxy.internal", "0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "true", "loopback"]) {
    expect(() => read({ DUBAN_TRUSTED_PROXIES: `10.0.0.5,${wrong}` })).toThrow(`DUBAN_TRUSTED_PROXIES names "${wrong}"`);
  }
});

test("mail needs a server that can be spoken to, and an address that its links lead to", () => {
  expect(read({}).mail).toBeNull();
  expect(() => read({ SMTP_URL: "smtp://mail.example" })).toThrow("PUBLIC_URL is required");
  expect(() => read({ SMTP_URL: "mail.example", PUBLIC_URL: "https://duban.example" })).toThrow("SMTP_URL");
  expect(() => read({ PUBLIC_URL: "duban.example" })).toThrow("PUBLIC_URL");
  expect(read({ SMTP_URL: "smtp://mail.example", PUBLIC_URL: "https://duban.example/" }).mail).toEqual({
    smtpUrl: "smtp://mail.example",
    publicUrl: "https://duban.example",
    from: "Duban <duban@duban.example>",
  });
});

test("files go to a bucket only when all of it is said, and the complaint holds no secret", () => {
  expect(read({}).s3).toBeNull();
  const whole = { S3_ENDPOINT: "https://s3.example/", S3_BUCKET: "duban", S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "very-secret" };
  const keys = { region: "us-east-1", accessKeyId: "key", secretAccessKey: "very-secret" };
  expect(read(whole).s3).toEqual({ bucketUrl: "https://s3.example/duban", ...keys });
  expect(read({ ...whole, S3_ADDRESSING: "host", S3_REGION: "cn-north-1" }).s3).toEqual({
    ...keys,
    bucketUrl: "https://duban.s3.example",
    region: "cn-north-1",
  });
  for (const name of Object.keys(whole)) expect(() => read({ ...whole, [name]: "" })).toThrow(`${name} is required`);
  expect(() => read({ S3_REGION: "cn-north-1" })).toThrow("S3_BUCKET is required");
  for (const [name, value] of [
    ["S3_ENDPOINT", "s3.example"],
    ["S3_ENDPOINT", "https://s3.example/duban"],
    ["S3_BUCKET", "Not_A_Bucket"],
    ["S3_ADDRESSING", "dns"],
  ] as const) {
    const complain = () => read({ ...whole, [name]: value });
    expect(complain).toThrow(`${name} is "${value}"`);
    expect(complain).not.toThrow("very-secret");
  }
});

test("the operators' page lists what is read, and nothing else", () => {
  const asked = new Set<string>();
  const environment = new Proxy<Record<string, string>>(
    { DUBAN_DATA_DIR: dataDirectory },
    {
      get: (known, name: string) => {
        asked.add(name);
        return known[name];
      },
    },
  );
  readConfiguration(environment);
  const page = readFileSync(new URL("../../../docs/operations.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...asked].sort());
});
