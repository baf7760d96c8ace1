import { covers, type Period } from "../../platform/clock.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { StandingDecision } from "./decision.queries.js";

/** What stands between a plan and a decision on it. */
export interface ReviewFigures {
  /** Blocking findings sent and not confirmed. */
  readonly open: number;
  /** Findings still to be answered; while in review, those raised again. */
  readonly unanswered: number;
  /** Answers neither confirmed nor raised again. */
  readonly unjudged: number;
  /** Whether more time has been asked for and not been decided. */
  readonly extensionPending: boolean;
  /** Blocking rules that the latest version does not meet. */
  readonly failed: number;
  /** Authors of the findings that are still drafts, one entry a finding; not of those who review there no more. */
  readonly draftedBy: readonly (string | null)[];
  /** Who has the present round in hand. */
  readonly reviewerId: string | null;
  /** The last decision on the present round that stands, if there is one. */
  readonly decision: StandingDecision | null;
}

/** A draft finding and when its author may review. */
interface Draft {
  readonly authorId: string | null;
  readonly grants: readonly Period[];
}

type StoredFigures = Omit<ReviewFigures, "draftedBy"> & { readonly drafts: readonly Draft[] };

const storedFigures = defineLoader<StoredFigures>(async (execute, planIds, tenantId) => {
  const rows = await execute<StoredFigures & { readonly id: string }>({
    text: `select p.id,
        count(*) filter (where f.weight = 'BLOCKING' and f.state in ('OPEN', 'ANSWERED'))::int as open,
        count(*) filter (where f.state = 'OPEN')::int as unanswered,
        count(*) filter (where f.state = 'ANSWERED')::int as unjudged,
        coalesce(json_agg(json_build_object('authorId', f.author_id, 'grants', array(
          select json_build_object('startsOn', g.starts_on, 'endsOn', g.ends_on) from app.role_grants g
          join app.organizations held on held.tenant_id = $1 and held.id = g.organization_id
          join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
          where g.tenant_id = $1 and g.person_id = f.author_id and g.role in ('REVIEWER', 'LEADER')
            and case when g.includes_subtree then starts_with(o.path, held.path) else o.id = held.id end
          union all
          select json_build_object('startsOn', greatest(g.starts_on, d.starts_on), 'endsOn', least(g.ends_on, d.ends_on))
          from app.delegations d
          join app.role_grants g on g.tenant_id = $1 and g.person_id = d.delegator_id and g.role in ('REVIEWER', 'LEADER')
            and (d.organization_id is null or d.organization_id = g.organization_id)
          join app.organizations held on held.tenant_id = $1 and held.id = g.organization_id
          join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
          where d.tenant_id = $1 and d.delegate_id = f.author_id and d.ended_at is null
            and case when g.includes_subtree then starts_with(o.path, held.path) else o.id = held.id end
        ))) filter (where f.state = 'DRAFT'), '[]') as drafts,
        exists (select from app.deadline_extensions x
          where x.tenant_id = $1 and x.plan_id = p.id and x.state = 'REQUESTED') as "extensionPending",
        (select r.reviewer_id from app.review_rounds r
         where r.tenant_id = $1 and r.plan_id = p.id and r.number = p.round) as "reviewerId",
        (select count(*)::int from app.plan_versions v, jsonb_array_elements(v.pre_checks) c
         where v.tenant_id = $1 and v.id = p.latest_version_id
           and c ->> 'weight' = 'BLOCKING' and not (c ->> 'passed')::boolean) as failed,
        (select json_build_object('decidedById', d.decided_by_id, 'decidedAt', d.decided_at, 'revision',
            (select (r ->> 'revision')::int from jsonb_array_elements(d.restores) r where r ->> 'id' = p.id::text))
         from app.decisions d where d.tenant_id = $1 and d.plan_id = p.id and d.round = p.round and d.undone_at is null
         order by d.decided_at desc, d.id desc limit 1) as decision
      from app.plans p left join app.review_findings f on f.tenant_id = $1 and f.plan_id = p.id
      where p.tenant_id = $1 and p.id = any($2) group by p.tenant_id, p.id`,
    values: [tenantId, planIds],
  });
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
});

/** The figures of a plan's review today. A draft whose author reviews no more can be sent by nobody, so it holds up nobody. */
export async function reviewFigures(lookup: Lookup, planId: string): Promise<ReviewFigures> {
  const found = await lookup.load(storedFigures, planId);
  if (!found) throw new Error(`There is no plan ${planId}`);
  const { drafts, ...figures } = found;
  const own = drafts.filter(({ grants }) => grants.some((grant) => covers(grant, lookup.today)));
  return { ...figures, draftedBy: own.map(({ authorId }) => authorId) };
}

/** Why a plan cannot be submitted yet; the pre-checks come on top when it is tried. */
export function notSubmittable({ unanswered }: ReviewFigures): RefusalDetail | null {
  return unanswered > 0 ? { code: "FINDINGS_UNANSWERED", params: { unanswered } } : null;
}

/**
 * Why a plan cannot be returned yet. What goes out is what was raised again and the decider's own drafts; drafts of other
 * reviewers stay theirs for the next round, since nobody sends out what somebody else has not finished.
 */
export function notReturnable({ unjudged, unanswered, draftedBy }: ReviewFigures, personId: string | null): RefusalDetail | null {
  if (unjudged > 0) return { code: "ANSWERS_UNJUDGED", params: { unjudged } };
  return unanswered === 0 && !draftedBy.includes(personId) ? { code: "FINDING_REQUIRED" } : null;
}

/** Why a leader cannot override. What others are still writing waits all the same: nobody silences it. */
export function notOverridable({ failed, open, draftedBy }: ReviewFigures): RefusalDetail | null {
  if (draftedBy.length > 0) return { code: "FINDINGS_DRAFTED", params: { drafts: draftedBy.length } };
  return failed === 0 && open === 0 ? { code: "NOTHING_TO_OVERRIDE" } : null;
}

/** Why a plan cannot be approved yet. A draft of any reviewer counts: approval would silence it. */
export function notApprovable({ failed, open, draftedBy }: ReviewFigures): RefusalDetail | null {
  if (failed > 0) return { code: "BLOCKING_PRE_CHECK_FAILED", params: { failed } };
  if (open > 0) return { code: "FINDINGS_OPEN", params: { open } };
  return draftedBy.length > 0 ? { code: "FINDINGS_DRAFTED", params: { drafts: draftedBy.length } } : null;
}
