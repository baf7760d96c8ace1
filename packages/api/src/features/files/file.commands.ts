import { planWorkflow } from "@duban/schema";
import type { Command } from "../../platform/command.js";
import { requireStep } from "../../platform/step.js";
import { Plan } from "../plans/plan.entity.js";
import { File } from "./file.entity.js";
import type { FileOwner } from "./file-owner.js";

/** Attachments of a plan: whoever may save its draft may add them, and it can be submitted still. */
export const planFiles: FileOwner = {
  noun: "Plan",
  property: "planId",
  action: "plan.saveDraft",
  mostFiles: 200,
  async hold(tx, planId) {
    const plan = await tx.lock(Plan, planId);
    await tx.authorize("plan.saveDraft", plan);
    requireStep(planWorkflow, "submit", plan.state);
  },
};

/** What is known of a file; NOT_FOUND for those who may not read what names it. */
export const readFile: Command<{ readonly id: string }, File> = {
  action: "plan.read",
  execute: (tx, { id }) => tx.see(File, id),
};
