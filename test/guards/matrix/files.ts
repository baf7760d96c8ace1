import type { Actor } from "../../support/actor.js";
import { attachment } from "./attachment.js";

interface RouteAnswer {
  readonly status: number;
  readonly text: string;
}

/** Fetches the bytes of a file. */
export function downloads(actor: Actor, file: string): Promise<RouteAnswer> {
  return request(actor, `/files/${file}`, {});
}

/** Hands in a file for a plan. */
export function uploads(actor: Actor, plan: string): Promise<RouteAnswer> {
  return request(actor, `/files?plan=${plan}`, { method: "POST", headers: { "x-file-name": "cnry-own-file.txt" }, body: attachment });
}

/** Begins an upload for a plan, of which not all is sent; where it can be gone on with. */
export async function begins(actor: Actor, plan: string, name: string): Promise<RouteAnswer & { readonly location: string }> {
  const headers = { ...protocol, "upload-length": "100", "upload-metadata": `filename ${Buffer.from(name).toString("base64")}` };
  return request(actor, `/files/uploads?plan=${plan}`, { method: "POST", headers });
}

/** Asks for what was begun, goes on with it, gives it up: what each is answered. */
export async function meddles(actor: Actor, upload: string): Promise<string[]> {
  const part = { ...protocol, "upload-offset": "0", "content-type": "application/offset+octet-stream" };
  const tries: RequestInit[] = [
    { method: "HEAD", headers: protocol },
    {},
    { method: "PATCH", headers: part, body: "cnry" },
    { method: "DELETE", headers: protocol },
  ];
  const answers: string[] = [];
  for (const one of tries) {
    const { status, text } = await request(actor, upload, one);
    answers.push(`${one.method ?? "GET"} ${status} ${text}`);
  }
  return answers;
}

const protocol = { "tus-resumable": "1.0.0" };

/** The answer without the number of its request. */
async function request(
  actor: Actor,
  path: string,
  { headers, ...more }: RequestInit,
): Promise<RouteAnswer & { readonly location: string }> {
  const response = await fetch(new URL(path, actor.address), { ...more, headers: { ...headers, ...actor.credentials } });
  const location = response.headers.get("location") ?? "";
  return { location, status: response.status, text: (await response.text()).replace(/"traceId":"[^"]*"/, "") };
}
