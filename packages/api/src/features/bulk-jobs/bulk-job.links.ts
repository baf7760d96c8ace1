import { createHmac, timingSafeEqual } from "node:crypto";
import { bulkLinkMinutes } from "@duban/schema";
import { encodeId } from "../../platform/ids.js";
import type { BulkPart } from "./bulk-job.queries.js";

/** Which file of which bulk job. */
export interface BulkFile {
  readonly tenantId: string;
  readonly id: string;
  readonly part: BulkPart;
}

/** Where it is downloaded, by whoever has the address and until its time is over. */
export function linkTo(secret: string, origin: string, file: BulkFile, now: Date): string {
  const until = Math.floor(now.getTime() / 1_000) + bulkLinkMinutes * 60;
  const query = new URLSearchParams({ group: file.tenantId, until: String(until), signature: sign(secret, file, until) });
  return `${origin}/files/bulk-jobs/${encodeId("BulkJob", file.id)}/${file.part}?${query}`;
}

/** Whether a link is one that was given, and is still good. */
export function isGood(secret: string, file: BulkFile, { until, signature }: { until: number; signature: string }, now: Date): boolean {
  const [expected, given] = [Buffer.from(sign(secret, file, until)), Buffer.from(signature)];
  return given.length === expected.length && timingSafeEqual(given, expected) && until * 1_000 > now.getTime();
}

function sign(secret: string, { tenantId, id, part }: BulkFile, until: number): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify(["duban bulk job", tenantId, id, part, until]))
    .digest("base64url");
}
