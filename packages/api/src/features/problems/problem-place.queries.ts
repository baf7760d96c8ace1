import type { ProblemState } from "@duban/schema";
import { defineLoader, type Lookup } from "../../platform/loaders.js";

/** Where a problem stands in the tree, and where the organization that runs its campaign does. */
export interface ProblemPlace {
  readonly state: ProblemState;
  readonly path: string;
  readonly campaignPath: string;
}

const storedPlace = defineLoader<ProblemPlace>(async (execute, ids, tenantId) => {
  const rows = await execute<ProblemPlace & { id: string }>({
    text: `select p.id, p.state, o.path, r.path as "campaignPath" from app.problems p
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id
      join app.organizations r on r.tenant_id = $1 and r.id = c.organization_id
      where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, ...place }) => [id, place]));
});

/** What policies ask of a problem. */
export async function problemPlace(lookup: Lookup, problemId: string): Promise<ProblemPlace> {
  const place = await lookup.load(storedPlace, problemId);
  if (!place) throw new Error(`There is no problem ${problemId}`);
  return place;
}

/** Where a problem stands on the ledger. */
export async function stateOfProblem(lookup: Lookup, problemId: string): Promise<ProblemState> {
  return (await problemPlace(lookup, problemId)).state;
}
