import { minuteOf } from "../../platform/clock.js";
import { Fault } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Person } from "../people/person.entity.js";
import type { Plan } from "./plan.entity.js";
import { PlanDraft } from "./plan-draft.entity.js";

/** The draft of a plan, held until the commit. */
export async function draftOf(tx: Transaction, plan: Plan): Promise<PlanDraft> {
  const [draft] = await tx.find(PlanDraft, { planId: plan.id }, { lock: true });
  if (!draft) throw new Error(`Plan ${plan.id} has no draft`);
  return draft;
}

/** Says who was faster, and when, so that the two can talk to each other. */
export async function staleDraft(tx: Transaction, draft: PlanDraft, expected: number): Promise<Fault> {
  const { revision: current, savedAt, savedById } = draft;
  const [person] = savedById === null ? [] : await tx.find(Person, { id: savedById });
  if (!person) return new Fault("CONFLICT", { reason: "STALE_VERSION", params: { current, expected } });
  const name = { zh: person.name, en: person.nameEn || person.name };
  return new Fault("CONFLICT", { reason: "DRAFT_STALE", params: { person: name, savedAt: minuteOf(savedAt), current, expected } });
}

/** Whoever writes or submits is remembered with the plan, since they may never judge it. */
export function withActor(tx: Transaction, plan: Plan): string[] {
  const { personId } = tx.actor;
  return personId === null || plan.authorIds.includes(personId) ? plan.authorIds : [...plan.authorIds, personId];
}
