import type { Action, PlanState, Text } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { covers, type Period } from "../../platform/clock.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { type Answer, isYes, permitted } from "../../platform/policy.js";

/** Where a plan stands in the tree and who may not judge it: what policies ask beyond its row. */
export interface PlanPlace {
  readonly state: PlanState;
  readonly round: number;
  readonly level: number;
  readonly organization: Text;
  readonly path: string;
  readonly reviewingPath: string;
  /** Everybody who wrote in it, submitted it or answered for it. */
  readonly authorIds: readonly string[];
  /** Everybody who has approved the version under review, or in whose stead it was, at whatever level. */
  readonly approverIds: readonly string[];
  /** Reviewers, and those who stand in for one, who hold a post in the plan's organization or below it. */
  readonly appointedIds: readonly string[];
  /** People recused from the organization or one above it (回避). */
  readonly recused: readonly { readonly personId: string; readonly reason: string }[];
}

interface Bounded extends Period {
  readonly personId: string;
}

interface StoredPlace extends Omit<PlanPlace, "organization" | "appointedIds" | "recused"> {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly appointments: readonly Bounded[];
  readonly recusals: readonly (Bounded & { readonly reason: string })[];
}

const storedPlace = defineLoader<StoredPlace>(async (execute, planIds, tenantId) => {
  const rows = await execute<StoredPlace>({
    text: `select p.id, p.state, p.round, p.level, o.path, r.path as "reviewingPath", o.name, o.name_en as "nameEn",
        p.author_ids || array(
          select a.answered_by_id from app.finding_answers a
          where a.tenant_id = $1 and a.plan_id = p.id and a.answered_by_id is not null) as "authorIds",
        array(
          select y.person_id from app.review_approvals x cross join unnest(array[x.approver_id, x.on_behalf_of_id]) as y(person_id)
          where x.tenant_id = $1 and x.plan_id = p.id and x.round = p.round and p.state in ('SUBMITTED', 'IN_REVIEW')
            and y.person_id is not null and x.undone_at is null) as "approverIds",
        array(
          select json_build_object('personId', a.person_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on)
          from app.organizations below join app.appointments a on a.tenant_id = $1 and a.organization_id = below.id
          where below.tenant_id = $1 and below.path >= o.path and below.path < o.path || '~' and exists (
            select from app.role_grants g
            where g.tenant_id = $1 and g.person_id = a.person_id and g.role in ('REVIEWER', 'LEADER')
            union all select from app.delegations d where d.tenant_id = $1 and d.delegate_id = a.person_id)) as appointments,
        array(
          select json_build_object('personId', x.person_id, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'reason', x.reason)
          from app.organizations above join app.recusals x on x.tenant_id = $1 and x.organization_id = above.id
          where above.tenant_id = $1 and above.path = any(array(select left(o.path, 4 * n) from generate_series(1, o.depth + 1) n))) as recusals
      from app.plans p
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.organizations r on r.tenant_id = $1 and r.id = p.reviewing_organization_id
      where p.tenant_id = $1 and p.id = any($2)`,
    values: [tenantId, planIds],
  });
  return new Map(rows.map((row) => [row.id, row]));
});

/** The place of a plan today. */
export async function planPlace(lookup: Lookup, planId: string): Promise<PlanPlace> {
  const place = await lookup.load(storedPlace, planId);
  if (!place) throw new Error(`There is no plan ${planId}`);
  const live = (bounded: Bounded) => covers(bounded, lookup.today);
  const { name, nameEn, appointments, recusals, ...rest } = place;
  return {
    ...rest,
    organization: { zh: name, en: nameEn || name },
    appointedIds: appointments.filter(live).map(({ personId }) => personId),
    recused: recusals.filter(live).map(({ personId, reason }) => ({ personId, reason })),
  };
}

/**
 * First gate: whoever reviews holds the role over both the organization that reviews and the one that submitted, has written
 * nothing of the plan, has not approved it already, holds no post in the organization that submitted it, and is not recused from it.
 * Whoever reviews in somebody's stead must be free of all this, and so must the person they stand in for.
 */
export function mayReview(actor: Actor, action: Action, place: PlanPlace): Answer {
  const right = permitted(actor, action, place.reviewingPath, place.path);
  if (!isYes(right)) return right;
  const bar = barOf(actor.personId ?? "", place);
  if (bar || right === true) return bar ?? right;
  const steads = actor
    .steads(action, place.reviewingPath, place.path)
    .map((stead) => ({ stead, barred: barOf(stead.onBehalfOfId, place) }));
  return steads.find(({ barred }) => barred === null)?.stead ?? steads[0]?.barred ?? false;
}

/** What keeps a person from deciding on the plan now. */
function barOf(person: string, place: PlanPlace): RefusalDetail | null {
  if (!place.authorIds.includes(person) && place.approverIds.includes(person)) return { code: "APPROVED_ALREADY" };
  return reasonToStandBack({ personId: person }, place);
}

/** Why a person does not judge the plan, whatever their role; null when nothing speaks against it. */
export function reasonToStandBack({ personId }: Pick<Actor, "personId">, place: PlanPlace): RefusalDetail | null {
  const person = personId ?? "";
  if (place.authorIds.includes(person)) return { code: "FOUR_EYES" };
  if (place.appointedIds.includes(person)) return { code: "OWN_ORGANIZATION", params: { organization: place.organization } };
  const recusal = place.recused.find(({ personId }) => personId === person);
  if (recusal) return { code: "RECUSED", params: { organization: place.organization, reason: recusal.reason } };
  return null;
}
