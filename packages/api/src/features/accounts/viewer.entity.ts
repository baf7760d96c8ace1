import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Computed, exists, First, Many, Noun, One, type Row, type Sql, sql, TenantEntity, viewer } from "../../platform/select/index.js";
import type { CalendarDay } from "../calendar/calendar-day.entity.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import type { RoleGrant } from "../role-grants/role-grant.entity.js";
import type { Account } from "./account.entity.js";
import type { Tenant } from "./tenant.entity.js";

/** Who is signed in, as a person of the group now worked in. The id is the account's; of a service, which has none, its own as a person. */
@Noun("viewers", { identity: "none", description: "Who is signed in, as a person of the group now worked in." })
export class Viewer extends TenantEntity {
  @Column("uuid") personId!: string;

  @One<Account>("Account", "id", { description: "The account that is signed in; null for a service." })
  account!: Account | null;

  @One<Tenant>("Tenant", "tenantId", { description: "The group now worked in." })
  tenant!: Tenant | null;

  @One<Person>("Person", "personId", { description: "Who the account is in this group, or the service." })
  person!: Person | null;

  @Many<Tenant, Viewer>("Tenant", () => sql`true`, { by: ["code"], description: "All groups that the account belongs to." })
  tenants!: Tenant[];

  @Many<RoleGrant, Viewer>("RoleGrant", isLive, { by: ["createdAt"], description: "The grants that hold today." })
  grants!: RoleGrant[];

  @Many<CalendarDay, Viewer>("CalendarDay", isNear, {
    by: ["date"],
    limit: 500,
    description: "Days that the group works otherwise than the country does, from one year back to two years ahead.",
  })
  calendarDays!: CalendarDay[];

  @Computed<Viewer>(
    () => Boolean,
    () =>
      exists<Organization>("Organization", ({ parentId, path }) => sql`${parentId} is null and ${viewer.reaches(path, "calendar.set")}`),
    { description: "Whether the viewer says on which days the group works." },
  )
  keepsCalendar!: boolean;

  @First<Organization, Viewer>("Organization", ({ path }) => sql`${path} = ${viewer.homePath}`, {
    by: ["path"],
    description: "The top of what the viewer reaches: home of tree and editor.",
  })
  organization!: Organization | null;

  @Computed<Viewer>(
    () => DateScalar,
    () => sql`${viewer.today}`,
    { description: "The day that deadlines are counted from." },
  )
  today!: string;
}

function isLive(grant: Row<RoleGrant>, { personId }: Row<Viewer>): Sql {
  return sql`${grant.personId} = ${personId} and ${grant.startsOn} <= ${viewer.today} and (${grant.endsOn} is null or ${grant.endsOn} >= ${viewer.today})`;
}

function isNear({ date }: Row<CalendarDay>): Sql {
  return sql`${date} between ${viewer.today}::date - 366 and ${viewer.today}::date + 731`;
}
