import { inDays } from "../../support/actor.js";
import type { Control } from "./controls.js";
import { id, revision } from "./template.js";

/** The allowed calls of the reviewers' desk: hands, opinions, comments. */
export const deskControls: Readonly<Record<string, Control>> = {
  "Mutation.claimPlanReview": { arguments: { input: { planId: id("claimable"), expectedVersion: revision("claimable") } } },
  // Whoever reads above may be asked about what lies below.
  "Mutation.askOpinion": {
    seenSuffices: ["deputy"],
    arguments: { input: { planId: id("handed"), personId: id("deputy"), question: "cnry-own-opinion", dueOn: inDays(2) } },
  },
  "Mutation.giveOpinion": { arguments: { input: { opinionId: id("openOpinion"), verdict: "CONCERNS", words: "cnry-own-opinion" } } },
  "Mutation.withdrawOpinion": { arguments: { input: { opinionId: id("askedOpinion") } } },
  // Whoever reviews above may be given what lies below.
  "Mutation.handOverPlanReview": {
    seenSuffices: ["deputy"],
    arguments: {
      input: { planId: id("handed"), expectedVersion: revision("handed"), toPersonId: id("deputy"), note: "cnry-own-handover" },
    },
  },
  // Whoever stands above may be told of what is said below.
  "Mutation.addComment": {
    seenSuffices: ["deputy"],
    arguments: {
      input: {
        ...{ planId: id("answered"), circle: "INTERNAL", text: "cnry-own-internal", anchor: { section: "BATCHES" } },
        mentionedPersonIds: [id("deputy")],
      },
    },
  },
  "Mutation.removeComment": { arguments: { input: { commentId: id("ownComment") } } },
};
