import { Fault, type RefusalDetail } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { nameOf } from "../organizations/organization.queries.js";

/** A person in a post, with where that stands in the tree. */
export interface PostHolder {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly path: string;
  readonly name: string;
  readonly nameEn: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Whoever holds the post of an appointment; NOT_FOUND where the actor knows of none. */
export async function postHolder(tx: Transaction, appointmentId: string, path: readonly string[]): Promise<PostHolder> {
  return (await postHolders(tx, [appointmentId], path)).get(appointmentId) as PostHolder;
}

/** As `postHolder`, for several appointments in one statement, by their ids. */
export async function postHolders(
  tx: Transaction,
  appointmentIds: readonly string[],
  path: readonly string[],
): Promise<ReadonlyMap<string, PostHolder>> {
  const wanted = [...new Set(appointmentIds)];
  const known = (await holdersOf(tx, wanted)).filter((holder) => tx.actor.may("appointment.read", holder.path));
  if (known.length < wanted.length) throw new Fault("NOT_FOUND", { path });
  return new Map(known.map((holder) => [holder.id, holder]));
}

/** Whoever held a post that something hung on, whether or not the actor knows of it. */
export async function presentHolder(tx: Transaction, appointmentId: string): Promise<PostHolder | null> {
  return (await holdersOf(tx, [appointmentId]))[0] ?? null;
}

function holdersOf(tx: Transaction, wanted: readonly string[]): Promise<PostHolder[]> {
  return tx.sql<PostHolder>`
    select a.id, a.person_id as "personId", a.organization_id as "organizationId", o.path, p.name, p.name_en as "nameEn",
      a.starts_on as "startsOn", a.ends_on as "endsOn"
    from app.appointments a
    join app.people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    join app.organizations o on o.tenant_id = a.tenant_id and o.id = a.organization_id
    where a.tenant_id = ${tx.tenantId} and a.id = any(${wanted}::uuid[])`;
}

/** Nothing hangs on a post that has not begun or has a last day: it would end with nobody to refuse it. */
export function notInOffice(holder: PostHolder, today: string, path: readonly string[]): RefusalDetail | null {
  if (isInOffice(holder, today)) return null;
  return { code: "PERSON_NOT_IN_OFFICE", params: { person: nameOf(holder) }, path };
}

/** Whether a post has begun and has no last day. */
export function isInOffice({ startsOn, endsOn }: Pick<PostHolder, "startsOn" | "endsOn">, today: string): boolean {
  return startsOn <= today && endsOn === null;
}
