import { type Actor, inDays } from "./actor.js";
import type { Outcome } from "./outcome.js";
import { type PlanSeen, planSelection, seenBy } from "./plan.verbs.js";

// How reviewers share the work among themselves, over HTTP.

interface Named {
  readonly id: string;
}

type PlanOutcome = Promise<Outcome<{ plan: PlanSeen }>>;

/** Takes a review over, on the revision that was seen unless another is named. */
export async function claims(actor: Actor, plan: Named, revision?: number): PlanOutcome {
  const expectedVersion = revision ?? (await seenBy(actor, plan))?.revision ?? 1;
  return actor.tries("claimPlanReview", { planId: plan.id, expectedVersion }, `plan { ${planSelection} }`);
}

/** Hands a review over to somebody. */
export async function handsOver(actor: Actor, plan: Named, to: { readonly personId: string }, note = "", revision?: number): PlanOutcome {
  const expectedVersion = revision ?? (await seenBy(actor, plan))?.revision ?? 1;
  const input = { planId: plan.id, expectedVersion, toPersonId: to.personId, note };
  return actor.tries("handOverPlanReview", input, `plan { ${planSelection} }`);
}

/** An opinion as somebody sees it. */
export interface OpinionSeen extends Named {
  readonly state: string;
  readonly question: string;
  readonly verdict: string | null;
  readonly words: string;
  readonly asked: { readonly name: string } | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

const opinion = "id state question verdict words asked { name } viewerSteps { name possible code }";

/** Asks somebody for an opinion, until the day after tomorrow unless another day is named. */
export function asksOpinion(
  actor: Actor,
  { id }: Named,
  of: { readonly personId: string },
  question = "责任分工合适吗？",
  dueOn = inDays(2),
) {
  const input = { planId: id, personId: of.personId, question, dueOn };
  return actor.tries<{ opinion: OpinionSeen }>("askOpinion", input, `opinion { ${opinion} } plan { id }`);
}

export function givesOpinion(actor: Actor, { id }: Named, words = "可以", verdict = "CONCUR") {
  return actor.tries<{ opinion: OpinionSeen }>("giveOpinion", { opinionId: id, verdict, words }, `opinion { ${opinion} } plan { id }`);
}

export function withdrawsOpinion(actor: Actor, { id }: Named) {
  return actor.tries<{ opinion: OpinionSeen }>("withdrawOpinion", { opinionId: id }, `opinion { ${opinion} } plan { id }`);
}

/** The opinions of the present round, and who may be asked, as somebody sees them. */
export async function opinionsOf(actor: Actor, { id }: Named) {
  const { plan } = await actor.sees<{
    plan: { rounds: readonly { opinions: readonly OpinionSeen[] }[]; possibleAdvisers: readonly { name: string }[] };
  }>(`query ($id: ID!) { plan(id: $id) { rounds { opinions { ${opinion} } } possibleAdvisers { name } } }`, { id });
  return { opinions: plan.rounds.at(-1)?.opinions ?? [], advisers: plan.possibleAdvisers.map(({ name }) => name) };
}

export interface HandoverSeen {
  readonly claimed: boolean;
  readonly note: string;
  readonly drafts: number;
  readonly from: { readonly name: string } | null;
  readonly to: { readonly name: string } | null;
}

/** Who has the review in hand, how it came there, and to whom it may be given, as somebody sees it. */
export async function handsOf(actor: Actor, { id }: Named, search: string | null = null) {
  const { plan } = await actor.sees<{
    plan: {
      rounds: readonly { reviewer: { name: string } | null; stages: readonly { reviewer: { name: string } | null }[] }[];
      handover: HandoverSeen | null;
      possibleReviewers: readonly { name: string }[];
    };
  }>(
    `query ($id: ID!, $search: String) { plan(id: $id) { rounds { reviewer { name } stages { reviewer { name } } }
      handover { claimed note drafts from { name } to { name } } possibleReviewers(search: $search) { name } } }`,
    { id, search },
  );
  const round = plan.rounds.at(-1);
  return {
    reviewer: round?.reviewer?.name,
    atLevel: round?.stages.at(-1)?.reviewer?.name,
    handover: plan.handover,
    receivers: plan.possibleReviewers.map(({ name }) => name),
  };
}
