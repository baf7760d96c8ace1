import type { Actor } from "./actor.js";

// What is said about a plan beside the findings, over HTTP.

interface Named {
  readonly id: string;
}

/** A comment as somebody sees it. */
export interface CommentSeen extends Named {
  readonly circle: string;
  readonly text: string;
  readonly round: number;
  readonly anchor: { readonly section: string; readonly rowId: string | null } | null;
  readonly removedAt: string | null;
  readonly author: { readonly name: string } | null;
  readonly mentions: readonly { readonly name: string }[];
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean }[];
}

const comment = "id circle text round anchor { section rowId } removedAt author { name } mentions { name } viewerSteps { name possible }";

interface Saying {
  readonly circle?: "INTERNAL" | "SHARED";
  readonly to?: readonly { readonly personId: string }[];
  readonly at?: { readonly section: string; readonly rowId?: string };
}

export function says(actor: Actor, { id }: Named, text: string, { circle = "SHARED", to = [], at }: Saying = {}) {
  const input = { planId: id, circle, text, mentionedPersonIds: to.map(({ personId }) => personId), ...(at ? { anchor: at } : {}) };
  return actor.tries<{ comment: CommentSeen }>("addComment", input, `comment { ${comment} } plan { id }`);
}

export function unsays(actor: Actor, { id }: Named) {
  return actor.tries<{ comment: CommentSeen }>("removeComment", { commentId: id }, `comment { ${comment} } plan { id }`);
}

/** What is said about a plan, the latest first, as somebody reads it. */
export async function discussionOf(actor: Actor, { id }: Named, first = 50, after: string | null = null) {
  const { plan } = await actor.sees<{
    plan: {
      viewerIsReviewing: boolean;
      comments: {
        totalCount: number;
        edges: readonly { node: CommentSeen }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  }>(
    `query ($id: ID!, $first: Int, $after: String) { plan(id: $id) { viewerIsReviewing
      comments(first: $first, after: $after) { totalCount edges { node { ${comment} } } pageInfo { hasNextPage endCursor } } } }`,
    { id, first, after },
  );
  return { ...plan.comments, comments: plan.comments.edges.map(({ node }) => node), reviewing: plan.viewerIsReviewing };
}

/** Who can be mentioned in a circle. */
export async function mentionableBy(actor: Actor, { id }: Named, circle: "INTERNAL" | "SHARED", search: string | null = null) {
  const { plan } = await actor.sees<{ plan: { possibleMentions: readonly { name: string }[] } }>(
    "query ($id: ID!, $circle: CommentCircle!, $search: String) { plan(id: $id) { possibleMentions(circle: $circle, search: $search) { name } } }",
    { id, circle, search },
  );
  return plan.possibleMentions.map(({ name }) => name);
}
