import type { CloseOutLevel, Text } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { Fault, type RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Answer } from "../../platform/policy.js";
import { type Bars, barsOn, type StoredBars, standingBack } from "../recusals/standing-back.queries.js";

type CheckAction = "closeOut.pass" | "closeOut.refuse" | "closeOut.checkOnSite" | "closeOut.object";

/** Where a close-out stands in the tree and who may not check it: what policies ask beyond its row. */
export interface CloseOutPlace extends Bars {
  readonly level: CloseOutLevel;
  readonly organization: Text;
  readonly path: string;
  readonly leadPath: string;
  readonly campaignPath: string;
  readonly requestedById: string | null;
  /** Everybody who answers for the problem, in a post, by a measure or by an outcome target. */
  readonly answererIds: readonly string[];
  /** Everybody who added evidence to the problem, or recorded what came of it. */
  readonly adderIds: readonly string[];
  /** Everybody who has checked the request at a level before. */
  readonly checkerIds: readonly string[];
}

interface StoredPlace extends Omit<CloseOutPlace, "organization" | keyof Bars>, StoredBars {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

const storedPlace = defineLoader<StoredPlace>(async (execute, ids, tenantId) => {
  const rows = await execute<StoredPlace>({
    text: `select x.id, x.levels[x.position + 1] as level, o.path, o.name, o.name_en as "nameEn", d.path as "leadPath", r.path as "campaignPath",
        x.requested_by_id as "requestedById",
        array(select a.person_id from app.appointments a where a.tenant_id = $1 and a.id = any(
          array[p.leading_executive_id, p.responsible_person_id]
          || array(select m.owner_id from app.measures m where m.tenant_id = $1 and m.problem_id = p.id)
          || array(select g.owner_id from app.outcome_targets g where g.tenant_id = $1 and g.problem_id = p.id))) as "answererIds",
        array(select e.added_by_id from app.evidence e
          where e.tenant_id = $1 and e.problem_id = p.id and e.added_by_id is not null
          union
          select g.recorded_by_id from app.outcome_readings g
          where g.tenant_id = $1 and g.problem_id = p.id and g.recorded_by_id is not null) as "adderIds",
        array(select k.checked_by_id from app.close_out_checks k
          where k.tenant_id = $1 and k.close_out_id = x.id and k.checked_by_id is not null) as "checkerIds",
        ${standingBack(["REVIEWER", "LEADER"], "o", "d", "r")}
      from app.close_outs x
      join app.problems p on p.tenant_id = $1 and p.id = x.problem_id
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.organizations d on d.tenant_id = $1 and d.id = p.lead_department_id
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id
      join app.organizations r on r.tenant_id = $1 and r.id = c.organization_id
      where x.tenant_id = $1 and x.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
});

/** The place of a close-out today. */
export async function closeOutPlace(lookup: Lookup, { id }: { readonly id: string }): Promise<CloseOutPlace> {
  const place = await lookup.load(storedPlace, id);
  if (!place) throw new Fault("NOT_FOUND");
  const { name, nameEn, appointments, recusals, ...rest } = place;
  return { ...rest, organization: { zh: name, en: nameEn || name }, ...barsOn(lookup.today, { appointments, recusals }) };
}

/** Whoever checks holds the role at the level whose turn it is, and is free of the matter (回避). */
export function mayCheck(actor: Actor, action: CheckAction, place: CloseOutPlace): Answer {
  const { level, path, leadPath, campaignPath } = place;
  const right =
    level === "LEADER"
      ? actor.holds("LEADER", campaignPath)
      : actor.mayOneself(action, { OWN_CHECK: path, LEAD_DEPARTMENT: leadPath, SUPERVISION: campaignPath }[level]);
  return right ? (barOf(actor.personId ?? "", place) ?? true) : false;
}

/** What keeps a person from checking; null when nothing does. */
function barOf(person: string, place: CloseOutPlace): RefusalDetail | null {
  const { organization } = place;
  if (place.requestedById === person) return { code: "CLOSE_OUT_OWN_REQUEST" };
  if (place.answererIds.includes(person)) return { code: "CLOSE_OUT_ANSWERS" };
  if (place.adderIds.includes(person)) return { code: "CLOSE_OUT_OWN_EVIDENCE" };
  if (place.checkerIds.includes(person)) return { code: "CLOSE_OUT_CHECKED_ALREADY" };
  if (place.level !== "OWN_CHECK" && place.appointedIds.includes(person)) return { code: "CLOSE_OUT_OWN_UNIT", params: { organization } };
  const recusal = place.recused.find(({ personId }) => personId === person);
  return recusal ? { code: "CLOSE_OUT_RECUSED", params: { organization, reason: recusal.reason } } : null;
}
