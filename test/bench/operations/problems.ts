import { type Edges, globalId, nodesOf, type Operation, pageOf } from "./operation.ts";

/** What is asked of each problem. */
const fields = "code title kind severity repeated deadline theme";
const measure = "position title endsOn progressPercent";

export const pageOfProblems = pageOf("app.problems", "x.*", "x.campaign_id = $3", "code, id", "$4");

/** Measures of a problem that are shown with it. */
export const shownMeasures = 5;

/** Q3: the problems of a part of the tree, with who answers for each and what is done about it. */
export const problemsOfSubtree: Operation = {
  name: "Q3",
  title: "50 problems of a subtree in one campaign, with organization, owner and first measures",
  product: {
    document: `query Problems($organizationId: ID!, $campaignId: ID!, $first: Int!) {
      problems(campaignId: $campaignId, organizationId: $organizationId, first: $first) {
        edges { node { id ${fields} organization { id name } responsiblePerson { name post } measures { id ${measure} owner { name } } } }
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
        id: rowId ${fields} organization: organizationByTenantIdAndOrganizationId { id: rowId name }
        responsiblePerson: appointmentByTenantIdAndResponsiblePersonId { post person: personByTenantIdAndPersonId { name } }
        measures: benchMeasuresList { id: rowId ${measure} owner: appointmentByTenantIdAndOwnerId { person: personByTenantIdAndPersonId { name } } }
      }
    }`,
    variables: ({ tenantId, organizationId, campaignId, first }) => ({ tenantId, organizationId, campaignId, first }),
    answer: (data: { benchProblemsBelowList: readonly Answered[] }) => data.benchProblemsBelowList.map(named),
  },
  plain: {
    document: `query Problems($organizationId: ID!, $campaignId: ID!, $first: Int!) {
      problems(organizationId: $organizationId, campaignId: $campaignId, first: $first) {
        id ${fields} organization { id name } responsiblePerson { post person { name } } measures { id ${measure} owner { person { name } } }
      }
    }`,
    variables: ({ organizationId, campaignId, first }) => ({ organizationId, campaignId, first }),
    answer: (data: { problems: readonly Answered[] }) => data.problems.map(named),
  },
  sql: `with ${pageOfProblems}
    select coalesce(json_agg(json_build_object('id', q.id, 'code', q.code, 'title', q.title, 'kind', q.kind, 'severity', q.severity, 'repeated', q.repeated,
      'deadline', q.deadline, 'theme', q.theme, 'organization', json_build_object('id', o.id, 'name', o.name),
      'responsiblePerson', (select json_build_object('name', h.name, 'post', a.post) from app.appointments a join app.people h on h.tenant_id = $1 and h.id = a.person_id
        where a.tenant_id = $1 and a.id = q.responsible_person_id),
      'measures', (select coalesce(json_agg(json_build_object('id', m.id, 'position', m.position, 'title', m.title, 'endsOn', m.ends_on, 'progressPercent', m.progress_percent,
          'owner', (select json_build_object('name', h.name) from app.appointments a join app.people h on h.tenant_id = $1 and h.id = a.person_id
            where a.tenant_id = $1 and a.id = m.owner_id)) order by m.position), '[]')
        from (select * from app.measures m where m.tenant_id = $1 and m.problem_id = q.id order by m.position limit ${shownMeasures}) m)) order by q.code, q.id), '[]')::text as body
    from page q join app.organizations o on o.tenant_id = $1 and o.id = q.organization_id`,
  values: ({ tenantId, organizationId, campaignId, first }) => [tenantId, organizationId, campaignId, first],
};

interface InPost {
  readonly post?: string;
  readonly person: { readonly name: string };
}

/** A problem as those give it who know people only behind their posts. */
export interface Answered {
  readonly responsiblePerson: InPost;
  readonly leadingExecutive?: InPost;
  readonly measures: readonly { readonly owner: InPost }[];
}

/** The same with names beside the posts. */
export function named({ measures, ...problem }: Answered): unknown {
  const { responsiblePerson, leadingExecutive } = problem;
  return {
    ...problem,
    responsiblePerson: inPost(responsiblePerson),
    ...(leadingExecutive && { leadingExecutive: inPost(leadingExecutive) }),
    measures: measures.map((measure) => ({ ...measure, owner: { name: measure.owner.person.name } })),
  };
}

function inPost({ post, person }: InPost) {
  return { name: person.name, post };
}
