import { canonicalJson } from "../canonical-json.js";
import type { PlanContent } from "./content.js";
import { withoutSilentFields } from "./later-fields.js";

/** The text that stands for a content when it is hashed or signed. */
export function canonicalText(content: PlanContent): string {
  return canonicalJson(withoutSilentFields(content));
}

/** SHA-256 of the canonical text in hex; a decision is bound to it. Needs WebCrypto, so a secure context in a browser. */
export async function contentHash(content: PlanContent): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalText(content)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
