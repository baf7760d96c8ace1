import { globalId, type Sql, sql, viewer } from "../../platform/select/index.js";

/** Selects a person in a post, for whoever sees what they answer for; no row where there is none. */
export function postHolder(appointmentId: Sql): Sql {
  const organization = (name: Sql) =>
    sql`(select ${name} from app.organizations o where o.tenant_id = ${viewer.tenantId} and o.id = a.organization_id)`;
  return sql`select ${globalId("Appointment", sql`a.id`)} as "appointmentId", ${globalId("Person", sql`h.id`)} as "personId",
      ${globalId("Organization", sql`a.organization_id`)} as "organizationId", h.name, h.name_en as "nameEn", a.post,
      ${organization(sql`o.name`)} as "organizationName", ${organization(sql`o.name_en`)} as "organizationNameEn"
    from app.appointments a join app.people h on h.tenant_id = ${viewer.tenantId} and h.id = a.person_id
    where a.tenant_id = ${viewer.tenantId} and a.id = ${appointmentId}`;
}

/** Selects an organization, for whoever sees what it answers for; no row where there is none. */
export function unitAnswering(organizationId: Sql): Sql {
  return sql`select null::text as "appointmentId", null::text as "personId", ${globalId("Organization", sql`o.id`)} as "organizationId",
      o.name, o.name_en as "nameEn", null::text as post, o.name as "organizationName", o.name_en as "organizationNameEn"
    from app.organizations o where o.tenant_id = ${viewer.tenantId} and o.id = ${organizationId}`;
}

/** Selects whichever of the two there is. */
export function holderOrUnit(appointmentId: Sql, organizationId: Sql): Sql {
  return sql`${postHolder(appointmentId)} union all ${unitAnswering(organizationId)}`;
}

/** The units that help with a problem, as JSON. */
export function cooperatorsOf(problemId: Sql): Sql {
  return sql`(select coalesce(json_agg(json_build_object('organizationId', ${globalId("Organization", sql`o.id`)}, 'name', o.name, 'nameEn', o.name_en,
      'organizationName', o.name, 'organizationNameEn', o.name_en) order by o.path), '[]') from app.problem_cooperators c
    join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = c.organization_id
    where c.tenant_id = ${viewer.tenantId} and c.problem_id = ${problemId})`;
}
