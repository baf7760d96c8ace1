import {
  completeContent,
  type PlanContent,
  type PreCheckContext,
  type PreCheckResult,
  type RuleSetting,
  runPreChecks,
  submittedEnds,
  withFirstDates,
} from "@duban/schema";
import { encodeId } from "../../platform/ids.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";

/** What a plan is judged against, as it lies in the database. */
interface Frame extends Omit<PreCheckContext, "today" | "inheritedProblems" | "submittedEnds"> {
  readonly id: string;
  readonly submitted: PlanContent | null;
  readonly ruleSetId: string;
  readonly rules: readonly RuleSetting[];
}

const frame = defineLoader<Frame>(async (execute, planIds, tenantId) => {
  const rows = await execute<Frame>({
    text: `select p.id, s.id as "ruleSetId", s.rules,
        json_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on, 'pillars', c.pillars) as campaign,
        json_build_object('id', o.id, 'name', o.name) as organization,
        array(
          select json_build_object('id', b.id, 'name', b.name) from app.organizations b
          where b.tenant_id = $1 and b.parent_id = o.id and b.state = 'OPEN' order by b.path) as subordinates,
        array(
          select json_build_object('id', q.id, 'code', q.code, 'title', q.title, 'severity', q.severity, 'repeated', q.repeated, 'deadline', q.deadline)
          from app.problems q
          where q.tenant_id = $1 and q.organization_id = p.organization_id and q.campaign_id = p.campaign_id order by q.code) as problems,
        (select v.content from app.plan_versions v where v.tenant_id = $1 and v.id = p.latest_version_id) as submitted
      from app.plans p
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.campaigns c on c.tenant_id = $1 and c.id = p.campaign_id
      join app.rule_sets s on s.tenant_id = $1 and s.id = c.rule_set_id
      where p.tenant_id = $1 and p.id = any($2)`,
    values: [tenantId, planIds],
  });
  return new Map(rows.map((row) => [row.id, row]));
});

/** The problems handed down that a plan answers to, under the ids by which its content names them. */
export async function problemsOf(lookup: Lookup, planId: string): Promise<PreCheckContext["problems"]> {
  const found = await lookup.load(frame, planId);
  return (found?.problems ?? []).map((problem) => named("Problem", problem));
}

/** What the rules in force say about a content, and which version of them said it. */
export interface Judgement {
  readonly ruleSetId: string;
  /** The content as it was judged: with the dates that were submitted first. */
  readonly content: PlanContent;
  readonly results: PreCheckResult[];
}

/** Runs the campaign's present rules over a content, as the editor does while it is being written. */
export async function judge(lookup: Lookup, planId: string, content: PlanContent): Promise<Judgement> {
  const found = await lookup.load(frame, planId);
  if (!found) throw new Error(`The campaign of plan ${planId} has no rule set`);
  const { ruleSetId, rules, campaign, organization, subordinates, problems } = found;
  const ends = found.submitted ? submittedEnds(completeContent(found.submitted)) : [];
  const context: PreCheckContext = {
    campaign,
    today: lookup.today,
    organization: named("Organization", organization),
    subordinates: subordinates.map((subordinate) => named("Organization", subordinate)),
    problems: problems.map((problem) => named("Problem", problem)),
    inheritedProblems: [],
    submittedEnds: ends,
  };
  const judged = withFirstDates(content, ends);
  return { ruleSetId, content: judged, results: runPreChecks(judged, context, rules) };
}

/** Content names things by their global ids, and so must what it is compared with. */
function named<Known extends { readonly id: string }>(noun: string, known: Known): Known {
  return { ...known, id: encodeId(noun, known.id) };
}
