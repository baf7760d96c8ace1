import type { Locale, PlanContent, Text } from "@duban/schema";
import type { DecidedRound, StatedFinding, StatedReviewer } from "@duban/schema/paper";
import { type CellWords, cellWords } from "@duban/schema/plan/workbook";
import { dayOf } from "../../platform/clock.js";
import { decodeId, encodeId } from "../../platform/ids.js";
import type { Transaction } from "../../platform/transaction.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { directoryFor } from "../organizations/organization-entry.queries.js";
import { Person } from "../people/person.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { Decision } from "../reviews/decision.entity.js";
import { FindingAnswer } from "../reviews/finding-answer.entity.js";
import { ReviewApproval } from "../reviews/review-approval.entity.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import type { ReviewRound } from "../reviews/review-round.entity.js";
import { ReviewStage } from "../reviews/review-stage.entity.js";
import type { Plan } from "./plan.entity.js";
import { reworkDueAt } from "./plan-deadline.js";
import type { PlanVersion } from "./plan-version.entity.js";

/** What the letter of a decision says. It says the same whenever it is written, whatever has become of the plan since. */
export async function decidedRound(tx: Transaction, plan: Plan, round: ReviewRound, version: PlanVersion): Promise<DecidedRound | null> {
  const { state, decidedAt } = round;
  if ((state !== "RETURNED" && state !== "APPROVED") || !decidedAt) return null;
  const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
  const stage = await decidingStage(tx, plan, round);
  const decider = stage?.organizationId ?? plan.reviewingOrganizationId;
  const names = await organizationNames(tx, [plan.organizationId, decider]);
  const reasons = new Map(campaign?.reasonCodes.map(({ code, label, labelEn }) => [code, { zh: label, en: labelEn || label }]));
  const dueAt = await reworkDueAtOf(tx, plan, round, campaign?.reviewWorkingDays ?? 0);
  return {
    state,
    plan: { code: plan.code, title: titleOf(plan, campaign) },
    organization: textOf(names, plan.organizationId),
    reviewingOrganization: textOf(names, decider),
    reviewers: await statedReviewers(tx, round, stage),
    round: round.number,
    submittedOn: dayOf(round.submittedAt),
    decidedOn: dayOf(decidedAt),
    dueOn: state === "RETURNED" ? dayOf(dueAt) : null,
    note: round.note,
    contentHash: round.contentHash,
    content: version.content,
    findings: await statedFindings(tx, plan, round, reasons),
  };
}

/** Until when the plan was to come back: as it was set with the decision, which older decisions have not kept. */
async function reworkDueAtOf(tx: Transaction, plan: Plan, round: ReviewRound, workingDays: number): Promise<Date> {
  const [decision] = await tx.find(Decision, { roundId: round.id, verdict: "RETURNED", undoneAt: null });
  if (decision?.reworkDueAt) return decision.reworkDueAt;
  if (plan.state === "RETURNED" && plan.round === round.number) return plan.turnDueAt;
  return reworkDueAt(await calendarOf(tx), dayOf(round.decidedAt ?? tx.now), workingDays, plan.dueAt);
}

/** Where the round was decided: at the highest level that it came to. */
async function decidingStage(tx: Transaction, plan: Plan, round: ReviewRound): Promise<ReviewStage | undefined> {
  const stages = await tx.find(ReviewStage, { planId: plan.id, round: round.number });
  return stages.reduce<ReviewStage | undefined>((high, stage) => (high && high.level > stage.level ? high : stage), undefined);
}

/** Who returned the plan, or all who approved it at the level that decided, first one first; each with whose stead it was in. */
async function statedReviewers(tx: Transaction, round: ReviewRound, stage: ReviewStage | undefined): Promise<StatedReviewer[]> {
  const approvals = stage && round.state === "APPROVED" ? await tx.find(ReviewApproval, { stageId: stage.id, undoneAt: null }) : [];
  const decided = approvals.map(({ approverId, onBehalfOfId }) => ({ personId: approverId, onBehalfOfId }));
  if (decided.length === 0) decided.push({ personId: round.decidedById, onBehalfOfId: round.onBehalfOfId });
  const ids = decided.flatMap(({ personId, onBehalfOfId }) => [personId, onBehalfOfId]).filter((id) => id !== null);
  const people = await tx.find(Person, { id: ids });
  const names = new Map(people.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn || name }]));
  return decided.flatMap(({ personId, onBehalfOfId }) => {
    const name = names.get(personId ?? "");
    return name ? [{ name, onBehalfOf: names.get(onBehalfOfId ?? "") ?? null }] : [];
  });
}

/** Plans are titled in Chinese; in English the title of the campaign stands for it where there is one. */
export function titleOf({ title }: Plan, campaign: Campaign | undefined): Text {
  return { zh: title, en: campaign?.titleEn ? `Implementation plan: ${campaign.titleEn}` : title };
}

/** Of a return what was sent or raised again in its round; of an approval what was confirmed until then. */
async function statedFindings(
  tx: Transaction,
  plan: Plan,
  round: ReviewRound,
  reasons: ReadonlyMap<string, Text>,
): Promise<StatedFinding[]> {
  const findings = (await tx.find(ReviewFinding, { planId: plan.id })).filter(
    ({ state, round: sent }) => state !== "DRAFT" && sent <= round.number,
  );
  const verdicts = await tx.find(FindingAnswer, { planId: plan.id, round: round.number, verdict: "RAISED_AGAIN" });
  const notes = new Map(verdicts.map(({ findingId, verdictNote }) => [findingId, verdictNote.trim()]));
  const stated = findings.filter(({ id, round: sent, state }) =>
    round.state === "RETURNED" ? sent === round.number || notes.has(id) : state === "CONFIRMED",
  );
  return stated
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map((finding) => ({
      ...finding,
      reason: reasons.get(finding.reasonCode) ?? { zh: finding.reasonCode, en: finding.reasonCode },
      raisedAgain: finding.round < round.number ? (notes.get(finding.id) ?? null) : null,
    }));
}

/** The words in which a printed plan names organizations and problems: those that the actor may know of. */
export async function printedWords(tx: Transaction, plan: Plan, content: PlanContent, locale: Locale): Promise<CellWords> {
  const names = await organizationNames(tx, organizationIdsIn(content));
  const problems = await tx.find(Problem, { campaignId: plan.campaignId, organizationId: plan.organizationId });
  const words = cellWords(
    content,
    { organizations: [], problems: problems.map(({ id, code, title }) => ({ id: encodeId("Problem", id), code, name: title })) },
    locale,
  );
  const nameIn = (id: string) => {
    const name = names.get(idIn(id));
    return name ? (locale === "en" ? name.en : name.zh) : "—";
  };
  return { ...words, organizations: { of: nameIn, find: () => null } };
}

/** Names of organizations that the actor knows, by their ids. */
async function organizationNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, Text>> {
  const entries = ids.length === 0 ? [] : await directoryFor(tx, [...new Set(ids)]);
  return new Map(entries.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn || name }]));
}

function organizationIdsIn({ batches, guidanceGroups }: PlanContent): string[] {
  const ids = [
    ...batches.flatMap(({ organizationIds }) => organizationIds),
    ...guidanceGroups.flatMap(({ leaderOrganizationId, guidedOrganizationIds, members }) => [
      leaderOrganizationId,
      ...guidedOrganizationIds,
      ...members.map(({ homeOrganizationId }) => homeOrganizationId),
    ]),
  ];
  return ids.filter((id) => id !== null).map(idIn);
}

function idIn(globalId: string): string {
  return decodeId(globalId, "Organization").id;
}

function textOf(names: ReadonlyMap<string, Text>, id: string): Text {
  return names.get(id) ?? { zh: "—", en: "—" };
}
