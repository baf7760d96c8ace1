import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret handed out once. It names its row and tenant, so that the row is found behind the tenants' fence. */
export interface RowSecret {
  readonly tenantId: string;
  readonly id: string;
  /** What is kept of it: SHA-256 of the whole text. The random half has 256 bits, so a slow hash would add nothing. */
  readonly hash: string;
}

const idLength = 16;
const randomLength = 32;
const bodyLength = Math.ceil(((2 * idLength + randomLength) * 4) / 3);

/** Makes a secret for a row; the text is shown to its owner and never kept. */
export function makeRowSecret(prefix: string, tenantId: string, id: string): RowSecret & { readonly text: string } {
  const body = Buffer.concat([bytesOf(id), bytesOf(tenantId), randomBytes(randomLength)]).toString("base64url");
  const text = `${prefix}${body}`;
  return { tenantId, id, text, hash: hashOf(text) };
}

/** The row that a text claims to open; null for anything that was never a secret of this prefix. */
export function readRowSecret(prefix: string, text: string): RowSecret | null {
  const body = text.slice(prefix.length);
  if (!text.startsWith(prefix) || body.length !== bodyLength || !/^[\w-]+$/.test(body)) return null;
  const bytes = Buffer.from(body, "base64url");
  return { id: uuidOf(bytes, 0), tenantId: uuidOf(bytes, idLength), hash: hashOf(text) };
}

/** Compares a presented secret with the hash that was kept, in constant time. */
export function opens(secret: RowSecret, keptHash: string): boolean {
  const [presented, kept] = [Buffer.from(secret.hash), Buffer.from(keptHash)];
  return presented.length === kept.length && timingSafeEqual(presented, kept);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

function uuidOf(bytes: Buffer, start: number): string {
  const hex = bytes.toString("hex", start, start + idLength);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
