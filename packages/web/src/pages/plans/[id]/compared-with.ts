import type { RoundState } from "@duban/schema";

/** The version that a version is compared with by itself: the one before it that was not withdrawn; 0 where there is none. */
export function comparedWith(rounds: readonly { number: number; state: RoundState }[], shown: number): number {
  return rounds.findLast(({ number, state }) => number < shown && state !== "WITHDRAWN")?.number ?? 0;
}
