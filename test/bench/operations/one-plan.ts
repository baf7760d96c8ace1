import { globalId, type Operation } from "./operation.ts";

const head = "code title state round revision dueAt submissionDueAt turnSince turnDueAt submittedAt approvedAt";
const version = "number contentHash submittedAt";
const row = "task startsOn endsOn responsiblePerson responsibleDepartment deliverable";
const finding = "number state round reasonCode weight demand";
const answer = "round kind text answeredAt verdict";
const round = "number state submittedAt startedAt dueAt decidedAt";

/** Q6: what the page of a plan shows at first, down to the work table, the rounds and the findings with their answers. */
export const onePlan: Operation = {
  name: "Q6",
  title: "the page of one plan",
  product: {
    document: `query OnePlan($planId: ID!) {
      plan(id: $planId) {
        id ${head} organization { id name } reviewingOrganization { id name } campaign { id title } submittedBy { id name } openFindingCount
        latestVersion { id ${version} submittedBy { id name } content { narrative safeguards workTable { id ${row} } } }
        rounds { id ${round} reviewer { id name } decidedBy { id name } }
        findings { id ${finding} author { id name } answers { ${answer} answeredBy { id name } } }
        problems { id code title }
      }
    }`,
    variables: ({ planId }) => ({ planId: globalId("Plan", planId) }),
    answer: (data: { plan: unknown }) => data.plan,
  },
  postgraphile: {
    document: `query OnePlan($tenantId: UUID!, $planId: UUID!) {
      planByTenantIdAndRowId(tenantId: $tenantId, rowId: $planId) {
        id: rowId ${head} openFindingCount
        organization: organizationByTenantIdAndOrganizationId { id: rowId name }
        reviewingOrganization: organizationByTenantIdAndReviewingOrganizationId { id: rowId name }
        campaign: campaignByTenantIdAndCampaignId { id: rowId title }
        submittedBy: personByTenantIdAndSubmittedById { id: rowId name }
        latestVersion: planVersionByTenantIdAndLatestVersionId {
          id: rowId ${version} submittedBy: personByTenantIdAndSubmittedById { id: rowId name } content: benchContent
        }
        rounds: benchRoundsList { id: rowId ${round} reviewer: personByTenantIdAndReviewerId { id: rowId name } decidedBy: personByTenantIdAndDecidedById { id: rowId name } }
        findings: benchFindingsList {
          id: rowId ${finding} author: personByTenantIdAndAuthorId { id: rowId name }
          answers: benchAnswersList { ${answer} answeredBy: personByTenantIdAndAnsweredById { id: rowId name } }
        }
        problems: benchProblemsList { id: rowId code title }
      }
    }`,
    variables: ({ tenantId, planId }) => ({ tenantId, planId }),
    answer: (data: { planByTenantIdAndRowId: unknown }) => data.planByTenantIdAndRowId,
  },
  plain: {
    document: `query OnePlan($planId: ID!) {
      plan(planId: $planId) {
        id ${head} organization { id name } reviewingOrganization { id name } campaign { id title } submittedBy { id name } openFindingCount
        latestVersion { id ${version} submittedBy { id name } content { narrative safeguards workTable { id ${row} } } }
        rounds { id ${round} reviewer { id name } decidedBy { id name } }
        findings { id ${finding} author { id name } answers { ${answer} answeredBy { id name } } }
        problems { id code title }
      }
    }`,
    variables: ({ planId }) => ({ planId }),
    answer: (data: { plan: unknown }) => data.plan,
  },
  sql: `select row_to_json(r)::text as body from (
    select p.id, p.code, p.title, p.state, p.round, p.revision, p.due_at as "dueAt", p.submission_due_at as "submissionDueAt", p.turn_since as "turnSince",
      p.turn_due_at as "turnDueAt", p.submitted_at as "submittedAt", p.approved_at as "approvedAt", ${named("organizations", "p.organization_id")} as organization,
      ${named("organizations", "p.reviewing_organization_id")} as "reviewingOrganization", ${named("people", "p.submitted_by_id")} as "submittedBy",
      (select json_build_object('id', c.id, 'title', c.title) from app.campaigns c where c.tenant_id = $1 and c.id = p.campaign_id) as campaign,
      (select count(*) from app.review_findings f where f.tenant_id = $1 and f.plan_id = p.id and f.weight = 'BLOCKING' and f.state in ('OPEN', 'ANSWERED')) as "openFindingCount",
      (select json_build_object('id', v.id, 'number', v.number, 'contentHash', v.content_hash, 'submittedAt', v.submitted_at, 'submittedBy', ${named("people", "v.submitted_by_id")},
        'content', json_build_object('narrative', v.content ->> 'narrative', 'safeguards', v.content ->> 'safeguards', 'workTable', (
          select json_agg(json_build_object('id', w ->> 'id', 'task', w ->> 'task', 'startsOn', w ->> 'startsOn', 'endsOn', w ->> 'endsOn', 'responsiblePerson', w ->> 'responsiblePerson',
            'responsibleDepartment', w ->> 'responsibleDepartment', 'deliverable', w ->> 'deliverable')) from jsonb_array_elements(v.content -> 'workTable') w)))
        from app.plan_versions v where v.tenant_id = $1 and v.id = p.latest_version_id) as "latestVersion",
      (select coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'state', x.state, 'submittedAt', x.submitted_at, 'startedAt', x.started_at, 'dueAt', x.due_at,
          'decidedAt', x.decided_at, 'reviewer', ${named("people", "x.reviewer_id")}, 'decidedBy', ${named("people", "x.decided_by_id")}) order by x.number), '[]')
        from app.review_rounds x where x.tenant_id = $1 and x.plan_id = p.id) as rounds,
      (select coalesce(json_agg(json_build_object('id', f.id, 'number', f.number, 'state', f.state, 'round', f.round, 'reasonCode', f.reason_code, 'weight', f.weight, 'demand', f.demand,
          'author', ${named("people", "f.author_id")}, 'answers', (
            select coalesce(json_agg(json_build_object('round', a.round, 'kind', a.kind, 'text', a.text, 'answeredAt', a.answered_at, 'verdict', a.verdict,
              'answeredBy', ${named("people", "a.answered_by_id")}) order by a.round), '[]') from app.finding_answers a where a.tenant_id = $1 and a.finding_id = f.id and a.round <= p.round)) order by f.number), '[]')
        from app.review_findings f where f.tenant_id = $1 and f.plan_id = p.id and f.state <> 'DRAFT') as findings,
      (select coalesce(json_agg(json_build_object('id', q.id, 'code', q.code, 'title', q.title) order by q.code, q.id), '[]')
        from app.problems q where q.tenant_id = $1 and q.organization_id = p.organization_id and q.campaign_id = p.campaign_id) as problems
    from app.plans p where p.tenant_id = $1 and p.id = $2) r`,
  values: ({ tenantId, planId }) => [tenantId, planId],
};

function named(table: string, id: string): string {
  return `(select json_build_object('id', n.id, 'name', n.name) from app.${table} n where n.tenant_id = $1 and n.id = ${id})`;
}
