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

/** The answer without the number of its request. */
async function request(actor: Actor, path: string, { headers, ...more }: RequestInit): Promise<RouteAnswer> {
  const response = await fetch(new URL(path, actor.address), { ...more, headers: { ...headers, ...actor.credentials } });
  return { status: response.status, text: (await response.text()).replace(/"traceId":"[^"]*"/, "") };
}
