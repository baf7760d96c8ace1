/** The most problems that one sample may draw. */
export const mostDrawn = 500;

/** How many of a pool a sample draws: the share, rounded up, so that a pool of any size has one. */
export function sampleSize(pool: number, percent: number): number {
  return Math.min(pool, Math.ceil((pool * percent) / 100));
}

/**
 * Draws a sample that anybody can draw again: every number gets as its rank the SHA-256, in hex, of the seed, a colon and the number; the
 * lowest ranks are drawn, in their order. Nothing but the seed and the numbers matters, neither the order of the pool nor who asks.
 */
export async function drawSample(codes: readonly string[], seed: string, percent: number): Promise<string[]> {
  const ranked = await Promise.all(codes.map(async (code) => ({ code, rank: await rankOf(seed, code) })));
  return ranked
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, sampleSize(codes.length, percent))
    .map(({ code }) => code);
}

/** The rank of a number in a draw. */
async function rankOf(seed: string, code: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${seed}:${code}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
