import { v7 as uuid } from "uuid";
import type { Transaction } from "../../platform/transaction.js";
import { Appointment } from "../appointments/appointment.entity.js";
import { Person } from "../people/person.entity.js";
import { Organization } from "./organization.entity.js";
import { type OrganizationDecision, OrganizationImport } from "./organization-import.checks.js";
import type { ImportOrganizationsInput } from "./organization-import.inputs.js";
import { decidePeople, type PersonDecision } from "./person-import.checks.js";

/** What becomes of every row of an import. */
export interface DecidedImport {
  readonly organizations: readonly OrganizationDecision[];
  readonly people: readonly PersonDecision[];
  /** How many children organizations that are there get, by their ids. */
  readonly newChildren: ReadonlyMap<string, number>;
}

/** Looks at what is there, in a handful of statements however many rows there are, and decides each row. */
export async function decideImport(tx: Transaction, top: Organization, input: ImportOrganizationsInput): Promise<DecidedImport> {
  const codes = [
    ...input.organizations.flatMap(({ code, parentCode }) => [code.trim(), parentCode?.trim() ?? ""]),
    ...input.people.map(({ organizationCode }) => organizationCode.trim()),
  ];
  const named = await tx.find(Organization, { code: [...new Set(codes)] });
  const children = await tx.find(Organization, {
    parentId: [...new Set([top.id, ...named.flatMap(({ id, parentId }) => [id, parentId ?? id])])],
  });
  const rows = [...new Map([...children, ...named].map((row) => [row.id, row])).values()];
  const organizations = new OrganizationImport({ top, rows }, input.organizations, uuid);
  const decided = organizations.decideAll();
  const people = await tx.find(Person, { organizationId: [...new Set([top, ...named].map(({ id }) => id))], isService: false });
  const appointments = await tx.find(Appointment, { personId: people.map(({ id }) => id) });
  return {
    organizations: decided,
    people: decidePeople(input.people, organizations, { people, appointments, today: tx.today }, uuid),
    newChildren: organizations.newChildren,
  };
}

/** Gives the numbers of new children away, in one statement. */
export async function takeChildNumbers(tx: Transaction, numbers: ReadonlyMap<string, number>): Promise<void> {
  const taken = JSON.stringify([...numbers].map(([id, count]) => ({ id, count })));
  await tx.sql`update app.organizations o set next_child = o.next_child + x.count
    from json_to_recordset(${taken}::json) as x (id uuid, count integer) where o.tenant_id = ${tx.tenantId} and o.id = x.id`;
}
