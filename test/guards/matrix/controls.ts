import { createHash } from "node:crypto";
import { inDays } from "../../support/actor.js";
import { wholePlan } from "../../support/plan.content.js";
import { administrationControls } from "./administration.js";
import { attachment } from "./attachment.js";
import { bulkJobControls } from "./bulk-jobs.js";
import { markedTerms } from "./campaigns.js";
import { canary } from "./canary.js";
import { closeOutControls } from "./close-outs.js";
import { deskControls } from "./desk.js";
import { inspectionControls } from "./inspections.js";
import { ledgerControls } from "./ledger.js";
import { lookBackControls } from "./look-backs.js";
import { outcomeControls } from "./outcomes.js";
import { planLedgerControls } from "./plan-ledger.js";
import { rootControls } from "./roots.js";
import { draftRevision, hash, id, idOfAnywhere, revision, type Slot, type Template } from "./template.js";
import { webhookControls } from "./webhooks.js";

/** A call that its caller may make. With other rows in its slots it is the call that others may not make. */
export interface Control {
  readonly arguments: Template;
  /**
   * Who makes it at home; the chief has every role there, but may not write the plans that he judges, nor speak for the whole group, nor ask
   * as programs do, all of which may for themselves.
   */
  readonly by?: "clerk" | "administrator" | "program";
  /** Tells whoever holds a role in a group the names of all its organizations. */
  readonly directory?: true;
  /** Rows that may be anybody's, as long as the caller sees them; why stands beside the entry. */
  readonly seenSuffices?: readonly string[];
}

/**
 * One allowed call for each root field. A new root field needs an entry here: arguments as its user would give them, each id of a
 * row as `id(…)` by a name of `Place.rows` (see place.ts, where a new noun gets its rows).
 */
export const controls: Readonly<Record<string, Control>> = {
  "Query.node": { arguments: { id: id("campaign") } },
  "Query.nodes": { arguments: { ids: [id("campaign"), id("draft")] } },
  "Query.viewer": { arguments: {} },
  "Query.accessTokens": { arguments: {} },
  "Query.changes": { arguments: {} },
  "Query.latestChangeCursor": { arguments: {} },
  "Query.calendarDays": { arguments: { year: 2026 } },
  "Query.campaign": { arguments: { id: id("campaign") } },
  "Query.campaigns": { arguments: {} },
  "Query.campaignTemplates": { arguments: {} },
  "Query.delegations": { arguments: {} },
  "Query.inbox": { arguments: { turn: "MINE", filter: { search: "cnry" } } },
  "Query.notices": { arguments: {} },
  "Query.organization": { arguments: { id: id("branch") } },
  "Query.organizations": { arguments: { organizationId: id("organization"), search: "cnry" } },
  "Query.organizationDirectory": { arguments: { search: "cnry", organizationIds: [id("organization")] }, directory: true },
  "Query.person": { arguments: { id: id("person") } },
  "Query.people": { arguments: { organizationId: id("organization"), search: "cnry" } },
  "Query.phrases": { arguments: { organizationId: id("organization") } },
  "Query.plan": { arguments: { id: id("inReview") } },
  "Query.plans": { arguments: { filter: { campaignId: id("campaign"), organizationId: id("organization"), search: "cnry" } } },
  "Query.recusals": { arguments: { organizationId: id("organization") } },
  "Query.savedViews": { arguments: { list: "PLANS" } },
  "Query.search": { arguments: { text: "cnry" } },
  "Query.searchTexts": { arguments: { text: "cnry" } },
  "Query.textHitCounts": { arguments: { text: "cnry" } },
  "Query.roleGrants": { arguments: { organizationId: id("organization") } },

  "Mutation.askForExtension": {
    by: "clerk",
    arguments: { input: { planId: id("draft"), expectedVersion: revision("draft"), dueOn: inDays(30), reason: "cnry-own-extension" } },
  },
  "Mutation.grantExtension": {
    arguments: { input: { extensionId: id("extension"), expectedVersion: revision("extension"), reason: "cnry-own-extension" } },
  },
  "Mutation.refuseExtension": {
    arguments: {
      input: { extensionId: id("secondExtension"), expectedVersion: revision("secondExtension"), reason: "cnry-own-extension" },
    },
  },
  "Mutation.savePlanDraft": {
    by: "clerk",
    arguments: { input: { planId: id("draft"), expectedVersion: draftRevision("draft"), content: markedContent() } },
  },
  "Mutation.changePlanDraft": {
    by: "clerk",
    arguments: { input: { planId: id("draft"), expectedVersion: draftRevision("draft"), changes: markedChanges() } },
  },
  "Mutation.submitPlan": { by: "clerk", arguments: { input: { planId: id("draft"), expectedVersion: revision("draft") } } },
  "Mutation.withdrawPlan": {
    by: "clerk",
    arguments: { input: { planId: id("withdrawable"), expectedVersion: revision("withdrawable"), reason: "cnry-own-round" } },
  },
  "Mutation.amendPlan": {
    by: "clerk",
    arguments: { input: { planId: id("amendable"), expectedVersion: revision("amendable"), reason: "cnry-own-amendment" } },
  },
  "Mutation.dropAmendment": { by: "clerk", arguments: { input: { planId: id("amended"), expectedVersion: revision("amended") } } },
  "Mutation.startPlanReview": { arguments: { input: { planId: id("submitted"), expectedVersion: revision("submitted") } } },
  ...deskControls,
  "Mutation.draftFinding": { arguments: { input: { planId: id("submitted"), ...remark("draftfinding") } } },
  "Mutation.updateFinding": {
    arguments: { input: { findingId: id("draftFinding"), expectedVersion: revision("draftFinding"), ...remark("draftfinding") } },
  },
  "Mutation.discardFinding": {
    arguments: { input: { findingId: id("secondDraftFinding"), expectedVersion: revision("secondDraftFinding") } },
  },
  "Mutation.returnPlan": { arguments: { input: { planId: id("inReview"), contentHash: hash("inReview"), note: "cnry-own-round" } } },
  "Mutation.answerFinding": {
    by: "clerk",
    arguments: { input: { findingId: id("openFinding"), kind: "EXPLAINED", text: "cnry-own-answer" } },
  },
  "Mutation.acceptSuggestion": { by: "clerk", arguments: { input: { findingId: id("openFinding"), text: "cnry-own-answer" } } },
  "Mutation.confirmFinding": { arguments: { input: { findingId: id("answeredFinding") } } },
  "Mutation.raiseFindingAgain": { arguments: { input: { findingId: id("answeredFinding"), note: "cnry-own-answer" } } },
  "Mutation.approvePlan": { arguments: { input: { planId: id("approvable"), contentHash: hash("approvable") } } },
  "Mutation.undoDecision": { arguments: { input: { planId: id("approvable") } } },
  "Mutation.approvePlanByOverride": {
    arguments: { input: { planId: id("answered"), contentHash: hash("answered"), note: "cnry-own-round", reason: "cnry-own-decision" } },
  },

  // The chief stands on both sides: of a plan that is being written, on the side that waits.
  "Mutation.remindPlan": { arguments: { input: { planId: id("draft") } } },
  "Mutation.markNoticeRead": { arguments: { input: { noticeId: id("notice") } } },
  "Mutation.markAllNoticesRead": { arguments: { input: { until: "2026-01-01T00:00:00.000Z" } } },
  "Mutation.chooseNotices": { arguments: { input: { kinds: [{ kind: "PLAN_RETURNED", channel: "APP" }] } } },
  // A subscription hears, while it is held, of every row of every place: see overhear.ts.
  "Subscription.subjectChanged": { arguments: {} },
  "Subscription.changesFollowed": { arguments: {} },
  "Subscription.planEditors": { by: "clerk", arguments: { planId: id("draft") } },
  "Mutation.setCalendarDay": { by: "administrator", arguments: { input: { date: "2026-03-12", working: false, name: "cnry-top-day" } } },
  "Mutation.clearCalendarDay": { by: "administrator", arguments: { input: { date: "2026-03-12" } } },
  "Mutation.createPhrase": {
    arguments: { input: { organizationId: id("organization"), reasonCode: "OTHER", text: "cnry-own-phrase-n" } },
  },
  "Mutation.updatePhrase": {
    arguments: { input: { phraseId: id("phrase"), expectedVersion: revision("phrase"), reasonCode: "OTHER", text: "cnry-own-phrase-r" } },
  },
  // Whoever reviews below uses what is inherited from above.
  "Mutation.usePhrase": { seenSuffices: ["phrase"], arguments: { input: { phraseId: id("phrase") } } },
  "Mutation.removePhrase": { arguments: { input: { phraseId: id("sparePhrase") } } },

  // A template is for those further down, too.
  "Mutation.createCampaign": {
    seenSuffices: ["template"],
    arguments: {
      input: {
        ...markedTerms(own),
        organizationId: id("organization"),
        fromCampaignId: id("template"),
        code: "cnry-own-campaign-n",
      },
    },
  },
  "Mutation.tryRuleSet": {
    arguments: { input: { campaignId: id("campaign"), rules: [{ rule: "R06", enabled: true, weight: "BLOCKING" }] } },
  },
  "Mutation.changeRuleSet": {
    arguments: {
      input: {
        campaignId: id("campaign"),
        expectedVersion: revision("campaign"),
        rules: [{ rule: "R06", enabled: true, weight: "ADVISORY" }],
      },
    },
  },
  "Mutation.setCampaignParticipants": {
    arguments: {
      input: {
        campaignId: id("freshCampaign"),
        expectedVersion: revision("freshCampaign"),
        participants: [{ organizationId: id("branch") }],
      },
    },
  },
  "Mutation.updateCampaign": {
    arguments: { input: { ...markedTerms(own), campaignId: id("freshCampaign"), expectedVersion: revision("freshCampaign") } },
  },
  "Mutation.requestPlans": { arguments: { input: { campaignId: id("freshCampaign"), expectedVersion: revision("freshCampaign") } } },
  "Mutation.closeCampaign": {
    arguments: {
      input: { campaignId: id("doneCampaign"), expectedVersion: revision("doneCampaign"), carryOn: "cnry-own-campaign" },
    },
  },

  "Mutation.saveCampaignTemplate": {
    arguments: {
      input: {
        campaignId: id("campaign"),
        code: "cnry-own-campaign-k",
        title: "cnry-own-campaign",
        titleEn: "cnry-own-campaign",
        sector: "cnry-own-sector",
      },
    },
  },
  "Mutation.setPlanTemplate": {
    arguments: { input: { campaignId: id("freshCampaign"), expectedVersion: revision("freshCampaign"), planId: id("approvable") } },
  },

  // An area is compared before the ledger is changed, which leaves it out.
  ...rootControls,
  ...webhookControls,
  ...bulkJobControls,
  ...ledgerControls,
  ...planLedgerControls,
  ...closeOutControls,
  ...outcomeControls,
  ...lookBackControls,
  ...inspectionControls,
  ...rootControls,
  ...administrationControls,
};

/** Arguments of fields below the root, by where they are. A new required argument, or one that takes an id, needs an entry. */
export const nestedArguments: Readonly<Record<string, unknown | Slot>> = {
  "Organization.plan.campaignId": id("campaign"),
  "Organization.planFigures.campaignId": id("campaign"),
  "Organization.gateFigures.campaignId": id("campaign"),
  "CampaignParticipant.areaCells.ledgerId": id("ledger"),
  "Plan.possibleMentions.circle": "INTERNAL",
  "Plan.version.number": 1,
  "PlanVersion.difference.from": 1,
};

/** Fields of type `ID` that name no row: they are parts of the document they stand in. */
export const notRows = new Set([
  "CampaignBatchInput.id",
  "ParticipantInput.batchId",
  "LedgerAspectInput.id",
  "ProblemFilter.aspectId",
  "OutcomeFilter.aspectId",
  "RegisterProblemInput.aspectId",
  "ProblemCriterionInput.id",
  "RootCauseEndInput.themeId",
  "CompareAreaInput.aspectId",
  "AddEvidenceInput.criterionId",
  "CloseOutAnswerInput.criterionId",
  "UpdateProblemInput.aspectId",
]);

function own(noun: string): string {
  return canary("own", noun);
}

function remark(noun: string) {
  return { anchor: { section: "BATCHES" }, reasonCode: "SCOPE_UNCLEAR", weight: "BLOCKING", demand: own(noun) };
}

/** A whole plan in which every id is a slot. Who leads or is a member of a guidance group may come from anywhere in the group. */
function markedContent() {
  const known = { size: attachment.length, sha256: createHash("sha256").update(attachment).digest("hex") };
  const [branch, problem] = ["{branch}", "{problem}"];
  const content = wholePlan({ unit: { id: branch }, branches: [], headquarters: { id: branch }, problems: [{ id: problem }] });
  return {
    ...content,
    safeguards: own("draft"),
    batches: content.batches.map((batch) => ({ ...batch, organizationIds: [id("branch")] })),
    guidanceGroups: content.guidanceGroups.map((group) => ({
      ...group,
      leaderOrganizationId: idOfAnywhere("organization"),
      guidedOrganizationIds: [idOfAnywhere("spare")],
      members: group.members.map((member) => ({ ...member, homeOrganizationId: idOfAnywhere("organization") })),
    })),
    problemResponses: content.problemResponses.map((response) => ({ ...response, problemId: id("problem") })),
    attachments: [{ id: "attachment-1", fileId: id("file"), name: "cnry-own-file.txt", ...known, contentType: "text/plain" }],
  };
}

/** The same, each list as what became of it. */
function markedChanges() {
  return Object.fromEntries(Object.entries(markedContent()).map(([name, part]) => [name, Array.isArray(part) ? { rows: part } : part]));
}
