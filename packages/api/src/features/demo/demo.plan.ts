import { type PlanContent, rowsOf } from "@duban/schema";
import { encodeId } from "../../platform/ids.js";
import { askForExtension, grantExtension } from "../extensions/deadline-extension.commands.js";
import { joinPlan } from "../plan-answers/join-plan.commands.js";
import { savePlanDraft, submitPlan } from "../plans/plan.commands.js";
import { amendPlan } from "../plans/plan-amendment.commands.js";
import { remindPlan } from "../plans/plan-reminder.commands.js";
import { approvePlan, returnPlan, startPlanReview } from "../plans/plan-review.commands.js";
import { withdrawPlan } from "../plans/plan-withdrawal.commands.js";
import { heldUntil } from "../reviews/decision.queries.js";
import { answerFinding, confirmFinding, raiseFindingAgain } from "../reviews/finding-answer.commands.js";
import { draftFinding } from "../reviews/review-finding.commands.js";
import { type Act, after } from "./demo.acts.js";
import type { DemoCalendar } from "./demo.calendar.js";
import type { CampaignSoFar } from "./demo.campaign.js";
import { contentOf } from "./demo.content.js";
import { actsOfDesk } from "./demo.desk.js";
import type { Stage } from "./demo.stage.js";
import type { DemoFinding, DemoPlace, DemoPlan, DemoRound } from "./demo.story.js";

/** The plan as it stands when an act begins. */
interface PlanNow {
  readonly planId: string;
  readonly revision: number;
  readonly draftRevision: number;
  readonly contentHash: string | null;
}

/** Where a plan's story stands, handed from act to act. */
interface PlanStory {
  readonly plan: DemoPlan;
  readonly calendar: DemoCalendar;
  readonly campaign: CampaignSoFar;
  content: PlanContent | null;
}

/** Everything that happens to a plan. */
export function actsOfPlan(calendar: DemoCalendar, plan: DemoPlan, campaign: CampaignSoFar): Act[] {
  const story: PlanStory = { plan, calendar, campaign, content: null };
  return [
    ...plan.rounds.flatMap((round) => [...writing(story, round), ...reviewing(story, round)]),
    ...extending(story),
    ...amending(story),
    ...reminding(story),
    ...actsOfDesk({
      ...{ plan, calendar },
      planId: async (stage) => (await now(stage, story)).planId,
      anchorAt: (place) => anchorAt(story, place),
    }),
  ];
}

function extending(story: PlanStory): Act[] {
  const { plan, calendar } = story;
  if (!plan.extension) return [];
  const { asked, granted, dueOn, reason } = plan.extension;
  let extensionId = "";
  const ask = async (stage: Stage) => {
    const { planId, revision } = await now(stage, story);
    const input = { planId, expectedVersion: revision, dueOn: calendar.day(dueOn), reason };
    ({ extensionId } = await stage.act(plan.submitter, calendar.at(asked), askForExtension, input));
  };
  const grant = async (stage: Stage, at: Date) =>
    void (await stage.act(plan.reviewer, at, grantExtension, { extensionId, expectedVersion: 1, reason: "" }));
  const acts: Act[] = [{ at: calendar.at(asked), run: ask }];
  if (granted) acts.push({ at: calendar.at(granted), run: (stage) => grant(stage, calendar.at(granted)) });
  return acts;
}

function amending(story: PlanStory): Act[] {
  const { plan, calendar } = story;
  if (!plan.amendment) return [];
  const { reason } = plan.amendment;
  const at = calendar.at(plan.amendment.at);
  const run = async (stage: Stage) => {
    const { planId, revision } = await now(stage, story);
    await stage.act(plan.submitter, at, amendPlan, { planId, expectedVersion: revision, reason });
  };
  return [{ at, run }];
}

function reminding(story: PlanStory): Act[] {
  const { remindedMinutesAgo, reviewer } = story.plan;
  if (remindedMinutesAgo === undefined) return [];
  const at = after(story.calendar.now, -remindedMinutesAgo);
  const run = async (stage: Stage) => {
    const { planId } = await now(stage, story);
    await stage.act(reviewer, at, remindPlan, { planId });
  };
  return [{ at, run }];
}

function writing(story: PlanStory, round: DemoRound): Act[] {
  const { calendar, plan } = story;
  const saved = calendar.at(round.saved);
  const acts: Act[] = [{ at: saved, run: (stage) => save(stage, saved, story, round) }];
  for (const [position, { finding, kind, text }] of (round.answers ?? []).entries()) {
    const at = after(saved, 5 * (position + 1));
    acts.push({
      at,
      run: async (stage) => {
        const findingId = await findingNumbered(stage, story, finding);
        await stage.act(plan.submitter, at, answerFinding, { findingId, kind, text });
      },
    });
  }
  if (!round.submitted) return acts;
  const at = calendar.at(round.submitted);
  const run = async (stage: Stage) => {
    const { planId, revision } = await now(stage, story);
    await stage.act(plan.submitter, at, submitPlan, { planId, expectedVersion: revision });
  };
  return [...acts, { at, run }, ...withdrawing(story, round)];
}

function withdrawing(story: PlanStory, { withdrawn }: DemoRound): Act[] {
  if (!withdrawn) return [];
  const at = story.calendar.at(withdrawn.at);
  const run = async (stage: Stage) => {
    const { planId, revision } = await now(stage, story);
    await stage.act(story.plan.submitter, at, withdrawPlan, { planId, expectedVersion: revision, reason: withdrawn.reason });
  };
  return [{ at, run }];
}

function reviewing(story: PlanStory, round: DemoRound): Act[] {
  if (!round.started) return [];
  const started = story.calendar.at(round.started);
  const acts: Act[] = [
    {
      at: started,
      run: async (stage) => {
        const { planId, revision } = await now(stage, story);
        await stage.act(story.plan.reviewer, started, startPlanReview, { planId, expectedVersion: revision });
      },
    },
  ];
  let minutes = 5;
  for (const verdict of round.verdicts ?? []) {
    const at = after(started, minutes++);
    acts.push({ at, run: (stage) => judge(stage, at, story, verdict) });
  }
  for (const finding of round.findings ?? []) {
    const at = after(started, minutes++);
    acts.push({ at, run: (stage) => draft(stage, at, story, finding) });
  }
  const { decided } = round;
  if (decided) acts.push({ at: story.calendar.at(decided.at), run: (stage) => decide(stage, story, decided) });
  return acts;
}

async function save(stage: Stage, at: Date, story: PlanStory, round: DemoRound): Promise<void> {
  const { plan, calendar, campaign } = story;
  const frame = {
    organization: plan.organization,
    calendar,
    organizationId: (code: string) => encodeId("Organization", stage.placeId(code)),
    problemIds: (campaign.problems.get(plan.organization) ?? []).map((id) => encodeId("Problem", id)),
  };
  story.content = contentOf(frame, round.sketch(calendar));
  const { planId, draftRevision } = await now(stage, story);
  await stage.act(plan.submitter, at, savePlanDraft, { planId, expectedVersion: draftRevision, content: story.content });
}

async function judge(
  stage: Stage,
  at: Date,
  story: PlanStory,
  { finding, verdict, note }: NonNullable<DemoRound["verdicts"]>[number],
): Promise<void> {
  const findingId = await findingNumbered(stage, story, finding);
  const { reviewer } = story.plan;
  if (verdict === "CONFIRMED") await stage.act(reviewer, at, confirmFinding, { findingId });
  else await stage.act(reviewer, at, raiseFindingAgain, { findingId, note: note ?? "" });
}

async function draft(stage: Stage, at: Date, story: PlanStory, finding: DemoFinding): Promise<void> {
  const { reasonCode, weight, demand, suggestion = {} } = finding;
  const anchor = anchorAt(story, finding);
  const { planId } = await now(stage, story);
  await stage.act(story.plan.reviewer, at, draftFinding, {
    planId,
    reasonCode,
    weight,
    anchor,
    demand,
    suggestion: Object.entries(suggestion).map(([name, value]) => ({ field: name, value })),
  });
}

/** A place in what was saved last. */
function anchorAt({ content }: PlanStory, { section, row, field }: DemoPlace) {
  const rows = content && row !== undefined ? rowsOf(content, section) : [];
  return { section, rowId: rows[(row ?? 0) - 1]?.id ?? null, field: field ?? null };
}

async function decide(stage: Stage, story: PlanStory, { at, outcome, note }: NonNullable<DemoRound["decided"]>): Promise<void> {
  const { planId, contentHash } = await now(stage, story);
  const command = outcome === "APPROVED" ? approvePlan : returnPlan;
  const decidedAt = story.calendar.at(at);
  await stage.act(story.plan.reviewer, decidedAt, command, { planId, contentHash: contentHash ?? "", note });
  if (outcome === "APPROVED") await stage.act(null, heldUntil(decidedAt), joinPlan, { planId });
}

async function now(stage: Stage, { plan, campaign }: PlanStory): Promise<PlanNow> {
  const [row] = await stage.query<PlanNow>(
    `select p.id as "planId", p.revision, d.revision as "draftRevision", v.content_hash as "contentHash"
     from app.plans p
     join app.plan_drafts d on d.tenant_id = $1 and d.plan_id = p.id
     left join app.plan_versions v on v.tenant_id = $1 and v.id = p.latest_version_id
     where p.tenant_id = $1 and p.campaign_id = $2 and p.organization_id = $3`,
    campaign.id,
    stage.placeId(plan.organization),
  );
  if (!row) throw new Error(`${plan.organization} was not asked for a plan`);
  return row;
}

async function findingNumbered(stage: Stage, { plan, campaign }: PlanStory, number: number): Promise<string> {
  const [row] = await stage.query<{ id: string }>(
    `select f.id from app.review_findings f join app.plans p on p.tenant_id = $1 and p.id = f.plan_id
     where f.tenant_id = $1 and p.campaign_id = $2 and p.organization_id = $3 and f.number = $4`,
    campaign.id,
    stage.placeId(plan.organization),
    number,
  );
  if (!row) throw new Error(`The plan of ${plan.organization} has no finding ${number}`);
  return row.id;
}
