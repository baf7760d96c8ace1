/** How many characters in a row make a shingle: two texts that share one have said the same, not used the same word. */
const length = 8;

/** Of so many neighbouring shingles at least one is kept, so that no run of 13 equal characters goes unseen. */
const spacing = 6;

/** A run of characters of a text, as a number. */
export interface Shingle {
  /** Of 31 bits, so that an integer of a database holds it. */
  readonly hash: number;
  /** Where the run begins and ends in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const spoken = /\p{Letter}/u;

/**
 * All shingles of a text. Signs, space and figures count for nothing, so that a copy is one with other numbers, too; where a
 * word stands that is left out, no shingle reaches over it.
 */
export function shinglesOf(text: string, leftOut: readonly string[]): Shingle[] {
  const shingles: Shingle[] = [];
  for (const run of runsOf(text, leftOut)) {
    for (let first = 0; first + length <= run.length; first++) {
      const window = run.slice(first, first + length);
      shingles.push({ hash: hashOf(window), from: window[0]?.from ?? 0, to: window[length - 1]?.to ?? 0 });
    }
  }
  return shingles;
}

/** The shingles that stand for a text, chosen by what they say alone: equal passages keep equal ones wherever they stand (winnowing). */
export function winnowed(shingles: readonly Shingle[]): Shingle[] {
  const kept = new Set<Shingle>();
  for (let first = 0; first === 0 || first + spacing <= shingles.length; first++) {
    let least = shingles[first];
    for (const shingle of shingles.slice(first + 1, first + spacing)) if (least && shingle.hash <= least.hash) least = shingle;
    if (least) kept.add(least);
  }
  return [...kept];
}

interface Spoken {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

function runsOf(text: string, leftOut: readonly string[]): Spoken[][] {
  const gaps = gapsOf(text, leftOut);
  const runs: Spoken[][] = [[]];
  let from = 0;
  for (const sign of text) {
    const to = from + sign.length;
    if (gaps[from] === 1) {
      if (runs.at(-1)?.length !== 0) runs.push([]);
    } else if (spoken.test(sign)) runs.at(-1)?.push({ sign: sign.toLowerCase(), from, to });
    from = to;
  }
  return runs;
}

/** Marks the places of a text at which a word stands that is left out. */
function gapsOf(text: string, leftOut: readonly string[]): Uint8Array {
  const gaps = new Uint8Array(text.length);
  for (const word of leftOut) {
    if (word === "") continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) gaps.fill(1, at, at + word.length);
  }
  return gaps;
}

/** FNV-1a, with its bits mixed once more, so that the least of some hashes is any of them alike. */
function hashOf(window: readonly Spoken[]): number {
  let hash = 0x811c9dc5;
  for (const { sign } of window) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 1;
}
