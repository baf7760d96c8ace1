import type { Actor } from "./actor.js";

// What people do with what they are told, over HTTP.

interface Named {
  readonly id: string;
}

/** A notice as its reader sees it. */
export interface NoticeSeen extends Named {
  readonly kind: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
  readonly createdAt: string;
  readonly readAt: string | null;
  readonly plan: Named | null;
  readonly problem: Named | null;
  readonly actor: { readonly name: string } | null;
}

/** What somebody was told. */
export interface NoticesSeen {
  readonly unread: number;
  readonly notices: readonly NoticeSeen[];
}

const notice = "id kind params { name value } createdAt readAt plan { id } problem { id } actor { name }";

/** What an actor was told, the newest first. */
export async function noticesOf(actor: Actor, more: { readonly unreadOnly?: boolean } = {}): Promise<NoticesSeen> {
  const seen = await actor.sees<{ viewer: { unreadNoticeCount: number }; notices: { edges: { node: NoticeSeen }[] } }>(
    `query ($unreadOnly: Boolean!) { viewer { unreadNoticeCount } notices(unreadOnly: $unreadOnly, first: 100) { edges { node { ${notice} } } } }`,
    { unreadOnly: more.unreadOnly ?? false },
  );
  return { unread: seen.viewer.unreadNoticeCount, notices: seen.notices.edges.map(({ node }) => node) };
}

/** A decision goes out only when it can no longer be taken back. */
const patience = 25_000;

/** Waits until an actor was told of a plan by a notice of a kind, since notices are made after the act. */
export function isTold(actor: Actor, kind: string, plan: Named): Promise<NoticeSeen> {
  return isToldThat(actor, kind, (notice) => notice.plan?.id === plan.id);
}

/** The same of a problem, or of one that the notice does not lead to. */
export function isToldOfProblem(actor: Actor, kind: string, problem: Named | null): Promise<NoticeSeen> {
  return isToldThat(actor, kind, (notice) => (notice.problem?.id ?? null) === (problem?.id ?? null));
}

async function isToldThat(actor: Actor, kind: string, fits: (notice: NoticeSeen) => boolean): Promise<NoticeSeen> {
  for (const begun = Date.now(); Date.now() - begun < patience; ) {
    const { notices } = await noticesOf(actor);
    const found = notices.find((one) => one.kind === kind && fits(one));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${actor.name} was not told of ${kind}`);
}

/** The value of a notice's param. */
export function paramOf({ params }: NoticeSeen, name: string): string | undefined {
  return params.find((param) => param.name === name)?.value;
}

export function reads(actor: Actor, { id }: Named) {
  return actor.tries<{ notice: NoticeSeen; viewer: { unreadNoticeCount: number } }>(
    "markNoticeRead",
    { noticeId: id },
    `notice { ${notice} } viewer { unreadNoticeCount }`,
  );
}

export function readsAll(actor: Actor, until: string) {
  return actor.tries<{ viewer: { unreadNoticeCount: number } }>("markAllNoticesRead", { until }, "viewer { unreadNoticeCount }");
}

export function reminds(actor: Actor, { id }: Named) {
  return actor.tries<{ plan: { id: string; remindedAt: string | null } }>("remindPlan", { planId: id }, "plan { id remindedAt }");
}

/** How an actor wants to be told of some kinds. */
export function chooses(actor: Actor, kinds: Readonly<Record<string, "APP" | "MAIL" | "OFF">>, digestHour?: number) {
  const settings = Object.entries(kinds).map(([kind, channel]) => ({ kind, channel }));
  return actor.tries("chooseNotices", { kinds: settings, ...(digestHour === undefined ? {} : { digestHour }) });
}
