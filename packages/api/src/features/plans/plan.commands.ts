import { contentHash, explain, type PlanContent, type PreCheckResult, planWorkflow, preCheckRule, readPlanContent } from "@duban/schema";
import { minuteOf } from "../../platform/clock.js";
import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { Person } from "../people/person.entity.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import { ReviewRound } from "../reviews/review-round.entity.js";
import { Plan } from "./plan.entity.js";
import type { SavePlanDraftInput, SubmitPlanInput } from "./plan.inputs.js";
import { refusedReferences } from "./plan-content.queries.js";
import { workingDaysLater } from "./plan-deadline.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { PlanVersion } from "./plan-version.entity.js";
import { judge } from "./pre-check.queries.js";

/** Keeps what is being written. The plan's revision grows with the draft's, so that a submission hands in what its sender saw. */
export const savePlanDraft = command({
  action: "plan.saveDraft",
  subject: (tx, input: SavePlanDraftInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    requireStep(planWorkflow, "submit", plan.state);
    const draft = await draftOf(tx, plan);
    if (draft.revision !== input.expectedVersion) throw await staleDraft(tx, draft, input.expectedVersion);
    const content = await acceptableContent(tx, plan, input.content, draft.content);
    await tx.change(draft, { content, savedAt: tx.now, savedById: tx.actor.personId });
    await tx.change(plan, { authorIds: withActor(tx, plan) });
    return { planId: plan.id };
  },
});

/** Hands the draft in as the next version: the rules of the campaign judge it, and its review begins to run. */
export const submitPlan = command({
  action: "plan.submit",
  subject: (tx, input: SubmitPlanInput) => tx.lock(Plan, input.planId),
  async run(tx, plan) {
    requireStep(planWorkflow, "submit", plan.state);
    const unanswered = await tx.find(ReviewFinding, { planId: plan.id, state: "OPEN" });
    if (unanswered.length > 0) throw new Refusal("FINDINGS_UNANSWERED", { unanswered: unanswered.length });
    const { content } = await draftOf(tx, plan);
    const { ruleSetId, results } = await judge(tx, plan.id, content);
    refuseBlockingFailures(results);
    const version = await tx.insert(PlanVersion, {
      planId: plan.id,
      number: plan.round + 1,
      content,
      contentHash: await contentHash(content),
      ruleSetId,
      preChecks: results,
      submittedAt: tx.now,
      submittedById: tx.actor.personId,
    });
    const dueAt = await openRound(tx, plan, version);
    await tx.step(planWorkflow, "submit", plan, {
      reviewingOrganizationId: await organizationAbove(tx, plan),
      round: version.number,
      latestVersionId: version.id,
      submittedAt: tx.now,
      submittedById: tx.actor.personId,
      authorIds: withActor(tx, plan),
      turnSince: tx.now,
      turnDueAt: dueAt,
    });
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
  const dueAt = workingDaysLater(tx.today, campaign?.reviewWorkingDays ?? 0);
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

/** Whoever writes or submits is remembered with the plan, since they may never judge it. */
function withActor(tx: Transaction, plan: Plan): string[] {
  const { personId } = tx.actor;
  return personId === null || plan.authorIds.includes(personId) ? plan.authorIds : [...plan.authorIds, personId];
}

async function draftOf(tx: Transaction, plan: Plan): Promise<PlanDraft> {
  const [draft] = await tx.find(PlanDraft, { planId: plan.id }, { lock: true });
  if (!draft) throw new Error(`Plan ${plan.id} has no draft`);
  return draft;
}

/** Says who was faster, and when, so that the two can talk to each other. */
async function staleDraft(tx: Transaction, draft: PlanDraft, expected: number): Promise<Fault> {
  const { revision: current, savedAt, savedById } = draft;
  const [person] = savedById === null ? [] : await tx.find(Person, { id: savedById });
  if (!person) return new Fault("CONFLICT", { reason: "STALE_VERSION", params: { current, expected } });
  const name = { zh: person.name, en: person.nameEn || person.name };
  return new Fault("CONFLICT", { reason: "DRAFT_STALE", params: { person: name, savedAt: minuteOf(savedAt), current, expected } });
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
