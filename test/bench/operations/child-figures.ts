import { type Edges, globalId, nodesOf, type Operation } from "./operation.ts";

const names = [
  ...[
    "asked",
    "drafting",
    "submitted",
    "inReview",
    "returned",
    "approved",
    "withdrawn",
    "amending",
    "overdue",
    "dueSoon",
    "firstPass",
    "decided",
  ],
  ...["firstPassYield", "rounds", "turnaroundHours"],
];

/** The figures of all organizations directly below one, as columns with the names of the product; `$1` tenant, `$2` organization, `$3` campaign. */
export const childFigures = `
  with top as materialized (select path, path || '~' as high, length(path) + 4 as cut from app.organizations where tenant_id = $1 and id = $2),
  figures as (
    select left(c.path, top.cut) as branch, count(*) as asked, count(*) filter (where standing = 'DRAFT') as drafting,
      count(*) filter (where standing = 'SUBMITTED') as submitted, count(*) filter (where standing = 'IN_REVIEW') as in_review,
      count(*) filter (where standing = 'RETURNED') as returned, count(*) filter (where standing = 'APPROVED') as approved,
      count(*) filter (where standing = 'WITHDRAWN') as withdrawn, count(*) filter (where amending) as amending,
      count(*) filter (where not finished and turn_due_at < now()) as overdue,
      count(*) filter (where not finished and turn_due_at >= now() and turn_due_at <= now() + interval '3 days') as due_soon,
      count(*) filter (where standing = 'APPROVED' and not returned) as first_pass, count(*) filter (where decided) as decided,
      (avg(c.rounds) filter (where decided))::float8 as rounds,
      sum(decision_ms)::float8 / 3600000 / nullif(sum(decisions), 0) as turnaround_hours
    from top join app.plan_counters c on c.tenant_id = $1 and c.campaign_id = $3 and c.path > top.path and c.path < top.high group by branch)
  select k.id, k.name, coalesce(asked, 0)::int as asked, coalesce(drafting, 0)::int as drafting, coalesce(submitted, 0)::int as submitted,
    coalesce(in_review, 0)::int as in_review, coalesce(returned, 0)::int as returned, coalesce(approved, 0)::int as approved,
    coalesce(withdrawn, 0)::int as withdrawn, coalesce(amending, 0)::int as amending, coalesce(overdue, 0)::int as overdue,
    coalesce(due_soon, 0)::int as due_soon, coalesce(first_pass, 0)::int as first_pass, coalesce(decided, 0)::int as decided,
    first_pass::float8 / nullif(decided, 0) as first_pass_yield, rounds, turnaround_hours
  from app.organizations k left join figures f on f.branch = k.path where k.tenant_id = $1 and k.parent_id = $2 order by k.path limit 50`;

/** Q2: where the plans of each part below an organization stand. */
export const figuresOfChildren: Operation = {
  name: "Q2",
  title: "plan figures of each organization below one, over its subtree",
  product: {
    document: `query ChildFigures($organizationId: ID!, $campaignId: ID!) {
      organization(id: $organizationId) { children(first: 50) { edges { node { id name planFigures(campaignId: $campaignId) { ${names.join(" ")} } } } } }
    }`,
    variables: ({ organizationId, campaignId }) => ({
      organizationId: globalId("Organization", organizationId),
      campaignId: globalId("Campaign", campaignId),
    }),
    answer: (data: { organization: { children: Edges<{ planFigures: object }> } }) =>
      nodesOf(data.organization.children).map(({ planFigures, ...child }) => ({ ...child, ...planFigures })),
  },
  postgraphile: {
    document: `query ChildFigures($tenantId: UUID!, $organizationId: UUID!, $campaignId: UUID!) {
      benchChildFiguresList(tenant: $tenantId, top: $organizationId, campaign: $campaignId) { id: rowId name ${names.join(" ")} }
    }`,
    variables: ({ tenantId, organizationId, campaignId }) => ({ tenantId, organizationId, campaignId }),
    answer: (data: { benchChildFiguresList: unknown }) => data.benchChildFiguresList,
  },
  plain: {
    document: `query ChildFigures($organizationId: ID!, $campaignId: ID!) {
      childFigures(organizationId: $organizationId, campaignId: $campaignId) { id name ${names.join(" ")} }
    }`,
    variables: ({ organizationId, campaignId }) => ({ organizationId, campaignId }),
    answer: (data: { childFigures: unknown }) => data.childFigures,
  },
  sql: `select coalesce(json_agg(r), '[]')::text as body from (
    select id, name, asked, drafting, submitted, in_review as "inReview", returned, approved, withdrawn, amending, overdue, due_soon as "dueSoon",
      first_pass as "firstPass", decided, first_pass_yield as "firstPassYield", rounds, turnaround_hours as "turnaroundHours" from (${childFigures}) f) r`,
  values: ({ tenantId, organizationId, campaignId }) => [tenantId, organizationId, campaignId],
};
