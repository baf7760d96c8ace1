import type { RoundState } from "@duban/schema";

/** The round that this person decided on last before a version; null if none. */
export function lastReviewed(
  rounds: readonly { number: number; decidedAt: string | null; decidedBy: { id: string } | null }[],
  personId: string | null,
  shown: number,
): number | null {
  const own = rounds.filter(({ number, decidedAt, decidedBy }) => number < shown && decidedAt !== null && decidedBy?.id === personId);
  return own.at(-1)?.number ?? null;
}

/**
 * The version that another is compared with: the chosen one, else the one before that was not withdrawn; 0 none. What a reader never
 * reviewed, nothing is since.
 */
export function comparedWith(
  chosen: number | "mine" | null,
  rounds: readonly { number: number; state: RoundState }[],
  shown: number,
  reviewed: number | null,
): number {
  const before = rounds.findLast(({ number, state }) => number < shown && state !== "WITHDRAWN")?.number ?? 0;
  if (chosen === "mine") return reviewed ?? before;
  return chosen === null || chosen >= shown ? before : chosen;
}

/** What remains of the choice when another version is read: an earlier one stays, so that any two are two choices away. */
export function keptWith(chosen: number | "mine" | null, shown: number): number | "mine" | null {
  return chosen === "mine" || (chosen !== null && chosen < shown) ? chosen : null;
}
