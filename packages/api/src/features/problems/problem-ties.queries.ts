import type { Transaction } from "../../platform/transaction.js";

/** How many open problems hang on something, and the numbers of the first five. */
export interface ProblemTies {
  readonly count: number;
  readonly codes: string;
}

interface Tie {
  readonly code: string;
  readonly count: number;
}

/** Open problems that hang on a post; null where none does. The post is held, so that none begins to meanwhile. */
export async function problemsOnPost(tx: Transaction, appointmentId: string): Promise<ProblemTies | null> {
  return tiesOf(
    await tx.sql<Tie>`select code, (count(*) over ())::int as count
      from (select distinct code from app.problem_ties where tenant_id = ${tx.tenantId} and appointment_id = ${appointmentId}) t
      order by code limit 5`,
  );
}

/** Open problems that hang on an organization, as responsible unit or lead department; null where none does. */
export async function problemsOnOrganization(tx: Transaction, organizationId: string): Promise<ProblemTies | null> {
  return tiesOf(
    await tx.sql<Tie>`select code, (count(*) over ())::int as count
      from (select distinct code from app.problem_ties where tenant_id = ${tx.tenantId} and organization_id = ${organizationId}) t
      order by code limit 5`,
  );
}

/** Open problems that hang on a person whose account it is, in any post; null where none does. */
export async function problemsOnAccount(tx: Transaction, accountId: string): Promise<ProblemTies | null> {
  return tiesOf(
    await tx.sql<Tie>`select code, (count(*) over ())::int as count from (
        select distinct t.code from app.people p
        join app.appointments a on a.tenant_id = p.tenant_id and a.person_id = p.id
        join app.problem_ties t on t.tenant_id = a.tenant_id and t.appointment_id = a.id
        where p.tenant_id = ${tx.tenantId} and p.account_id = ${accountId}) t
      order by code limit 5`,
  );
}

function tiesOf(ties: readonly Tie[]): ProblemTies | null {
  const [first] = ties;
  return first ? { count: first.count, codes: ties.map(({ code }) => code).join("、") } : null;
}
