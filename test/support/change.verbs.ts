import type { Actor } from "./actor.js";

// What other systems do that follow what happens, over HTTP.

/** A change as it is told. */
export interface ChangeTold {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly at: string;
  readonly by: { readonly id: string } | null;
}

/** A part of the feed. */
export interface FeedPart {
  readonly edges: readonly { readonly cursor: string; readonly node: ChangeTold }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** What is asked of a part of the feed. */
export const feedSelection = "edges { cursor node { id type subject subjectId at by { id } } } pageInfo { hasNextPage endCursor }";

/** Where the feed ends. */
export async function feedEnd(actor: Actor): Promise<string> {
  return (await actor.sees<{ latestChangeCursor: string }>("{ latestChangeCursor }")).latestChangeCursor;
}

/** One part of the feed. */
export async function feedPart(
  actor: Actor,
  asked: { readonly after?: string | null; readonly first?: number; readonly subjects?: readonly string[] } = {},
): Promise<FeedPart> {
  const document = `query ($after: String, $first: Int, $subjects: [ChangeSubject!]) {
    changes(after: $after, first: $first, subjects: $subjects) { ${feedSelection} } }`;
  return (await actor.sees<{ changes: FeedPart }>(document, asked)).changes;
}

/** Everything after a place, part by part. */
export async function feedAfter(
  actor: Actor,
  after: string | null,
  { first = 100, subjects }: { readonly first?: number; readonly subjects?: readonly string[] } = {},
): Promise<{ readonly changes: ChangeTold[]; readonly end: string }> {
  const changes: ChangeTold[] = [];
  for (let place = after; ; ) {
    const part = await feedPart(actor, { after: place, first, ...(subjects ? { subjects } : {}) });
    changes.push(...part.edges.map(({ node }) => node));
    place = part.pageInfo.endCursor;
    if (!part.pageInfo.hasNextPage) return { changes, end: place };
  }
}

/** What was told, in short. */
export function typesOf(changes: readonly ChangeTold[], subject?: { readonly id: string }): string[] {
  return changes.filter(({ subjectId }) => subject === undefined || subjectId === subject.id).map(({ type }) => type);
}
