import type { Action, PlanState, Text } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { type Answer, isYes, permitted } from "../../platform/policy.js";
import { type Bars, barsOn, type StoredBars, standingBack } from "../recusals/standing-back.queries.js";

/** Where a plan stands in the tree and who may not judge it: what policies ask beyond its row. */
export interface PlanPlace extends Bars {
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
}

interface StoredPlace extends Omit<PlanPlace, "organization" | keyof Bars>, StoredBars {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
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
        ${standingBack(["REVIEWER", "LEADER"], "o")}
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
  const { name, nameEn, appointments, recusals, ...rest } = place;
  return { ...rest, organization: { zh: name, en: nameEn || name }, ...barsOn(lookup.today, { appointments, recusals }) };
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
