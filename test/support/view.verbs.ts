import type { Actor, Versioned } from "./actor.js";

/** A view as a list shows it. */
export interface SeenView extends Versioned {
  readonly name: string;
  readonly query: string;
  readonly organization: { readonly code: string } | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean }[];
}

const view = "savedView { id revision name query organization { code } }";

/** Keeps filters of a list under a name. */
export function keeps(actor: Actor, list: string, name: string, query: string) {
  return actor.tries<{ savedView: SeenView }>("createSavedView", { list, name, query }, view);
}

export function changes(actor: Actor, { id, revision }: Versioned, name: string, query: string) {
  const input = { savedViewId: id, expectedVersion: revision, name, query };
  return actor.tries<{ savedView: SeenView }>("changeSavedView", input, view);
}

/** Shares with an organization and all below it. */
export function shares(actor: Actor, { id, revision }: Versioned, organization: { readonly id: string }) {
  const input = { savedViewId: id, expectedVersion: revision, organizationId: organization.id };
  return actor.tries<{ savedView: SeenView }>("shareSavedView", input, view);
}

export function takesBack(actor: Actor, { id, revision }: Versioned) {
  return actor.tries<{ savedView: SeenView }>("unshareSavedView", { savedViewId: id, expectedVersion: revision }, view);
}

export function deletes(actor: Actor, { id, revision }: Versioned) {
  return actor.tries<{ savedView: SeenView | null }>("removeSavedView", { savedViewId: id, expectedVersion: revision }, view);
}

/** The views that somebody is offered at a list. */
export async function viewsOf(actor: Actor, list: string): Promise<SeenView[]> {
  const { savedViews } = await actor.sees<{ savedViews: { edges: { node: SeenView }[] } }>(
    `query ($list: ViewedList!) { savedViews(list: $list, first: 100) { edges { node {
      id revision name query organization { code } viewerSteps { name possible } } } } }`,
    { list },
  );
  return savedViews.edges.map(({ node }) => node);
}
