import { createHash } from "node:crypto";

/** A prepared statement lives as long as its connection, so there is a bound to them. */
const mostNames = 500;
const mostRemembered = 5_000;

const names = new Map<string, string>();
const seenOnce = new Set<string>();

/** The name under which connections keep a statement prepared: from its second use on, for as many as may have one. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  if (!seenOnce.delete(text)) {
    if (seenOnce.size >= mostRemembered) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  }
  const name = `page_${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
  names.set(text, name);
  return name;
}
