import { handOverWorkflow } from "@duban/schema";
import { Fault } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { holderOrUnit } from "./answerer.queries.js";
import type { HandOver } from "./hand-over.entity.js";

/** What a problem is called, for whoever sees the hand-over. */
export function titleOfProblem({ problemId }: Row<HandOver>): Sql {
  return sql`(select p.title from app.problems p where p.tenant_id = ${viewer.tenantId} and p.id = ${problemId})`;
}

/** Number of a problem, for whoever sees the hand-over. */
export function codeOfProblem({ problemId }: Row<HandOver>): Sql {
  return sql`(select p.code from app.problems p where p.tenant_id = ${viewer.tenantId} and p.id = ${problemId})`;
}

/** Selects who carries now what is to be handed over. */
export function presentHolder({ problemId, role }: Row<HandOver>): Sql {
  return sql`select x.* from app.responsibilities r cross join lateral (${holderOrUnit(sql`r.appointment_id`, sql`r.organization_id`)}) x
    where r.tenant_id = ${viewer.tenantId} and r.problem_id = ${problemId} and r.role = ${role} and r.ends_on is null`;
}

/** Whether the viewer is the person who is to take it over. */
export function isForViewer({ toId }: Row<HandOver>): Sql {
  return sql`${toId} = any(array(
    select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId}))`;
}

/** The successor of a hand-over and where the problem stands: what policies ask beyond its row. */
export interface HandOverPlace {
  readonly toPersonId: string;
  readonly toPath: string;
  /** Somebody without an account is spoken for by their unit. */
  readonly signsIn: boolean;
  readonly path: string;
  readonly campaignPath: string;
}

const storedPlace = defineLoader<HandOverPlace>(async (execute, ids, tenantId) => {
  const rows = await execute<HandOverPlace & { id: string }>({
    text: `select h.id, a.person_id as "toPersonId", t.path as "toPath", o.path, r.path as "campaignPath",
        exists (select from app.people w join app.accounts c on c.id = w.account_id and c.closed_at is null
          where w.tenant_id = $1 and w.id = a.person_id) as "signsIn"
      from app.hand_overs h
      join app.appointments a on a.tenant_id = $1 and a.id = h.to_id
      join app.organizations t on t.tenant_id = $1 and t.id = a.organization_id
      join app.problems p on p.tenant_id = $1 and p.id = h.problem_id
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id
      join app.organizations r on r.tenant_id = $1 and r.id = c.organization_id
      where h.tenant_id = $1 and h.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, ...place }) => [id, place]));
});

/** What policies ask of a hand-over. */
export async function handOverPlace(lookup: Lookup, { id }: Pick<HandOver, "id">): Promise<HandOverPlace> {
  const place = await lookup.load(storedPlace, id);
  if (!place) throw new Fault("NOT_FOUND");
  return place;
}

/** Takes hand-overs back that nobody has answered. */
export async function withdrawAll(tx: Transaction, waiting: readonly HandOver[]): Promise<void> {
  await tx.stepAll(handOverWorkflow, "withdraw", waiting, () => ({ decidedAt: tx.now, decidedById: tx.actor.personId }));
}
