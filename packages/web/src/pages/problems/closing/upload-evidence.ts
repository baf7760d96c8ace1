/** What the server has stored, or why it has not; the message is null when nothing came back. */
export type StoredEvidence =
  | { readonly fileId: string; readonly message: null }
  | { readonly fileId: null; readonly message: string | null };

/** Stores a file for a problem. */
export async function uploadEvidence(problemId: string, file: File, locale: string): Promise<StoredEvidence> {
  try {
    const response = await fetch(`/files?problem=${encodeURIComponent(problemId)}`, {
      method: "POST",
      headers: {
        "x-file-name": encodeURIComponent(file.name),
        "content-type": file.type || "application/octet-stream",
        "accept-language": locale,
      },
      body: file,
    });
    const body = await response.json();
    if (!response.ok) return { fileId: null, message: String(body.message ?? "") || null };
    return { fileId: String(body.fileId), message: null };
  } catch {
    return { fileId: null, message: null };
  }
}
