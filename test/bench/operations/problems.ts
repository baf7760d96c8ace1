import { type Edges, globalId, nodesOf, type Operation, pageOf } from "./operation.ts";

/** What is asked of each problem; owners and measures join here once problems have them. */
const fields = "code title kind severity repeated deadline theme";

export const pageOfProblems = pageOf("app.problems", "x.*", "x.campaign_id = $3", "code, id", "$4");

/** Q3: the problems of a part of the tree, with what hangs on them. */
export const problemsOfSubtree: Operation = {
  name: "Q3",
  title: "50 problems of a subtree in one campaign",
  product: {
    document: `query Problems($organizationId: ID!, $campaignId: ID!, $first: Int!) {
      problems(campaignId: $campaignId, organizationId: $organizationId, first: $first) {
        edges { node { id ${fields} organization { id name } campaign { id title } } }
      }
    }`,
    variables: ({ organizationId, campaignId, first }) => ({
      organizationId: globalId("Organization", organizationId),
      campaignId: globalId("Campaign", campaignId),
      first,
    }),
    answer: (data: { problems: Edges<unknown> }) => nodesOf(data.problems),
  },
  postgraphile: {
    document: `query Problems($tenantId: UUID!, $organizationId: UUID!, $campaignId: UUID!, $first: Int!) {
      benchProblemsBelowList(tenant: $tenantId, top: $organizationId, campaign: $campaignId, count: $first) {
        id: rowId ${fields} organization: organizationByTenantIdAndOrganizationId { id: rowId name } campaign: campaignByTenantIdAndCampaignId { id: rowId title }
      }
    }`,
    variables: ({ tenantId, organizationId, campaignId, first }) => ({ tenantId, organizationId, campaignId, first }),
    answer: (data: { benchProblemsBelowList: unknown }) => data.benchProblemsBelowList,
  },
  plain: {
    document: `query Problems($organizationId: ID!, $campaignId: ID!, $first: Int!) {
      problems(organizationId: $organizationId, campaignId: $campaignId, first: $first) { id ${fields} organization { id name } campaign { id title } }
    }`,
    variables: ({ organizationId, campaignId, first }) => ({ organizationId, campaignId, first }),
    answer: (data: { problems: unknown }) => data.problems,
  },
  sql: `with ${pageOfProblems}
    select coalesce(json_agg(json_build_object('id', q.id, 'code', q.code, 'title', q.title, 'kind', q.kind, 'severity', q.severity, 'repeated', q.repeated,
      'deadline', q.deadline, 'theme', q.theme, 'organization', json_build_object('id', o.id, 'name', o.name),
      'campaign', json_build_object('id', c.id, 'title', c.title)) order by q.code, q.id), '[]')::text as body
    from page q join app.organizations o on o.tenant_id = $1 and o.id = q.organization_id
    join app.campaigns c on c.tenant_id = $1 and c.id = q.campaign_id`,
  values: ({ tenantId, organizationId, campaignId, first }) => [tenantId, organizationId, campaignId, first],
};
