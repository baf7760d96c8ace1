import { planWorkflow } from "@duban/schema";
import type { Command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { File } from "./file.entity.js";
import type { StoredBytes } from "./file.store.js";

const mostFiles = 200;

// Files come and go by HTTP routes of their own, with the rights of the plan: whoever may save its draft may upload to it,
// whoever may read the draft or the version that names it may download. So these commands share the actions of the plan instead of having their own.

/** A file on disk, and the plan or problem that it was uploaded for. */
export interface Upload extends StoredBytes {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
}

/** Says no before the bytes are taken in. */
export const expectFile: Command<{ readonly ownerId: string }, object> = {
  action: "plan.saveDraft",
  async execute(tx, { ownerId }) {
    await writablePlan(tx, ownerId);
    const files = await tx.find(File, { planId: ownerId });
    if (files.length >= mostFiles) throw new Refusal("TOO_MANY_FILES", { maximum: mostFiles });
    return {};
  },
};

/** Puts a file that is on disk beside its plan; the draft names it when it is saved next. */
export const attachFile: Command<Upload, object> = {
  action: "plan.saveDraft",
  async execute(tx, { id, ownerId, name, size, sha256, contentType }) {
    const plan = await writablePlan(tx, ownerId);
    await tx.insert(File, {
      id,
      planId: plan.id,
      problemId: null,
      name,
      size,
      sha256,
      contentType,
      uploadedById: tx.actor.personId,
      uploadedAt: tx.now,
    });
    return {};
  },
};

/** What is known of a file; NOT_FOUND for those who may not read what names it. */
export const readFile: Command<{ readonly id: string }, File> = {
  action: "plan.read",
  execute: (tx, { id }) => tx.see(File, id),
};

async function writablePlan(tx: Transaction, planId: string): Promise<Plan> {
  const plan = await tx.lock(Plan, planId);
  await tx.authorize("plan.saveDraft", plan);
  requireStep(planWorkflow, "submit", plan.state);
  return plan;
}
