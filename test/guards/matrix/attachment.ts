import type { Actor } from "../../support/actor.js";

/** What the route answers to an upload. */
export interface UploadedFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

/** The bytes of every file. */
export const attachment = "an attachment";

/** Attaches it to a plan, under a name. */
export async function attaches(actor: Actor, plan: { readonly id: string }, name: string): Promise<UploadedFile> {
  const response = await fetch(new URL(`/files?plan=${plan.id}`, actor.address), {
    method: "POST",
    headers: { ...actor.credentials, "x-file-name": encodeURIComponent(name) },
    body: attachment,
  });
  if (response.status !== 201) throw new Error(`The file was not taken: ${await response.text()}`);
  return (await response.json()) as UploadedFile;
}
