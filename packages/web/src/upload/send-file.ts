/** What a file is uploaded for. */
export type UploadTarget = { readonly plan: string } | { readonly problem: string };

/** A file as the server has stored it. */
export interface StoredFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

/** What was stored, or why not; the message is null when nothing came back. */
export type Sent = { readonly stored: StoredFile; readonly message: null } | { readonly stored: null; readonly message: string | null };

/** Where files for this are sent to, below `/files`. */
export function uploadAddress(path: "/files" | "/files/uploads", target: UploadTarget): string {
  return `${path}?${new URLSearchParams(target)}`;
}

/** Sends a file in one request. */
export async function sendFile(target: UploadTarget, file: File, locale: string): Promise<Sent> {
  try {
    const response = await fetch(uploadAddress("/files", target), {
      method: "POST",
      headers: {
        "x-file-name": encodeURIComponent(file.name),
        "content-type": file.type || "application/octet-stream",
        "accept-language": locale,
      },
      body: file,
    });
    const body = await response.json();
    if (!response.ok) return { stored: null, message: String(body.message ?? "") || null };
    const { fileId, name, size, sha256, contentType } = body as StoredFile;
    return { stored: { fileId, name, size, sha256, contentType }, message: null };
  } catch {
    return { stored: null, message: null };
  }
}

/** A size in the unit in which it is read. */
export function sizeText(size: number): string {
  return size < 1_048_576 ? `${Math.max(1, Math.ceil(size / 1024))} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}
