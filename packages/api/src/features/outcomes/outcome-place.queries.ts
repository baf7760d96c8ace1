import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import { type JudgedPlace, judgedPlace } from "../problem-requests/problem-request.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { OutcomeTarget } from "./outcome-target.entity.js";

/** Holds a target, its problem first: whoever asks for the close-out holds the problem, so that neither happens behind the other's back. */
export async function lockTarget(tx: Transaction, targetId: string): Promise<OutcomeTarget> {
  const { problemId } = await tx.see(OutcomeTarget, targetId);
  await tx.lock(Problem, problemId);
  return tx.lock(OutcomeTarget, targetId);
}

const holders = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; personId: string }>({
    text: `select id, person_id as "personId" from app.appointments where tenant_id = $1 and id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, personId }) => [id, personId]));
});

/** What those who waive a target are measured by: whoever sees to it answers, too. */
export async function waivedPlace(lookup: Lookup, { problemId, ownerId }: OutcomeTarget): Promise<JudgedPlace> {
  const [place, owner] = await Promise.all([
    judgedPlace(lookup, problemId),
    ownerId === null ? Promise.resolve(null) : lookup.load(holders, ownerId),
  ]);
  return owner === null ? place : { ...place, answererIds: [...place.answererIds, owner] };
}

/** Targets are listed where their problem is. */
export async function moveTargets(tx: Transaction, problemId: string, organizationId: string): Promise<void> {
  const targets = await tx.find(OutcomeTarget, { problemId }, { lock: true });
  await tx.changeAll(targets, () => ({ organizationId }));
}
