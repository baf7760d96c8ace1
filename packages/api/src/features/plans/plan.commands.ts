import {
  changedContent,
  completeContent,
  contentHash,
  explain,
  type PlanContent,
  type PlanContentChanges,
  type PreCheckResult,
  planWorkflow,
  preCheckRule,
  readPlanContent,
} from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { lapseExtension } from "../extensions/deadline-extension.queries.js";
import { Organization } from "../organizations/organization.entity.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import { ReviewRound } from "../reviews/review-round.entity.js";
import { Plan } from "./plan.entity.js";
import type { ChangePlanDraftInput, SavePlanDraftInput, SubmitPlanInput } from "./plan.inputs.js";
import { refusedReferences } from "./plan-content.queries.js";
import { workingDaysLater } from "./plan-deadline.js";
import { draftOf, staleDraft, withActor } from "./plan-draft.queries.js";
import { PlanFingerprint } from "./plan-fingerprint.entity.js";
import { PlanVersion } from "./plan-version.entity.js";
import { fingerprintOfPlan, judge } from "./pre-check.queries.js";

/** Keeps what is being written. The plan's revision grows with the draft's, so that a submission hands in what its sender saw. */
export const savePlanDraft = command({
  action: "plan.saveDraft",
  subject: (tx, input: SavePlanDraftInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  run: (tx, plan, input) => keep(tx, plan, input, () => input.content),
});

/** Keeps what is being written, said by what is other than in the draft. */
export const changePlanDraft = command({
  action: "plan.changeDraft",
  subject: (tx, input: ChangePlanDraftInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  run: (tx, plan, input) => keep(tx, plan, input, (stored) => contentWith(stored, input.changes)),
});

type Base = Pick<SavePlanDraftInput, "expectedVersion">;

async function keep(tx: Transaction, plan: Plan, { expectedVersion }: Base, said: (stored: PlanContent) => PlanContent) {
  requireStep(planWorkflow, "submit", plan.state);
  const draft = await draftOf(tx, plan);
  if (draft.revision !== expectedVersion) throw await staleDraft(tx, draft, expectedVersion);
  const content = await acceptableContent(tx, plan, said(draft.content), draft.content);
  await tx.change(draft, { content, savedAt: tx.now, savedById: tx.actor.personId });
  await tx.change(plan, { authorIds: withActor(tx, plan) });
  return { planId: plan.id };
}

/** Hands the draft in as the next version: the rules of the campaign judge it, and its review begins to run. */
export const submitPlan = command({
  action: "plan.submit",
  subject: (tx, input: SubmitPlanInput) => tx.lock(Plan, input.planId),
  async run(tx, plan) {
    requireStep(planWorkflow, "submit", plan.state);
    const unanswered = await tx.find(ReviewFinding, { planId: plan.id, state: "OPEN" });
    if (unanswered.length > 0) throw new Refusal("FINDINGS_UNANSWERED", { unanswered: unanswered.length });
    const draft = await draftOf(tx, plan);
    const { ruleSetId, results, content } = await judge(tx, plan.id, completeContent(draft.content));
    const hash = await contentHash(content);
    await refuseUnchanged(tx, plan, hash);
    refuseBlockingFailures(results);
    const version = await tx.insert(PlanVersion, {
      planId: plan.id,
      number: plan.round + 1,
      content,
      contentHash: hash,
      ruleSetId,
      preChecks: results,
      submittedAt: tx.now,
      submittedById: tx.actor.personId,
    });
    await tx.insert(PlanFingerprint, {
      campaignId: plan.campaignId,
      planId: plan.id,
      versionId: version.id,
      hashes: await fingerprintOfPlan(tx, plan.id, content),
    });
    const dueAt = await openRound(tx, plan, version);
    await tx.step(planWorkflow, "submit", plan, {
      reviewingOrganizationId: await organizationAbove(tx, plan),
      level: 1,
      round: version.number,
      latestVersionId: version.id,
      submittedAt: tx.now,
      submittedById: tx.actor.personId,
      authorIds: withActor(tx, plan),
      turnSince: tx.now,
      turnDueAt: dueAt,
    });
    await lapseExtension(tx, plan);
    tx.emit("plan.submitted", plan, { round: version.number, dueAt });
    return { planId: plan.id };
  },
});

/**
 * Who holds the first gate: the organization that stands directly above at the submission, even if the submitter was moved since the
 * plan was asked for. It is held until the commit, since a move is refused only once it sees a plan under review.
 */
async function organizationAbove(tx: Transaction, plan: Plan): Promise<string> {
  const [organization] = await tx.find(Organization, { id: plan.organizationId }, { lock: true });
  return organization?.parentId ?? plan.reviewingOrganizationId;
}

/** The round in which the version is reviewed, and until when. */
async function openRound(tx: Transaction, plan: Plan, version: PlanVersion): Promise<Date> {
  const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
  const dueAt = workingDaysLater(await calendarOf(tx), tx.today, campaign?.reviewWorkingDays ?? 0);
  await tx.insert(ReviewRound, {
    planId: plan.id,
    versionId: version.id,
    number: version.number,
    state: "WAITING",
    contentHash: version.contentHash,
    submittedAt: tx.now,
    dueAt,
    note: "",
  });
  return dueAt;
}

/** An amendment changes something. */
async function refuseUnchanged(tx: Transaction, { versionInForceId }: Plan, hash: string): Promise<void> {
  if (versionInForceId === null) return;
  const [inForce] = await tx.find(PlanVersion, { id: versionInForceId });
  if (inForce?.contentHash === hash) throw new Refusal("AMENDMENT_UNCHANGED");
}

/** The stored content with what is other in it now. */
function contentWith(stored: PlanContent, changes: PlanContentChanges): PlanContent {
  const changed = changedContent(completeContent(stored), withoutSilence(changes));
  refuseAll(changed.problems.map((problem) => ({ ...problem, path: ["input", "changes", ...problem.path] })));
  return changed.content;
}

/** The parts that were said: of those only the commitment can be taken away by null. */
function withoutSilence(changes: PlanContentChanges): PlanContentChanges {
  const said = Object.entries(changes).filter(([name, part]) => part !== undefined && (part !== null || name === "commitment"));
  return Object.fromEntries(said);
}

/** The content as it is stored; refused with every reason at its place: its form first, then what it names. */
async function acceptableContent(tx: Transaction, plan: Plan, input: PlanContent, stored: PlanContent): Promise<PlanContent> {
  const { content, problems } = readPlanContent(input);
  refuseAll(problems.map((problem) => ({ ...problem, path: ["input", "content", ...problem.path] })));
  if (content === null) throw new Error("A content without problems can be read");
  refuseAll(await refusedReferences(tx, plan, content, stored));
  return content;
}

/** One refusal for each place that a blocking rule complains of, with the place, the reason and the remedy. */
function refuseBlockingFailures(results: readonly PreCheckResult[]): void {
  const failed = results.filter(({ passed, weight }) => !passed && weight === "BLOCKING");
  refuseAll(
    failed.flatMap(({ rule, findings }) =>
      findings.map((finding): RefusalDetail => {
        const [zh, en] = [explain(finding, "zh_CN"), explain(finding, "en")];
        const { section, rowId, field } = finding.anchor;
        const words = { why: { zh: zh.why, en: en.why }, remedy: { zh: zh.remedy, en: en.remedy } };
        return {
          code: "PRE_CHECK_FAILED",
          params: { rule, title: preCheckRule(rule).title, ...words, section, rowId: rowId ?? "", field: field ?? "" },
        };
      }),
    ),
  );
}
