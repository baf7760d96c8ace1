import type { Rank } from "@duban/schema";
import type { OrganizationRow, PersonRow } from "@duban/schema/organization/import-sheets";
import type { Command } from "../../platform/command.js";
import { Organization } from "./organization.entity.js";

/** What is there, in the form in which an import takes it. */
export interface ImportTemplate {
  readonly top: Organization;
  readonly organizations: readonly OrganizationRow[];
  readonly people: readonly PersonRow[];
}

interface StoredPerson extends Omit<PersonRow, "rank"> {
  readonly rank: Rank | null;
}

const mostRows = 20_000;

/** The open organizations below one, and their people with the posts that they hold; nothing is changed by it. */
export const readImportTemplate: Command<{ readonly organizationId: string }, ImportTemplate> = {
  action: "organization.import",
  async execute(tx, { organizationId }) {
    const top = await tx.lock(Organization, organizationId);
    await tx.authorize("organization.import", top);
    const end = `${top.path}~`;
    const organizations = await tx.sql<OrganizationRow>`
      select o.code, case when o.parent_id = ${top.id} then null else p.code end as "parentCode", o.kind, o.name, o.name_en as "nameEn"
      from app.organizations o join app.organizations p on p.tenant_id = o.tenant_id and p.id = o.parent_id
      where o.tenant_id = ${tx.tenantId} and o.path > ${top.path} and o.path < ${end} and o.state = 'OPEN'
      order by o.path limit ${mostRows}::int`;
    const people = await tx.sql<StoredPerson>`
      select o.code as "organizationCode", p.name, p.name_en as "nameEn", p.phone, a.post, a.rank, a.starts_on::text as "startsOn"
      from app.people p
      join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
      left join app.appointments a on a.tenant_id = p.tenant_id and a.person_id = p.id and a.organization_id = p.organization_id
        and a.starts_on <= ${tx.today} and (a.ends_on is null or a.ends_on >= ${tx.today})
      where p.tenant_id = ${tx.tenantId} and o.path >= ${top.path} and o.path < ${end} and o.state = 'OPEN' and not p.is_service
      order by o.path, p.name, p.id, a.starts_on limit ${mostRows}::int`;
    return { top, organizations, people };
  },
};
