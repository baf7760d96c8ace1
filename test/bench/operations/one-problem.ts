import type { Operation } from "./operation.ts";
import { type Answered, named } from "./problems.ts";

const head = [
  "code title state stateSince revision kind severity repeated confidential deadline firstDeadline handedDownOn theme description area cause",
  "requirement goal rectificationType progressPercent progressNote difficulties measureCount doneMeasureCount",
].join(" ");
const measure = "position title steps startsOn endsOn firstEndsOn progressPercent doneOn deliverable note";

/** Q4: a problem, who answers for it, and what is done about it. */
export const oneProblem: Operation = {
  name: "Q4",
  title: "one problem",
  product: {
    document: `query OneProblem($code: String!) {
      problem(code: $code) {
        id ${head} organization { id name } campaign { id title } ledger { id title } leadingExecutive { name post } leadDepartment { name }
        responsiblePerson { name post } measures { id ${measure} owner { name } }
      }
    }`,
    variables: ({ problemCode }) => ({ code: problemCode }),
    answer: (data: { problem: unknown }) => data.problem,
  },
  postgraphile: {
    document: `query OneProblem($tenantId: UUID!, $code: String!) {
      problemByTenantIdAndCode(tenantId: $tenantId, code: $code) {
        id: rowId ${head}
        organization: organizationByTenantIdAndOrganizationId { id: rowId name }
        campaign: campaignByTenantIdAndCampaignId { id: rowId title }
        ledger: ledgerByTenantIdAndLedgerId { id: rowId title }
        leadingExecutive: appointmentByTenantIdAndLeadingExecutiveId { post person: personByTenantIdAndPersonId { name } }
        leadDepartment: organizationByTenantIdAndLeadDepartmentId { name }
        responsiblePerson: appointmentByTenantIdAndResponsiblePersonId { post person: personByTenantIdAndPersonId { name } }
        measures: benchMeasuresList { id: rowId ${measure} owner: appointmentByTenantIdAndOwnerId { person: personByTenantIdAndPersonId { name } } }
      }
    }`,
    variables: ({ tenantId, problemCode }) => ({ tenantId, code: problemCode }),
    answer: (data: { problemByTenantIdAndCode: Answered }) => named(data.problemByTenantIdAndCode),
  },
  plain: {
    document: `query OneProblem($code: String!) {
      problem(code: $code) {
        id ${head} organization { id name } campaign { id title } ledger { id title } leadingExecutive { post person { name } } leadDepartment { name }
        responsiblePerson { post person { name } } measures { id ${measure} owner { person { name } } }
      }
    }`,
    variables: ({ problemCode }) => ({ code: problemCode }),
    answer: (data: { problem: Answered }) => named(data.problem),
  },
  sql: `select row_to_json(r)::text as body from (
    select p.id, p.code, p.title, p.state, p.state_since as "stateSince", p.revision, p.kind, p.severity, p.repeated, p.confidential, p.deadline,
      p.first_deadline as "firstDeadline", p.handed_down_on as "handedDownOn", p.theme, p.description, p.area, p.cause, p.requirement, p.goal,
      p.rectification_type as "rectificationType", p.progress_percent as "progressPercent", p.progress_note as "progressNote", p.difficulties,
      (select json_build_object('id', o.id, 'name', o.name) from app.organizations o where o.tenant_id = $1 and o.id = p.organization_id) as organization,
      (select json_build_object('id', c.id, 'title', c.title) from app.campaigns c where c.tenant_id = $1 and c.id = p.campaign_id) as campaign,
      (select json_build_object('id', l.id, 'title', l.title) from app.ledgers l where l.tenant_id = $1 and l.id = p.ledger_id) as ledger,
      ${inPost("p.leading_executive_id")} as "leadingExecutive", ${inPost("p.responsible_person_id")} as "responsiblePerson",
      (select json_build_object('name', o.name) from app.organizations o where o.tenant_id = $1 and o.id = p.lead_department_id) as "leadDepartment",
      m.*
    from app.problems p cross join lateral (
      select count(*) as "measureCount", count(m.done_on) as "doneMeasureCount", coalesce(json_agg(json_build_object('id', m.id, 'position', m.position, 'title', m.title,
        'steps', m.steps, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'firstEndsOn', m.first_ends_on, 'progressPercent', m.progress_percent, 'doneOn', m.done_on,
        'deliverable', m.deliverable, 'note', m.note, 'owner', json_build_object('name', h.name)) order by m.position), '[]') as measures
      from app.measures m join app.appointments a on a.tenant_id = $1 and a.id = m.owner_id join app.people h on h.tenant_id = $1 and h.id = a.person_id
      where m.tenant_id = $1 and m.problem_id = p.id) m
    where p.tenant_id = $1 and p.code = $2) r`,
  values: ({ tenantId, problemCode }) => [tenantId, problemCode],
};

function inPost(id: string): string {
  return `(select json_build_object('name', h.name, 'post', a.post) from app.appointments a join app.people h on h.tenant_id = $1 and h.id = a.person_id
    where a.tenant_id = $1 and a.id = ${id})`;
}
