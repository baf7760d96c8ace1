import { type DetailedError, Upload, type UploadOptions } from "tus-js-client";
import type { Actor } from "./actor.js";

/** What a file is uploaded for. */
export type UploadTarget = { readonly plan: string } | { readonly problem: string };

/** What the server says of an upload. */
export interface UploadSeen {
  readonly name: string;
  readonly size: number;
  readonly received: number;
  readonly file: { readonly fileId: string; readonly size: number; readonly sha256: string; readonly contentType: string } | null;
}

/** What became of an upload: where it is, or what its server answered. */
export interface UploadOutcome {
  readonly url: string;
  readonly status: number;
  readonly code: string | null;
}

/** Options of the protocol's own client, as it is used by others. */
export interface Sending {
  /** How many bytes go with one request. */
  readonly chunkSize?: number;
  /** An upload that was begun before. */
  readonly url?: string;
  /** Stops when so many bytes are on the server. */
  readonly stopsAt?: number;
}

/** Uploads bytes with the protocol's own client (tus-js-client), which knows nothing of this product. */
export function sends(
  actor: Actor,
  target: UploadTarget,
  name: string,
  bytes: Buffer,
  { chunkSize = Number.POSITIVE_INFINITY, url, stopsAt = Number.POSITIVE_INFINITY }: Sending = {},
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const options: UploadOptions = {
      endpoint: `${actor.address}/files/uploads?${new URLSearchParams({ ...target })}`,
      ...(url ? { uploadUrl: url } : {}),
      headers: { ...actor.credentials },
      metadata: { filename: name },
      chunkSize,
      retryDelays: null,
      onSuccess: () => resolve({ url: upload.url ?? "", status: 204, code: null }),
      onError: (error) => resolve(failure(upload.url ?? "", error)),
      onChunkComplete: (_size, accepted) => {
        if (accepted >= stopsAt) void upload.abort().then(() => resolve({ url: upload.url ?? "", status: 0, code: null }));
      },
    };
    const upload: Upload = new Upload(bytes, options);
    upload.start();
  });
}

function failure(url: string, error: Error): UploadOutcome {
  const response = (error as DetailedError).originalResponse;
  const code = /"code":"(\w+)"/.exec(response?.getBody() ?? "")?.[1] ?? null;
  return { url, status: response?.getStatus() ?? 0, code };
}

/** How far an upload has come, and what it became. */
export async function uploadSeen(actor: Actor, url: string): Promise<UploadSeen | null> {
  const response = await fetch(url, { headers: { ...actor.credentials } });
  return response.ok ? ((await response.json()) as UploadSeen) : null;
}
