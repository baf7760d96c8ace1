import { type ComparedPlan, fingerprintOf, type Likeness, likenessOf, sectionOfMost, type TextLikeness } from "@duban/schema";
import { defineLoader, type Lookup } from "../../platform/loaders.js";

/** Of so many plans a campaign has to have, and this part of them has to say the same, for it to be common form; it is read off so many, drawn by lot. */
const commonForm = { plans: 2, part: 1 / 3, drawn: 64 };

/** How many plans are looked at more closely, out of how many that share marks; of one mark's plans so many are taken. */
const nearest = { plans: 5, candidates: 24, ofMark: 24 };

/** Plans that share numbers with a text, those with most first. */
interface Neighbours {
  /** What many plans of the campaign say alike. */
  readonly common: readonly number[];
  readonly plans: readonly { readonly planId: string; readonly hashes: readonly number[] }[];
}

/**
 * Compares the fingerprint in a key, after the plan's id, with the plans of its campaign that share marks with it. One statement for
 * all keys; what it reads does not grow with the campaign.
 */
const neighbours = defineLoader<Neighbours>(async (execute, keys, tenantId) => {
  const rows = await execute<Neighbours & { key: string }>({
    text: `select a.key, common.hashes as common, near.plans
      from json_to_recordset($2) as a(key text, plan uuid, hashes integer[])
      join app.plans p on p.tenant_id = $1 and p.id = a.plan
      cross join lateral (
        with drawn as materialized (
          select f.hashes from (
            select plan_id, version_id, hashes from app.plan_fingerprints
            where tenant_id = $1 and campaign_id = p.campaign_id order by lot limit $7) f
          join app.plans o on o.tenant_id = $1 and o.id = f.plan_id and o.latest_version_id = f.version_id and o.id <> p.id)
        select array(
          select said.hash from drawn cross join unnest(drawn.hashes) as said(hash) where said.hash = any(a.hashes)
          group by said.hash having count(*) >= greatest($3::integer, (select count(*) from drawn) * $4::double precision)) as hashes) common
      cross join lateral (
        with own as materialized (select hash from unnest(a.hashes) as u(hash) where hash <> all(common.hashes)),
        marked as materialized (
          select m.plan_id from own cross join lateral (
            select plan_id from app.plan_marks where tenant_id = $1 and campaign_id = p.campaign_id and mark = own.hash and plan_id <> p.id
            order by plan_id limit $8) m
          group by m.plan_id order by count(*) desc, m.plan_id limit $6),
        compared as (
          select m.plan_id, f.hashes, (select count(*) from unnest(f.hashes) as u(hash) join own using (hash)) as shared from marked m
          join app.plans o on o.tenant_id = $1 and o.id = m.plan_id
          join app.plan_fingerprints f on f.tenant_id = $1 and f.version_id = o.latest_version_id
          order by shared desc, m.plan_id limit $5)
        select coalesce(json_agg(json_build_object('planId', plan_id, 'hashes', hashes) order by shared desc, plan_id), '[]') as plans from compared) near`,
    values: [
      ...[tenantId, JSON.stringify(keys.map(askedBy)), commonForm.plans, commonForm.part, nearest.plans, nearest.candidates],
      ...[commonForm.drawn, nearest.ofMark],
    ],
  });
  return new Map(rows.map((row) => [row.key, row]));
});

function askedBy(key: string) {
  const [plan, hashes = ""] = key.split("/");
  return { key, plan, hashes: hashes === "" ? [] : hashes.split(",").map(Number) };
}

/** Another plan of the campaign and what it has in common with the one that was asked for. */
export interface NearPlan extends Likeness {
  readonly planId: string;
  readonly percent: number;
}

/** The plans of the campaign whose text a plan has most of, most first, and what many of them say alike. */
export async function nearPlans(lookup: Lookup, planId: string, fingerprint: readonly number[]) {
  const found = await lookup.load(neighbours, `${planId}/${fingerprint.join()}`);
  const common: ReadonlySet<number> = new Set(found?.common ?? []);
  const plans = (found?.plans ?? []).flatMap(({ planId: other, hashes }): NearPlan[] => {
    const likeness = likenessOf(fingerprint, hashes, common);
    return likeness ? [{ ...likeness, planId: other, percent: Math.round(likeness.share * 100) }] : [];
  });
  return { common, plans: plans.sort((one, other) => other.share - one.share) };
}

/** What may be told to whoever writes the plan: how much it shares with the nearest one, and where. */
export async function nearestTo(lookup: Lookup, planId: string, { content, leftOut }: ComparedPlan): Promise<TextLikeness["nearest"]> {
  const { plans } = await nearPlans(lookup, planId, fingerprintOf(content, leftOut));
  const [near] = plans;
  const section = near && sectionOfMost(content, leftOut, near.shared);
  return near && section ? { percent: near.percent, section } : null;
}
