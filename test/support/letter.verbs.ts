import type { Actor, Versioned } from "./actor.js";

// Who is told of the lights of problems, over HTTP.

export interface LetterTermsSeen {
  readonly level: string;
  readonly light: string | null;
  readonly days: number;
}

interface Lettered {
  readonly code: string;
  readonly light: string;
  readonly lightLetters: readonly {
    readonly level: string;
    readonly light: string;
    readonly sentOn: string;
    readonly people: readonly { readonly id: string }[];
  }[];
}

/** The first campaign whose code begins with these letters. */
export async function campaignSeen(actor: Actor, letters: string): Promise<Versioned> {
  const { campaigns } = await actor.sees<{ campaigns: { edges: { node: Versioned & { code: string } }[] } }>(
    "{ campaigns { edges { node { id revision code } } } }",
  );
  const found = campaigns.edges.map(({ node }) => node).find(({ code }) => code.startsWith(letters));
  if (!found) throw new Error(`There is no campaign ${letters}`);
  return found;
}

/** Says when levels are told. */
export function setsLetters(actor: Actor, { id, revision }: Versioned, terms: readonly LetterTermsSeen[]) {
  return actor.tries<{ campaign: { letterTerms: LetterTermsSeen[] } }>(
    "setLetterTerms",
    { campaignId: id, expectedVersion: revision, terms },
    "campaign { letterTerms { level light days } }",
  );
}

/** The problems of whose light somebody was told, by number. */
export async function lettersOf(actor: Actor): Promise<Lettered[]> {
  const { problems } = await actor.sees<{ problems: { edges: { node: Lettered }[] } }>(
    "{ problems(first: 100) { edges { node { code light lightLetters { level light sentOn people { id } } } } } }",
  );
  return problems.edges.map(({ node }) => node).filter(({ lightLetters }) => lightLetters.length > 0);
}

/** The person that one is, by global id. */
export async function oneself(actor: Actor): Promise<string> {
  const { viewer } = await actor.sees<{ viewer: { person: { id: string } } }>("{ viewer { person { id } } }");
  return viewer.person.id;
}
