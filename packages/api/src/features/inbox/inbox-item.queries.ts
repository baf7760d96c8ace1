import { every, exists, once, type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import { lineOf } from "../organizations/organization.queries.js";
import type { Person } from "../people/person.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { plansMatching } from "../plans/plan.queries.js";
import type { InboxItem } from "./inbox-item.entity.js";
import type { InboxFilter } from "./inbox-item.inputs.js";

/** Whether the viewer stands on the side that writes. */
function writes(item: Row<InboxItem>): Sql {
  return viewer.reachesOrganizationOfEach(item.organizationId, "plan.submit");
}

/**
 * Whether the viewer may review the plan: `mayReview` of the plans says the same of one plan. By whose right is asked of those alone who
 * stand in for somebody.
 */
function reviews(item: Row<InboxItem>): Sql {
  return every(
    viewer.reachesOrganizationOfEach(item.reviewingOrganizationId, "plan.approve"),
    viewer.reachesOrganizationOfEach(item.organizationId, "plan.approve"),
    sql`not ${viewerStandsBack(item)}`,
    sql`not ${viewer.standingIn("plan.approve", () => sql`(not ${reviewsBy(item, (holder) => mayActFor(holder, item))})`)}`,
  );
}

/** Whether the viewer has a right to review the plan, their own or somebody's in whose stead they act, whose holder fulfils a condition. */
function reviewsBy(item: Row<InboxItem>, fits: (holder: Sql) => Sql): Sql {
  const reaches = (organizationId: Sql) => sql`exists (
    select from ${viewer.rightsTo("plan.approve")} as g(standing, holder, low, high)
    join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = ${organizationId}
    where g.standing = s.standing and o.path >= g.low and o.path <= g.high)`;
  return sql`exists (
    select from ${viewer.rightsTo("plan.approve")} as s(standing, holder, low, high)
    where ${every(reaches(item.reviewingOrganizationId), reaches(item.organizationId), fits(sql`s.holder`))})`;
}

/** Nobody does in another's stead what that person may not do, or has done already. */
function mayActFor(holder: Sql, item: Row<InboxItem>): Sql {
  return sql`(${holder} = ${viewer.personId} or not ${standsBack(holder, item)} and not ${hasApproved(holder, item)})`;
}

/** Whether the viewer may act on the item only in this person's stead. */
export function actsInSteadOf(person: Row<Person>, item: Row<InboxItem>): Sql {
  return viewer.standingIn("plan.approve", () =>
    every(
      item.withReviewer,
      sql`not ${reviewsBy(item, (holder) => sql`${holder} = ${viewer.personId}`)}`,
      reviewsBy(item, (holder) => sql`${holder} = ${person.id} and ${mayActFor(holder, item)}`),
    ),
  );
}

/** Whether the viewer may read the plan: somebody who was asked about it may not do so any more. */
function mayRead(item: Row<InboxItem>): Sql {
  return viewer.reachesOrganizationOfEach(item.organizationId, "plan.read");
}

/** Whoever sees an item can act on it now or when its turn comes. */
export function concernsViewer(item: Row<InboxItem>): Sql {
  return sql`case when ${item.opinionId} is not null then ${mayRead(item)} and ${viewer.personId} in (${item.askedId}, ${item.askedById})
    else ${writes(item)} or ${reviews(item)} end`;
}

/** Whether it is the viewer's turn. */
export function isMine(item: Row<InboxItem>): Sql {
  return sql`case when ${item.opinionId} is not null then ${item.askedId} = ${viewer.personId}
    when ${item.withReviewer} then ${reviews(item)} and not ${hasApproved(sql`${viewer.personId}`, item)} else ${writes(item)} end`;
}

/**
 * Whether the viewer waits for the other side, or for other reviewers after an approval of their own: whether it concerns them and is not
 * theirs, said so that the right to review, which costs most to ask, is asked once.
 */
export function isOthers(item: Row<InboxItem>): Sql {
  return sql`case when ${item.opinionId} is not null then ${item.askedById} = ${viewer.personId} and ${item.askedId} <> ${viewer.personId}
    when ${reviews(item)} then case when ${item.withReviewer} then ${hasApproved(sql`${viewer.personId}`, item)} else not ${writes(item)} end
    else ${item.withReviewer} and ${writes(item)} end`;
}

/** Whether a person has approved the version under review, or somebody has in their stead: everybody decides once. */
function hasApproved(personId: Sql, item: Pick<Matter, "planId" | "round">): Sql {
  return sql`exists (
    select from app.review_approvals x
    where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${item.planId} and x.round = ${item.round} and ${personId} in (x.approver_id, x.on_behalf_of_id)
      and x.undone_at is null)`;
}

/** Which matters a filter keeps. */
export function itemsMatching({ kind, light, search }: InboxFilter): (item: Row<InboxItem>) => Sql {
  return (item) =>
    every(
      kind ? sql`${item.kind} = ${kind}` : null,
      light ? sql`${item.light} = ${light}` : null,
      search?.trim() ? exists<Plan>("Plan", (plan) => every(sql`${plan.id} = ${item.planId}`, plansMatching({ search })(plan))) : null,
    );
}

const isLive = sql`x.starts_on <= ${viewer.today} and (x.ends_on is null or x.ends_on >= ${viewer.today})`;

/** Whether a person may not judge the plan: as an author, by a post in the organization that submits, or recused from it. */
export function standsBack(personId: Sql, item: Pick<Matter, "planId" | "organizationId" | "authorIds">): Sql {
  return sql`(
    coalesce(${personId} = any(${item.authorIds}), false)
    or exists (
      select from app.finding_answers x where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${item.planId} and x.answered_by_id = ${personId})
    or exists (
      select from app.appointments x
      join app.organizations post on post.tenant_id = ${viewer.tenantId} and post.id = x.organization_id
      join app.organizations top on top.tenant_id = ${viewer.tenantId} and top.id = ${item.organizationId}
      where x.tenant_id = ${viewer.tenantId} and x.person_id = ${personId} and ${isLive}
        and post.path >= top.path and post.path < top.path || '~')
    or exists (
      select from app.recusals x
      join app.organizations top on top.tenant_id = ${viewer.tenantId} and top.id = x.organization_id
      join app.organizations own on own.tenant_id = ${viewer.tenantId} and own.id = ${item.organizationId}
      where x.tenant_id = ${viewer.tenantId} and x.person_id = ${personId} and ${isLive}
        and own.path >= top.path and own.path < top.path || '~'))`;
}

/** `standsBack` of the viewer, whose plans and organizations PostgreSQL finds once: a list may have to ask it of thousands. */
export function viewerStandsBack(item: Pick<Matter, "planId" | "organizationId" | "authorIds">): Sql {
  const ofViewer = sql`x.tenant_id = ${viewer.tenantId} and x.person_id = ${viewer.personId} and ${isLive}`;
  const plans = sql`
    select x.plan_id from app.finding_answers x where x.tenant_id = ${viewer.tenantId} and x.answered_by_id = ${viewer.personId}`;
  const organizations = sql`
    select above.id from app.appointments x
    join app.organizations post on post.tenant_id = ${viewer.tenantId} and post.id = x.organization_id
    cross join ${lineOf(rowAs<Organization>("Organization", "post"))} as line(path)
    join app.organizations above on above.tenant_id = ${viewer.tenantId} and above.path = line.path
    where ${ofViewer}
    union
    select below.id from app.recusals x
    join app.organizations top on top.tenant_id = ${viewer.tenantId} and top.id = x.organization_id
    cross join unnest(array[top.path], array[top.path || '~']) as part(low, high)
    join app.organizations below on below.tenant_id = ${viewer.tenantId} and below.path >= part.low and below.path < part.high
    where ${ofViewer}`;
  return sql`(
    coalesce(${viewer.personId} = any(${item.authorIds}), false)
    or ${item.planId} in (select plan_id from ${once("answered_plans", plans)})
    or ${item.organizationId} in (select id from ${once("own_organizations", organizations)}))`;
}

/** Whether a person can act on an item: on a question the one who is asked, on everything else those of the side whose turn it is. */
export function isActedOnBy(person: Row<Person>, item: Row<InboxItem>): Sql {
  const isQuestion = sql`${item.opinionId} is not null`;
  // Who it can be stands as a list beside the id, so that the people are looked up and not gone through.
  return sql`${person.id} = any(case when ${isQuestion} then array[${item.askedId}] else ${inTurn(item)} end)
    and (${isQuestion} or not ${isBarred(person.id, item)})`;
}

/** What decides who can act: a matter whose turn is that of one side. */
export type Matter = Pick<Row<InboxItem>, "planId" | "organizationId" | "reviewingOrganizationId" | "authorIds" | "withReviewer" | "round">;

/** Whether a person can act on an item. */
export function canAct(person: Row<Person>, item: Matter): Sql {
  return sql`${person.id} = any(${inTurn(item)}) and not ${isBarred(person.id, item)}`;
}

/** Whether a person of the side whose turn it is may not act all the same. */
export function isBarred(personId: Sql, item: Matter): Sql {
  return sql`(${item.withReviewer} and (${standsBack(personId, item)} or ${hasApproved(personId, item)}))`;
}

/**
 * The ids of those whose turn it is, as an array. They are found through the grants on the organization whose turn it is and on those
 * above it; a reviewer's grant must reach down to the organization that submitted. With a reviewer come those who stand in.
 */
export function inTurn(item: Matter): Sql {
  const standsIn = sql`
    select d.delegate_id from app.delegations d
    where d.tenant_id = ${viewer.tenantId} and d.delegator_id = g.person_id
      and d.ended_at is null and d.starts_on <= ${viewer.today} and d.ends_on >= ${viewer.today}
      and (d.organization_id is null or d.organization_id = g.organization_id)
      and not ${standsBack(sql`d.delegator_id`, item)} and not ${hasApproved(sql`d.delegator_id`, item)}`;
  const granted = sql`
    select unnest(g.person_id || case when ${item.withReviewer} then array(${standsIn}) end) from app.organizations acting
    cross join ${lineOf(rowAs<Organization>("Organization", "acting"))} as line(path)
    join app.organizations held on held.tenant_id = ${viewer.tenantId} and held.path = line.path
    join app.role_grants g on g.tenant_id = ${viewer.tenantId} and g.organization_id = held.id
    where acting.tenant_id = ${viewer.tenantId}
      and acting.id = case when ${item.withReviewer} then ${item.reviewingOrganizationId} else ${item.organizationId} end
      and (g.includes_subtree or (held.id = acting.id and not ${item.withReviewer}))
      and g.role = any(case when ${item.withReviewer} then array['REVIEWER', 'LEADER'] else array['SUBMITTER'] end)
      and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today})`;
  return sql`array(${granted})`;
}
