import { createHash } from "node:crypto";

const mostRemembered = 5_000;

/**
 * Gives names under which connections keep statements prepared, from the second use of each on, for as many as may have one: a prepared
 * statement lives as long as its connection. Null for the others.
 */
export function statementNames(prefix: string, most: number): (text: string) => string | null {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();
  return (text) => {
    const known = names.get(text) ?? null;
    if (known !== null || names.size >= most) return known;
    if (!seenOnce.delete(text)) {
      if (seenOnce.size >= mostRemembered) seenOnce.clear();
      seenOnce.add(text);
      return null;
    }
    const name = `${prefix}_${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
    names.set(text, name);
    return name;
  };
}
