import {
  type ComparedPlan,
  calendarWith,
  canonicalText,
  completeContent,
  fingerprintOf,
  type OwnCalendarDay,
  type PlanContent,
  type PreCheckContext,
  type PreCheckResult,
  type RuleSetting,
  runPreChecks,
  submittedEnds,
  type TextLikeness,
  valuesInForce,
  withFirstDates,
} from "@duban/schema";
import { encodeId } from "../../platform/ids.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { nearestTo } from "./plan-likeness.queries.js";

/** What a plan is judged against, as it lies in the database. */
interface Frame extends Omit<PreCheckContext, "today" | "calendar" | "problems" | "ledgerProblems" | "submittedEnds" | "likeness"> {
  readonly id: string;
  readonly campaignTitles: readonly string[];
  readonly returned: boolean;
  readonly submitted: PlanContent | null;
  readonly ruleSetId: string;
  readonly rules: readonly RuleSetting[];
  readonly calendarDays: readonly OwnCalendarDay[];
  readonly problems: readonly UnitProblem[];
}

/** A problem of the unit in the campaign, and whether its plan has to answer it. */
type UnitProblem = PreCheckContext["problems"][number] & { readonly handedDown: boolean };

const frame = defineLoader<Frame>(async (execute, planIds, tenantId) => {
  const rows = await execute<Frame>({
    text: `select p.id, s.id as "ruleSetId", s.rules,
        json_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on, 'pillars', c.pillars) as campaign,
        array[c.title, c.title_en] as "campaignTitles", p.state = 'RETURNED' as returned,
        json_build_object('id', o.id, 'name', o.name) as organization,
        array(
          select json_build_object('id', b.id, 'name', b.name) from app.organizations b
          where b.tenant_id = $1 and b.parent_id = o.id and b.state = 'OPEN' order by b.path) as subordinates,
        array(
          select json_build_object('id', q.id, 'code', q.code, 'title', q.title, 'severity', q.severity, 'repeated', q.repeated, 'deadline', q.deadline,
            'handedDown', q.answered_in_plan)
          from app.problems q
          where q.tenant_id = $1 and q.organization_id = p.organization_id and q.campaign_id = p.campaign_id order by q.code) as problems,
        array(
          select json_build_object('date', d.date, 'working', d.working, 'name', d.name) from app.calendar_days d
          where d.tenant_id = $1 order by d.date) as "calendarDays",
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

/** The problems that a plan has to answer, and those of the ledger that it does, under the ids by which its content names them. */
export async function problemsOf(lookup: Lookup, planId: string, content: PlanContent): Promise<PreCheckContext["problems"]> {
  const found = await lookup.load(frame, planId);
  const { problems, ledgerProblems } = problemsIn(found?.problems ?? []);
  const answered = new Set(content.problemResponses.map(({ problemId }) => problemId));
  return [...problems, ...ledgerProblems.filter(({ id }) => answered.has(id))];
}

/** What has to be answered, and what may be. */
function problemsIn(found: readonly UnitProblem[]): Pick<PreCheckContext, "problems" | "ledgerProblems"> {
  const known = (handedDown: boolean) =>
    found.filter((problem) => problem.handedDown === handedDown).map(({ handedDown: _, ...problem }) => named("Problem", problem));
  return { problems: known(true), ledgerProblems: known(false) };
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
  const found = await frameOf(lookup, planId);
  const { judged, context } = await contextOf(lookup, found, content, [found.rules]);
  return { ruleSetId: found.ruleSetId, content: judged, results: runPreChecks(judged, context, found.rules) };
}

/** A version as it was submitted. */
export interface SubmittedVersion {
  readonly planId: string;
  readonly content: PlanContent;
  /** The version before it; null for the first one. */
  readonly before: PlanContent | null;
  /** Whether that one was returned; it may have been withdrawn, or stay in force while it is amended. */
  readonly returned: boolean;
  readonly submittedOn: string;
}

/** What each of these rule sets would have said about a version when it was submitted. */
export async function judgeVersion(lookup: Lookup, version: SubmittedVersion, ruleSets: readonly (readonly RuleSetting[])[]) {
  const frame = { ...(await frameOf(lookup, version.planId)), submitted: version.before, returned: version.returned };
  const { judged, context } = await contextOf(lookup, frame, completeContent(version.content), ruleSets);
  return ruleSets.map((rules) => runPreChecks(judged, { ...context, today: version.submittedOn }, rules));
}

/** What these rule sets need to know of a plan, and the content as they are to judge it. */
async function contextOf(lookup: Lookup, found: Frame, content: PlanContent, ruleSets: readonly (readonly RuleSetting[])[]) {
  const { campaign, organization, subordinates, problems, calendarDays } = found;
  const ends = found.submitted ? submittedEnds(completeContent(found.submitted)) : [];
  const judged = withFirstDates(content, ends);
  const compared = ruleSets.some((rules) => valuesInForce("R11", rules) !== null);
  const context: PreCheckContext = {
    campaign,
    today: lookup.today,
    calendar: calendarWith(calendarDays),
    organization: named("Organization", organization),
    subordinates: subordinates.map((subordinate) => named("Organization", subordinate)),
    ...problemsIn(problems),
    submittedEnds: ends,
    likeness: compared ? await likenessIn(lookup, found, judged) : null,
  };
  return { judged, context };
}

/** What a content has in common with other plans, as far as whoever writes it may know. */
export async function likenessOfDraft(lookup: Lookup, planId: string, content: PlanContent): Promise<TextLikeness> {
  return likenessIn(lookup, await frameOf(lookup, planId), content);
}

async function likenessIn(lookup: Lookup, found: Frame, content: PlanContent): Promise<TextLikeness> {
  const nearest = await nearestTo(lookup, found.id, { content, leftOut: leftOutOf(found) });
  const unchanged = found.returned && found.submitted !== null && canonicalText(content) === canonicalText(found.submitted);
  return { nearest, unchanged };
}

/** A plan's latest version with the words that are not its own; null before its first submission, and where R11 is off. */
export async function submittedPlan(lookup: Lookup, planId: string): Promise<ComparedPlan | null> {
  const found = await frameOf(lookup, planId);
  if (!valuesInForce("R11", found.rules)) return null;
  return found.submitted && { content: completeContent(found.submitted), leftOut: leftOutOf(found) };
}

/** The numbers that stand for what a plan says in its own words. */
export async function fingerprintOfPlan(lookup: Lookup, planId: string, content: PlanContent): Promise<number[]> {
  return fingerprintOf(content, leftOutOf(await frameOf(lookup, planId)));
}

/** What every plan of the campaign has to say: its campaign, its organizations, the problems handed down to it. */
function leftOutOf({ campaignTitles, organization, subordinates, problems }: Frame): string[] {
  return [...campaignTitles, organization.name, ...subordinates.map(({ name }) => name), ...problems.map(({ title }) => title)];
}

async function frameOf(lookup: Lookup, planId: string): Promise<Frame> {
  const found = await lookup.load(frame, planId);
  if (!found) throw new Error(`The campaign of plan ${planId} has no rule set`);
  return found;
}

/** Content names things by their global ids, and so must what it is compared with. */
function named<Known extends { readonly id: string }>(noun: string, known: Known): Known {
  return { ...known, id: encodeId(noun, known.id) };
}
