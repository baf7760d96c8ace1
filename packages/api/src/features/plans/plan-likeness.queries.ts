import { type ComparedPlan, fingerprintOf, type Likeness, likenessOf, sectionOfMost, type TextLikeness } from "@duban/schema";
import { defineLoader, type Lookup } from "../../platform/loaders.js";

/** Of so many plans a campaign has to have, and this part of them has to say the same, for it to be common form. */
const commonForm = { plans: 2, part: 1 / 3 };

/** How many plans are looked at more closely. */
const nearest = 5;

/** Plans that share numbers with a text, those with most first. */
interface Neighbours {
  /** What many plans of the campaign say alike. */
  readonly common: readonly number[];
  readonly plans: readonly { readonly planId: string; readonly hashes: readonly number[] }[];
}

/**
 * Compares the fingerprint in a key, after the plan's id, with every other plan of its campaign. One statement for all keys, which
 * goes through the fingerprints of a campaign once.
 */
const neighbours = defineLoader<Neighbours>(async (execute, keys, tenantId) => {
  const rows = await execute<Neighbours & { key: string }>({
    text: `with asked as (
        select a.key, p.id, p.campaign_id, a.hashes from json_to_recordset($2) as a(key text, plan uuid, hashes integer[])
        join app.plans p on p.tenant_id = $1 and p.id = a.plan),
      mine as materialized (select key, id, campaign_id, unnest(hashes) as hash from asked),
      others as materialized (
        select p.id, p.campaign_id, f.hashes from app.plans p
        join app.plan_fingerprints f on f.tenant_id = $1 and f.version_id = p.latest_version_id
        where p.tenant_id = $1 and p.campaign_id in (select campaign_id from asked)),
      hits as materialized (
        select m.key, o.id, m.hash from others o cross join lateral unnest(o.hashes) as theirs(hash)
        join mine m on m.hash = theirs.hash and m.campaign_id = o.campaign_id and m.id <> o.id),
      totals as (
        select a.key, count(*) as plans from asked a join others o on o.campaign_id = a.campaign_id and o.id <> a.id group by a.key),
      common as materialized (
        select h.key, h.hash from hits h join totals t on t.key = h.key
        group by h.key, h.hash, t.plans having count(*) >= greatest($3::integer, t.plans * $4::double precision)),
      counted as (
        select h.key, h.id, row_number() over (partition by h.key order by count(*) desc, h.id) as place
        from hits h left join common c on c.key = h.key and c.hash = h.hash where c.hash is null group by h.key, h.id)
      select a.key, array(select c.hash from common c where c.key = a.key) as common, coalesce((
        select json_agg(json_build_object('planId', o.id, 'hashes', o.hashes) order by n.place)
        from counted n join others o on o.id = n.id where n.key = a.key and n.place <= $5), '[]') as plans
      from asked a`,
    values: [tenantId, JSON.stringify(keys.map(askedBy)), commonForm.plans, commonForm.part, nearest],
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
