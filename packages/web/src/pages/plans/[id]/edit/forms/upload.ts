import type { PlanAttachment } from "@duban/schema";

/** What the server says of a file it has stored, or why it has not. */
export type Upload =
  | { readonly attachment: PlanAttachment; readonly message: null }
  | { readonly attachment: null /** Null when nothing came back. */; readonly message: string | null };

/** Stores a file with a plan. */
export async function uploadFile(planId: string, file: File, locale: string): Promise<Upload> {
  try {
    const response = await fetch(`/files?plan=${encodeURIComponent(planId)}`, {
      method: "POST",
      headers: {
        "x-file-name": encodeURIComponent(file.name),
        "content-type": file.type || "application/octet-stream",
        "accept-language": locale,
      },
      body: file,
    });
    const body = await response.json();
    if (!response.ok) return { attachment: null, message: String(body.message ?? "") || null };
    const { fileId, name, size, sha256, contentType } = body as Omit<PlanAttachment, "id">;
    return { attachment: { id: crypto.randomUUID(), fileId, name, size, sha256, contentType }, message: null };
  } catch {
    return { attachment: null, message: null };
  }
}

/** A size in the unit in which it is read. */
export function sizeText(size: number): string {
  return size < 1_048_576 ? `${Math.max(1, Math.ceil(size / 1024))} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}
