/** An S3-compatible object store, for the bytes of files. */
export interface S3Configuration {
  /** Where the bucket is: its address with the bucket in the path or in the name of the host. */
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const required = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
const addressings = ["path", "host"];
const bucketForm = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Reads `S3_*`; null when files lie in the data directory. */
export function readS3(read: (name: string) => string | undefined, complaints: string[]): S3Configuration | null {
  const [endpoint, bucket, accessKeyId, secretAccessKey] = required.map((name) => read(name));
  const [givenRegion, givenAddressing] = [read("S3_REGION"), read("S3_ADDRESSING")];
  if ([endpoint, bucket, accessKeyId, secretAccessKey, givenRegion, givenAddressing].every((value) => value === undefined)) return null;
  const before = complaints.length;
  for (const name of required) {
    if (read(name) === undefined)
      complaints.push(`${name} is required as soon as files go to S3: the four of ${required.join(", ")} belong together.`);
  }
  if (endpoint !== undefined && !isOrigin(endpoint)) {
    complaints.push(
      `S3_ENDPOINT is "${endpoint}": the address of the server without the bucket is needed, such as https://s3.example.com.`,
    );
  }
  if (bucket !== undefined && !bucketForm.test(bucket)) {
    complaints.push(`S3_BUCKET is "${bucket}": 3 to 63 small letters, digits, dots and hyphens are needed.`);
  }
  const addressing = givenAddressing ?? "path";
  if (!addressings.includes(addressing)) {
    complaints.push(`S3_ADDRESSING is "${addressing}": "path" puts the bucket behind the address, "host" before the host's name.`);
  }
  if (complaints.length > before || !endpoint || !bucket || !accessKeyId || !secretAccessKey) return null;
  return { bucketUrl: bucketUrl(new URL(endpoint), bucket, addressing), region: givenRegion ?? "us-east-1", accessKeyId, secretAccessKey };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && search === "" && hash === "" && username === "";
}

function bucketUrl({ protocol, host }: URL, bucket: string, addressing: string): string {
  return addressing === "host" ? `${protocol}//${bucket}.${host}` : `${protocol}//${host}/${bucket}`;
}
