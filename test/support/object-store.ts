import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import signature from "@20minutes/s3rver/lib/signature/v4.js";

const bucket = "duban-files";
/** The one key pair that the server knows. */
const key = "S3RVER";

const { getStringToSign } = signature;
/** A bucket is listed at its address with a slash at the end; this server would leave the slash out of what is signed, which S3 does not. */
signature.getStringToSign = (request, signed) =>
  getStringToSign({ ...request, uri: request.uri === `/${bucket}` ? `${request.uri}/` : request.uri }, signed);

/** A real S3-compatible server with one bucket; it checks the signature of every request. */
export class ObjectStore {
  private readonly directory = mkdtempSync(join(tmpdir(), "duban-bucket-"));
  private server: S3rver | null = null;

  private constructor(private port: number) {}

  static async start(): Promise<ObjectStore> {
    const store = new ObjectStore(0);
    await store.begin();
    return store;
  }

  /** What the product is started with to keep its files here. */
  get environment(): Readonly<Record<string, string>> {
    return { S3_ENDPOINT: `http://127.0.0.1:${this.port}`, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: key, S3_SECRET_ACCESS_KEY: key };
  }

  /** The keys of all objects. */
  get keys(): string[] {
    const folder = join(this.directory, bucket);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("._S3rver_object"));
    return files.map((name) => name.replace("._S3rver_object", ""));
  }

  /** Goes on at the same address, with what it had. */
  async begin(): Promise<void> {
    const { directory, port } = this;
    this.server = new S3rver({ port, directory, address: "127.0.0.1", silent: true, configureBuckets: [{ name: bucket }] });
    this.port = (await this.server.run()).port;
  }

  /** Is down: nobody answers. */
  async pause(): Promise<void> {
    await this.server?.close();
    this.server = null;
  }

  async stop(): Promise<void> {
    await this.pause();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
