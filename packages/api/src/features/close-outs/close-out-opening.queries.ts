import { closeOutTerms, closeOutWorkflow, problemWorkflow } from "@duban/schema";
import { Fault } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { CloseOut, type CloseOutAnswer } from "./close-out.entity.js";
import { firstPublicity } from "./close-out.queries.js";

/** Puts a request on its way through the levels that its campaign has for a problem as grave; from here on the problem stays as it is. */
export async function openCloseOut(tx: Transaction, problem: Problem, statement: string, answers: CloseOutAnswer[]): Promise<CloseOut> {
  const [campaign] = await tx.find(Campaign, { id: problem.campaignId });
  if (!campaign) throw new Fault("NOT_FOUND");
  const before = await tx.find(CloseOut, { problemId: problem.id });
  const terms = closeOutTerms(campaign.closeOutTerms).find(({ severity }) => severity === problem.severity);
  if (!terms) throw new Error(`There are no terms for ${problem.severity}`);
  const closeOut = await tx.insert(CloseOut, {
    ...{ problemId: problem.id, number: before.length + 1, state: closeOutWorkflow.initial, statement, answers },
    ...{ levels: [...terms.levels], needsSiteCheck: terms.siteCheck, publicityDays: terms.publicityDays },
    ...{ position: 0, levelSince: tx.now },
    ...(await firstPublicity(tx, terms.levels.length === 1 ? terms.publicityDays : 0)),
    ...{ requestedById: tx.actor.personId, requestedAt: tx.now, decidedAt: null },
  });
  await tx.step(problemWorkflow, "requestCloseOut", problem, { stateSince: tx.now });
  tx.emit("problem.closeOutRequested", problem, { closeOutId: closeOut.id });
  return closeOut;
}
