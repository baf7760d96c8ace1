import type { PlanContent } from "./content.js";
import { type Passage, passagesOf } from "./passages.js";
import type { PlanSection } from "./section.js";
import { type Shingle, shinglesOf, winnowed } from "./shingles.js";

/** How many numbers stand for a plan at most: enough to tell one part in twenty, few enough to compare thousands of plans at once. */
export const fingerprintLimit = 256;

/** Fewer own words than this say nothing about where they come from. */
const leastSeen = 24;

/** How long a run of equal characters has to be before it is shown. */
const leastShown = 15;

const mostShown = 50;

/** The numbers that stand for a plan's text, rising: the least of those that its sentences keep, so that equal texts keep equal ones. */
export function fingerprintOf(content: PlanContent, leftOut: readonly string[]): number[] {
  return [...sectionsByHash(content, leftOut).keys()].sort((one, other) => one - other).slice(0, fingerprintLimit);
}

/** What two plans have in common, as far as their fingerprints tell. */
export interface Likeness {
  /** How much of the first plan's text the second has too, from 0 to 1; what many plans have in common counts for nothing. */
  readonly share: number;
  /** The numbers that both have. */
  readonly shared: readonly number[];
}

/** Compares two fingerprints; null where the first plan has too little text of its own. `common` is what many plans say alike. */
export function likenessOf(mine: readonly number[], theirs: readonly number[], common: ReadonlySet<number>): Likeness | null {
  const reach = Math.min(reachOf(mine), reachOf(theirs));
  const seen = mine.filter((hash) => hash <= reach && !common.has(hash));
  if (seen.length < leastSeen) return null;
  const known = new Set(theirs);
  const shared = seen.filter((hash) => known.has(hash));
  return { share: shared.length / seen.length, shared };
}

/** Up to which number a fingerprint knows everything: a full one has left the greater ones out. */
function reachOf(fingerprint: readonly number[]): number {
  return fingerprint.length < fingerprintLimit ? Number.POSITIVE_INFINITY : (fingerprint.at(-1) ?? 0);
}

/** The section in which most of these numbers stand; null where none does. */
export function sectionOfMost(content: PlanContent, leftOut: readonly string[], hashes: readonly number[]): PlanSection | null {
  const sections = sectionsByHash(content, leftOut);
  return mostFrequent(hashes.flatMap((hash) => sections.get(hash) ?? []));
}

function mostFrequent<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function sectionsByHash(content: PlanContent, leftOut: readonly string[]): Map<number, PlanSection> {
  const sections = new Map<number, PlanSection>();
  for (const { section, text } of passagesOf(content)) {
    for (const { hash } of winnowed(shinglesOf(text, leftOut))) if (!sections.has(hash)) sections.set(hash, section);
  }
  return sections;
}

/** A piece of a text, with whether the other plan says it too. */
export interface PassagePiece {
  readonly text: string;
  readonly common: boolean;
}

/** A text with its pieces. */
export interface MarkedPassage extends Omit<Passage, "text"> {
  readonly pieces: readonly PassagePiece[];
}

/** A passage of one plan beside the one of another that it has most in common with. */
export interface CommonPassage {
  readonly mine: MarkedPassage;
  readonly theirs: MarkedPassage;
  /** How many characters both say, at the first of the two. */
  readonly length: number;
}

/** A plan's text and the words that are not its own: its campaign's, its organization's, its problems'. */
export interface ComparedPlan {
  readonly content: PlanContent;
  readonly leftOut: readonly string[];
}

/** The passages that two plans have in common, the longest first, at most fifty. */
export function commonPassages(one: ComparedPlan, other: ComparedPlan, common: ReadonlySet<number> = new Set()): CommonPassage[] {
  const mine = shingledPassages(one);
  const theirs = shingledPassages(other);
  const places = placesOf(theirs);
  const found = mine.flatMap((passage): CommonPassage[] => {
    if (isCommonForm(passage, places, common)) return [];
    const partner = partnerOf(passage, places);
    if (!partner) return [];
    const marked = markedBy(passage, partner);
    const length = marked.pieces.reduce((sum, piece) => sum + (piece.common ? piece.text.length : 0), 0);
    return length < leastShown ? [] : [{ mine: marked, theirs: markedBy(partner, passage), length }];
  });
  return found.sort((left, right) => right.length - left.length).slice(0, mostShown);
}

interface Shingled extends Passage {
  readonly shingles: readonly Shingle[];
}

function shingledPassages({ content, leftOut }: ComparedPlan): Shingled[] {
  return passagesOf(content).map((passage) => ({ ...passage, shingles: shinglesOf(passage.text, leftOut) }));
}

/** Whether all that a passage shares, as far as samples tell, is what many plans say alike. */
function isCommonForm({ shingles }: Shingled, places: Places, common: ReadonlySet<number>): boolean {
  const shared = winnowed(shingles).filter(({ hash }) => places.has(hash));
  return (
    common.size > 0 &&
    shared.some(({ hash }) => common.has(hash)) &&
    shared.filter(({ hash }) => common.has(hash)).length * 2 > shared.length
  );
}

/** The passages that hold a shingle, by its number. */
type Places = ReadonlyMap<number, readonly Shingled[]>;

function placesOf(passages: readonly Shingled[]): Places {
  const places = new Map<number, Shingled[]>();
  for (const passage of passages) {
    for (const hash of new Set(passage.shingles.map((shingle) => shingle.hash))) {
      const known = places.get(hash);
      if (known) known.push(passage);
      else places.set(hash, [passage]);
    }
  }
  return places;
}

/** The passage that has most in common with this one; of several, one of the same section. */
function partnerOf({ shingles, section }: Shingled, places: Places): Shingled | null {
  const found = shingles.flatMap(({ hash }) => places.get(hash) ?? []);
  return mostFrequent([...found.filter((passage) => passage.section === section), ...found]);
}

/** A text cut where it begins and ends to be what the other says too. */
function markedBy({ shingles, text, ...place }: Shingled, other: Shingled): MarkedPassage {
  const known = new Set(other.shingles.map(({ hash }) => hash));
  const covered = new Uint8Array(text.length);
  for (const { hash, from, to } of shingles) if (known.has(hash)) covered.fill(1, from, to);
  const pieces: PassagePiece[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && covered[to] === covered[from]) to++;
    pieces.push({ text: text.slice(from, to), common: covered[from] === 1 });
    from = to;
  }
  return { ...place, pieces };
}
