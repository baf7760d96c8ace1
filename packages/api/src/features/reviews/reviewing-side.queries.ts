import { permits, rolesPermitting } from "@duban/schema";
import { every, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import { canAct, type Matter, standsBack, viewerStandsBack } from "../inbox/inbox-item.queries.js";
import type { Person } from "../people/person.entity.js";
import { canSignIn } from "../people/person.queries.js";
import type { Plan } from "../plans/plan.entity.js";

/**
 * Whether the viewer stands on the reviewing side of a plan, at whatever level: reviews for the organization directly above the
 * submitting one, and has no reason to stand back. What reviewers say among themselves is for this side only.
 */
export function isOnReviewingSide(plan: Row<Plan>): Sql {
  return every(
    viewer.reachesOrganization(directlyAbove(plan), "plan.approve"),
    viewer.reachesOrganization(plan.organizationId, "plan.approve"),
    sql`not ${viewerStandsBack(matterOf(plan))}`,
  );
}

/** `isOnReviewingSide` of any person. */
export function standsOnReviewingSide(person: Row<Person>, plan: Row<Plan>): Sql {
  return canAct(person, { ...matterOf(plan), reviewingOrganizationId: directlyAbove(plan), round: anyRound });
}

/** Of no version: an approval given takes nobody from the reviewing side. */
const anyRound = sql`0`;

/** The organization that reviews first. */
function directlyAbove({ organizationId }: Row<Plan>): Sql {
  return sql`(select o.parent_id from app.organizations o where o.tenant_id = ${viewer.tenantId} and o.id = ${organizationId})`;
}

/** Whether the review of a plan may be handed over to a person: one who can sign in and review at the present level, and has it not in hand. */
export function mayReceive(person: Row<Person>, plan: Row<Plan>): Sql {
  return every(canAct(person, matterOf(plan)), canSignIn(person), sql`${person.id} is distinct from ${reviewerOf(plan)}`);
}

/** Roles that read plans and do not write them. */
const advisers = rolesPermitting("plan.read").filter((role) => !permits(role, "plan.submit"));

/**
 * Whether a person may be asked for an opinion on a plan: one who can sign in and reads it anyway, by a role over an organization above
 * the submitting one, who is not at home there or below, and has no reason to stand back.
 */
export function mayAdvise(person: Row<Person>, plan: Row<Plan>): Sql {
  const readsFromAbove = sql`exists (
    select from app.organizations own
    join app.organizations held on held.tenant_id = ${viewer.tenantId}
      and held.path = any(array(select left(own.path, 4 * n) from generate_series(1, own.depth) n))
    join app.role_grants g on g.tenant_id = ${viewer.tenantId} and g.organization_id = held.id and g.person_id = ${person.id}
    where own.tenant_id = ${viewer.tenantId} and own.id = ${plan.organizationId} and g.includes_subtree and g.role = any(${advisers})
      and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today}))`;
  const atHome = sql`exists (
    select from app.organizations home
    join app.organizations top on top.tenant_id = ${viewer.tenantId} and top.id = ${plan.organizationId}
    where home.tenant_id = ${viewer.tenantId} and home.id = ${person.organizationId}
      and home.path >= top.path and home.path < top.path || '~')`;
  return every(
    sql`${person.id} is distinct from ${viewer.personId}`,
    readsFromAbove,
    canSignIn(person),
    sql`not ${atHome}`,
    sql`not ${standsBack(person.id, matterOf(plan))}`,
  );
}

/** Whether a person's name in either language contains what is searched for; everybody's does when nothing is. */
export function isCalled(person: Row<Person>, search: Sql): Sql {
  return sql`position(lower(trim(coalesce(${search}::text, ''))) in lower(${person.name} || ' ' || ${person.nameEn})) > 0`;
}

/** The review of a plan as a matter of those who can act on it. */
function matterOf({ id: planId, organizationId, reviewingOrganizationId, authorIds, round }: Row<Plan>): Matter {
  return { planId, organizationId, reviewingOrganizationId, authorIds, withReviewer: sql`true`, round };
}

/** Who has the review of the present round in hand. */
function reviewerOf(plan: Row<Plan>): Sql {
  return sql`(select r.reviewer_id from app.review_rounds r
    where r.tenant_id = ${viewer.tenantId} and r.plan_id = ${plan.id} and r.number = ${plan.round})`;
}
