import type { Text } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { Fault } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Answer } from "../../platform/policy.js";
import { type Bars, barsOn, type StoredBars, standingBack } from "../recusals/standing-back.queries.js";

interface StoredPlace extends StoredBars {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly campaignPath: string;
  readonly takerIds: readonly string[];
}

/** Where a problem stands and who may not look back on it. */
export interface LookBackPlace extends Bars {
  readonly organization: Text;
  readonly campaignPath: string;
  /** Whoever has answered for it in a post or by a measure, asked for its close-out, checked it for the unit, or added evidence. */
  readonly takerIds: readonly string[];
}

const storedPlace = defineLoader<StoredPlace>(async (execute, ids, tenantId) => {
  const rows = await execute<StoredPlace>({
    text: `select p.id, o.name, o.name_en as "nameEn", top.path as "campaignPath",
        array(
          select a.person_id from app.appointments a where a.tenant_id = $1 and a.id = any(
            array(select r.appointment_id from app.responsibilities r where r.tenant_id = $1 and r.problem_id = p.id and r.appointment_id is not null)
            || array(select m.owner_id from app.measures m where m.tenant_id = $1 and m.problem_id = p.id))
          union select x.requested_by_id from app.close_outs x where x.tenant_id = $1 and x.problem_id = p.id
          union select k.checked_by_id from app.close_out_checks k where k.tenant_id = $1 and k.problem_id = p.id and k.level = 'OWN_CHECK'
          union select e.added_by_id from app.evidence e where e.tenant_id = $1 and e.problem_id = p.id) as "takerIds",
        ${standingBack(["CAMPAIGN_MANAGER", "REVIEWER", "LEADER"], "top")}
      from app.problems p
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id
      join app.organizations top on top.tenant_id = $1 and top.id = c.organization_id
      where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
});

/** The place of a problem today, for whoever looks back on it. */
export async function lookBackPlace(lookup: Lookup, problemId: string): Promise<LookBackPlace> {
  const place = await lookup.load(storedPlace, problemId);
  if (!place) throw new Fault("NOT_FOUND");
  const { name, nameEn, campaignPath, takerIds } = place;
  return { organization: { zh: name, en: nameEn || name }, campaignPath, takerIds, ...barsOn(lookup.today, place) };
}

/** Whoever looks back has the right where the campaign is run, and is free of the matter (回避). */
export function mayLookBack(actor: Actor, { campaignPath, takerIds, organization, appointedIds, recused }: LookBackPlace): Answer {
  if (!actor.mayOneself("lookBack.record", campaignPath)) return false;
  const person = actor.personId ?? "";
  if (takerIds.includes(person)) return "LOOK_BACK_OWN";
  if (appointedIds.includes(person)) return { code: "LOOK_BACK_OWN_UNIT", params: { organization } };
  const recusal = recused.find(({ personId }) => personId === person);
  return recusal ? { code: "LOOK_BACK_RECUSED", params: { organization, reason: recusal.reason } } : true;
}
