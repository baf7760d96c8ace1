import type { CloseOutLevel, Text } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { covers, type Period } from "../../platform/clock.js";
import { Fault, type RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Answer } from "../../platform/policy.js";

type CheckAction = "closeOut.pass" | "closeOut.refuse" | "closeOut.checkOnSite" | "closeOut.object";

/** Where a close-out stands in the tree and who may not check it: what policies ask beyond its row. */
export interface CloseOutPlace {
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
  /** Everybody with a post in the responsible unit or below it. */
  readonly appointedIds: readonly string[];
  readonly recused: readonly { readonly personId: string; readonly reason: string }[];
}

interface Bounded extends Period {
  readonly personId: string;
}

interface StoredPlace extends Omit<CloseOutPlace, "organization" | "appointedIds" | "recused"> {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly appointments: readonly Bounded[];
  readonly recusals: readonly (Bounded & { readonly reason: string })[];
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
        array(
          select json_build_object('personId', a.person_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on)
          from app.organizations below join app.appointments a on a.tenant_id = $1 and a.organization_id = below.id
          where below.tenant_id = $1 and below.path >= o.path and below.path < o.path || '~' and exists (
            select from app.role_grants g
            where g.tenant_id = $1 and g.person_id = a.person_id and g.role in ('REVIEWER', 'LEADER'))) as appointments,
        array(
          select json_build_object('personId', z.person_id, 'startsOn', z.starts_on, 'endsOn', z.ends_on, 'reason', z.reason)
          from app.organizations above join app.recusals z on z.tenant_id = $1 and z.organization_id = above.id
          where above.tenant_id = $1 and above.path = any(array(select left(o.path, 4 * n) from generate_series(1, o.depth + 1) n))) as recusals
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
  const live = (bounded: Bounded) => covers(bounded, lookup.today);
  const { name, nameEn, appointments, recusals, ...rest } = place;
  return {
    ...rest,
    organization: { zh: name, en: nameEn || name },
    appointedIds: appointments.filter(live).map(({ personId }) => personId),
    recused: recusals.filter(live).map(({ personId, reason }) => ({ personId, reason })),
  };
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
