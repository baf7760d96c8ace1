import { globalId, type Sql, sql, viewer } from "../../platform/select/index.js";

/** A person in a post, as JSON, for whoever sees what they answer for. */
export function personInPost(appointmentId: Sql): Sql {
  return sql`(select json_build_object('appointmentId', ${globalId("Appointment", sql`a.id`)}, 'personId', ${globalId("Person", sql`h.id`)},
      'organizationId', ${globalId("Organization", sql`o.id`)}, 'name', h.name, 'nameEn', h.name_en, 'post', a.post,
      'organizationName', o.name, 'organizationNameEn', o.name_en)
    from app.appointments a
    join app.people h on h.tenant_id = ${viewer.tenantId} and h.id = a.person_id
    join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = a.organization_id
    where a.tenant_id = ${viewer.tenantId} and a.id = ${appointmentId})`;
}

const organizationAsJson = sql`json_build_object('organizationId', ${globalId("Organization", sql`o.id`)}, 'name', o.name, 'nameEn', o.name_en,
  'organizationName', o.name, 'organizationNameEn', o.name_en)`;

/** An organization, as JSON, for whoever sees what it answers for. */
export function answeringOrganization(organizationId: Sql): Sql {
  return sql`(select ${organizationAsJson} from app.organizations o where o.tenant_id = ${viewer.tenantId} and o.id = ${organizationId})`;
}

/** The units that help with a problem, as JSON. */
export function cooperatorsOf(problemId: Sql): Sql {
  return sql`(select coalesce(json_agg(${organizationAsJson} order by o.path), '[]') from app.problem_cooperators c
    join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = c.organization_id
    where c.tenant_id = ${viewer.tenantId} and c.problem_id = ${problemId})`;
}
