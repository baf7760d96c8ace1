import { randomUUID } from "node:crypto";
import { cookieOf } from "../contenders/contender.ts";
import type { Group } from "../group.ts";

export type Calling = "reader" | "reviewer" | "submitter";

/** Somebody who is signed in with a session of their own. */
export interface Person {
  readonly calling: Calling;
  readonly cookie: string;
  /** The organization of their role, as the client names it. */
  readonly organization: string;
}

interface Candidate {
  readonly personId: string;
  readonly organization: string;
}

/** Those who have more waiting for them come first, so that there is something to decide until the end. */
const reviewers = `select g.person_id as "personId", o.code as organization from app.role_grants g
  join app.organizations o on o.tenant_id = g.tenant_id and o.id = g.organization_id
  join app.people h on h.tenant_id = g.tenant_id and h.id = g.person_id and h.account_id is null
  where g.tenant_id = $1 and g.role = 'REVIEWER' and g.includes_subtree and o.depth in (2, 3)
  order by (select count(*) from app.plan_counters c where c.tenant_id = $1 and c.path > o.path and c.path < o.path || '~' and c.standing in ('SUBMITTED', 'IN_REVIEW')) desc,
    o.path limit $2`;

/** Each works on a plan of their own organization. */
const submitters = `select distinct on (o.id) g.person_id as "personId", o.code as organization from app.plans p
  join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
  join app.role_grants g on g.tenant_id = p.tenant_id and g.organization_id = o.id and g.role = 'SUBMITTER'
  join app.people h on h.tenant_id = g.tenant_id and h.id = g.person_id and h.account_id is null
  where p.tenant_id = $1 and p.state in ('DRAFT', 'RETURNED', 'WITHDRAWN') order by o.id limit $2`;

/** So many people of the group, a few of whom look at all of it; the others review or submit, with the rights that they were seeded with. */
export async function peopleOf(group: Group, address: string, count: number): Promise<Person[]> {
  const whole = group.accounts.filter(({ email }) => /^(reviewer-[01]|manager)@/.test(email));
  const half = Math.floor((count - whole.length) / 2);
  const found = [
    ...(await group.query<Candidate>(reviewers, [group.tenantId, half])).map((one) => ({ ...one, calling: "reviewer" as const })),
    ...(await group.query<Candidate>(submitters, [group.tenantId, count - whole.length - half])).map((one) => ({
      ...{ ...one, calling: "submitter" as const },
    })),
  ];
  if (found.length + whole.length < count) throw new Error(`The group has work for ${found.length + whole.length} people only`);
  const entered = whole.map(({ email, organization }) => ({ email, organization, calling: "reader" as Calling }));
  for (const [place, { personId, organization, calling }] of found.entries()) {
    const email = `user-${place}@${group.code}.example`;
    await enter(group, personId, email);
    entered.push({ email, organization, calling });
  }
  const people: Person[] = [];
  for (const { email, organization, calling } of entered) {
    people.push({ calling, organization, cookie: await cookieOf(address, email, group.password) });
  }
  return people;
}

/** An account for somebody who is there, with the password that the seeded accounts have. */
async function enter({ query, tenantId, accounts }: Group, personId: string, email: string): Promise<void> {
  const id = randomUUID();
  await query(
    `insert into app.accounts (id, email, email_verified, name, created_at, updated_at)
     select $1, $2, true, name, now(), now() from app.people where tenant_id = $3 and id = $4`,
    [id, email, tenantId, personId],
  );
  await query(
    `insert into app.credentials (id, user_id, account_id, provider_id, password, created_at, updated_at)
     select $1, $2::uuid, $2::text, c.provider_id, c.password, now(), now() from app.credentials c join app.accounts a on a.id = c.user_id where a.email = $3`,
    [randomUUID(), id, accounts[0]?.email],
  );
  await query("insert into app.memberships (account_id, tenant, person_id, created_at) values ($1, $2, $3, now())", [
    id,
    tenantId,
    personId,
  ]);
  await query("update app.people set account_id = $1 where tenant_id = $2 and id = $3", [id, tenantId, personId]);
}
