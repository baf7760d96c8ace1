import { type Edges, globalId, nodesOf, type Operation, pageOf } from "./operation.ts";

const fields = "code title state round turnDueAt";

export const pageOfWaitingPlans = pageOf(
  "app.plans",
  "x.*",
  "x.state in ('SUBMITTED', 'IN_REVIEW') and x.version_in_force_id is null",
  "due_order, id",
  "$3",
);

/** Q1: what awaits review in my part of the tree. */
export const waitingPlans: Operation = {
  name: "Q1",
  title: "50 plans awaiting review in a subtree",
  product: {
    document: `query WaitingPlans($organizationId: ID!, $first: Int!) {
      plans(first: $first, filter: { organizationId: $organizationId, states: [SUBMITTED, IN_REVIEW] }) {
        edges { node { id ${fields} openFindingCount organization { id name } submittedBy { id name } latestVersion { id number contentHash } } }
      }
    }`,
    variables: ({ organizationId, first }) => ({ organizationId: globalId("Organization", organizationId), first }),
    answer: (data: { plans: Edges<unknown> }) => nodesOf(data.plans),
  },
  postgraphile: {
    document: `query WaitingPlans($tenantId: UUID!, $organizationId: UUID!, $first: Int!) {
      benchWaitingPlansList(tenant: $tenantId, top: $organizationId, count: $first) {
        id: rowId ${fields} openFindingCount
        organization: organizationByTenantIdAndOrganizationId { id: rowId name }
        submittedBy: personByTenantIdAndSubmittedById { id: rowId name }
        latestVersion: planVersionByTenantIdAndLatestVersionId { id: rowId number contentHash }
      }
    }`,
    variables: ({ tenantId, organizationId, first }) => ({ tenantId, organizationId, first }),
    answer: (data: { benchWaitingPlansList: unknown }) => data.benchWaitingPlansList,
  },
  plain: {
    document: `query WaitingPlans($organizationId: ID!, $first: Int!) {
      waitingPlans(organizationId: $organizationId, first: $first) {
        id ${fields} openFindingCount organization { id name } submittedBy { id name } latestVersion { id number contentHash }
      }
    }`,
    variables: ({ organizationId, first }) => ({ organizationId, first }),
    answer: (data: { waitingPlans: unknown }) => data.waitingPlans,
  },
  sql: `with ${pageOfWaitingPlans}
    select coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'title', p.title, 'state', p.state, 'round', p.round, 'turnDueAt', p.turn_due_at,
      'openFindingCount', (select count(*) from app.review_findings f where f.tenant_id = $1 and f.plan_id = p.id and f.weight = 'BLOCKING' and f.state in ('OPEN', 'ANSWERED')),
      'organization', json_build_object('id', o.id, 'name', o.name), 'submittedBy', json_build_object('id', s.id, 'name', s.name),
      'latestVersion', json_build_object('id', v.id, 'number', v.number, 'contentHash', v.content_hash)) order by p.due_order, p.id), '[]')::text as body
    from page p join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
    left join app.people s on s.tenant_id = $1 and s.id = p.submitted_by_id
    left join app.plan_versions v on v.tenant_id = $1 and v.id = p.latest_version_id`,
  values: ({ tenantId, organizationId, first }) => [tenantId, organizationId, first],
};
