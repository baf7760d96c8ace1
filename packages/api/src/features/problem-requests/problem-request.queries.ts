import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { ProblemRequest } from "./problem-request.entity.js";

/** Holds a request, its problem first: whoever asks for the close-out holds the problem, so that neither happens behind the other's back. */
export async function lockRequest(tx: Transaction, requestId: string): Promise<ProblemRequest> {
  const { problemId } = await tx.see(ProblemRequest, requestId);
  await tx.lock(Problem, problemId);
  return tx.lock(ProblemRequest, requestId);
}

const answerers = defineLoader<readonly string[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; people: string[] }>({
    text: `select p.id, array(select a.person_id from app.appointments a where a.tenant_id = $1 and a.id = any(
        array[p.leading_executive_id, p.responsible_person_id]
        || array(select m.owner_id from app.measures m where m.tenant_id = $1 and m.problem_id = p.id))) as people
      from app.problems p where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, people }) => [id, people]));
});

/** Where a problem stands, and who answers for it in a post or by a measure. */
export interface JudgedPlace extends ProblemPlace {
  readonly answererIds: readonly string[];
}

/** What those who decide about a problem are measured by. */
export async function judgedPlace(lookup: Lookup, problemId: string): Promise<JudgedPlace> {
  const [place, people] = await Promise.all([problemPlace(lookup, problemId), lookup.load(answerers, problemId)]);
  return { ...place, answererIds: people ?? [] };
}
