import type { Transaction } from "../../platform/transaction.js";
import type { Appointment } from "./appointment.entity.js";

type Wanted = Pick<Appointment, "personId" | "organizationId" | "post" | "startsOn" | "endsOn"> & Partial<Pick<Appointment, "id">>;

/** Whether by another appointment the person holds the same post there on one of the same days. The person is locked, so nobody else is appointing them. */
export async function overlaps(tx: Transaction, wanted: Wanted): Promise<boolean> {
  const rows = await tx.sql`
    select from app.appointments
    where tenant_id = ${tx.tenantId} and person_id = ${wanted.personId} and organization_id = ${wanted.organizationId} and post = ${wanted.post} and id is distinct from ${wanted.id ?? null}
      and starts_on <= coalesce(${wanted.endsOn}::date, 'infinity') and coalesce(ends_on, 'infinity') >= ${wanted.startsOn} limit 1`;
  return rows.length > 0;
}
