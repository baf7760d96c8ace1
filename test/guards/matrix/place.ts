import { type Actor, inDays, type Versioned } from "../../support/actor.js";
import { says } from "../../support/comment.verbs.js";
import { asksOpinion, givesOpinion, handsOver } from "../../support/desk.verbs.js";
import { isTold } from "../../support/notice.verbs.js";
import { done } from "../../support/outcome.js";
import { wholePlan } from "../../support/plan.content.js";
import { answers, notes, planOf, raisesAgain, saves, startsReview, submits } from "../../support/plan.verbs.js";
import { amends, asksForMoreTime, refusesTime } from "../../support/plan-course.verbs.js";
import { makesService } from "../../support/token.verbs.js";
import type { Group } from "../../support/world.js";
import { delegationOf } from "./absence.js";
import { attaches } from "./attachment.js";
import { fillBulkJobs, programOf } from "./bulk-jobs.js";
import { closedCampaign, finishedCampaign, openCampaign, preparedCampaign } from "./campaigns.js";
import { canary } from "./canary.js";
import { fillCloseOuts } from "./close-outs.js";
import { begins } from "./files.js";
import { fillInspections } from "./inspections.js";
import { fillLedger } from "./ledger.js";
import { fillLookBacks } from "./look-backs.js";
import { fillOutcomes } from "./outcomes.js";
import { fillPlanLedger } from "./plan-ledger.js";
import { fillRoots } from "./roots.js";
import { fillSchedule } from "./schedule.js";
import { fillWebhooks } from "./webhooks.js";

/** The rows of a place by what a control calls them, as global ids. */
export type Rows = Readonly<Record<string, string>>;

/** An organization with at least one row of every noun, and a plan in every state. */
export interface Place {
  readonly name: string;
  readonly group: Group;
  readonly organization: Versioned;
  /** Has every role there. */
  readonly chief: Actor;
  /** Reviews beside the chief. */
  readonly deputy: Actor;
  /** Writes the plans, so that the chief may judge them. */
  readonly clerk: Actor;
  /** Of the chief. */
  readonly program: Actor;
  readonly rows: Rows;
}

const stages = [
  "draft",
  "asking",
  "pleading",
  "submitted",
  "withdrawable",
  "inReview",
  "claimable",
  "handed",
  "advising",
  "returned",
  "answered",
  "approvable",
  "amendable",
  "amended",
] as const;
type Stage = (typeof stages)[number];

export const everyRole = ["ADMINISTRATOR", "CAMPAIGN_MANAGER", "REVIEWER", "LEADER", "SUBMITTER", "VIEWER", "AUDITOR"] as const;

/** Somebody with all these roles in an organization and below it. */
export async function actorWith(
  group: Group,
  name: string,
  roles: readonly string[],
  organization: { readonly id: string },
): Promise<Actor> {
  const [first = "", ...rest] = roles;
  const actor = await group.actor(name, first, organization);
  for (const role of rest) done(await group.administrator.grants({ id: actor.personId }, role, organization));
  return actor;
}

/** Fills an organization. Every text of every row says in which place, and of which noun, it is. */
export async function settle(group: Group, name: string, organization: Versioned): Promise<Place> {
  const { administrator } = group;
  const mark = (noun: string) => canary(name, noun);
  const branch = async (number: number) =>
    done(await administrator.createsOrganization(organization, `${mark("branch")}-${number}`, { name: `${mark("branch")}-${number}` }))
      .organization;
  const branches: Versioned[] = [];
  for (const [number] of stages.entries()) branches.push(await branch(number));
  const spare = await branch(stages.length);
  const chief = await actorWith(group, mark("chief"), everyRole, organization);
  const clerk = await actorWith(group, mark("clerk"), ["SUBMITTER"], organization);
  const deputy = await actorWith(group, mark("deputy"), ["REVIEWER"], organization);
  const people = await staff(administrator, mark, branches[0] as Versioned);
  const accessToken = await tokenOf(chief, mark("accesstoken"), organization);
  const program = await programOf(chief, organization);
  const campaign = await openCampaign(chief, mark, organization, branches);
  const freshCampaign = await preparedCampaign(chief, mark, organization, branches);
  const doneCampaign = await finishedCampaign({ chief, clerk }, mark, organization, branches[0] as Versioned);
  await closedCampaign({ chief, clerk }, mark, organization, branches[0] as Versioned);
  const plans = await writePlans({ chief, deputy, clerk }, mark, { organization, branches, problems: campaign.problems }, campaign.plans);
  const ledgerRows = await fillLedger({ group, chief, campaign, organization, branches }, mark);
  const answered = stages.indexOf("amendable");
  const joining = { group, chief, unit: branches[answered] as Versioned, problem: campaign.problems[answered] as { id: string } };
  return {
    name,
    group,
    organization,
    chief,
    deputy,
    clerk,
    program,
    rows: {
      organization: organization.id,
      branch: (branches[0] as Versioned).id,
      spare: spare.id,
      chief: chief.personId,
      clerk: clerk.personId,
      delegation: await delegationOf(chief, clerk, mark("delegation")),
      deputy: deputy.personId,
      accessToken,
      serviceToken: await serviceOf(chief, mark("service"), organization),
      campaign: campaign.id,
      freshCampaign: freshCampaign.id,
      doneCampaign: doneCampaign.id,
      template: doneCampaign.template,
      problem: campaign.problems[0]?.id ?? "",
      ...people,
      ...ledgerRows,
      ...(await fillRoots(chief, { ...ledgerRows, campaign: campaign.id }, mark("rootcause"))),
      ...(await fillSchedule({ chief, clerk }, ledgerRows, mark)),
      ...(await fillPlanLedger(joining, ledgerRows, mark)),
      ...(await fillCloseOuts({ chief, clerk, deputy }, ledgerRows, mark)),
      ...(await fillInspections({ chief, deputy }, ledgerRows, mark)),
      ...(await fillOutcomes({ chief, clerk }, ledgerRows, mark)),
      ...(await fillLookBacks({ chief, clerk, deputy }, { ...ledgerRows, campaign: campaign.id }, mark)),
      ...plans,
      phrase: await phraseOf(chief, mark("phrase"), organization),
      sparePhrase: await phraseOf(chief, `${mark("phrase")}-s`, organization),
      ...(await ownAffairs(chief)),
      notice: (await isTold(chief, "PLAN_SUBMITTED", { id: plans["inReview"] ?? "" })).id,
      ...(await fillWebhooks(chief, organization, mark("webhook"))),
      ...(await fillBulkJobs(program, mark("bulkjob"))),
      ...(await viewsOf(chief, mark("savedview"))),
    },
  };
}

/** People without an account, a post, a grant and a recusal. */
async function staff(administrator: Actor, mark: (noun: string) => string, branch: Versioned): Promise<Rows> {
  const person = done(await administrator.createsPerson(branch, mark("nobody"))).person;
  const details = {
    personId: person.id,
    expectedVersion: person.revision,
    name: mark("nobody"),
    nameEn: mark("nobody"),
    phone: "010-5550 1010",
  };
  done(await administrator.tries("updatePerson", details));
  const appointment = done(await administrator.appoints(person, branch, mark("appointment"))).appointment;
  const roleGrant = done(await administrator.grants(person, "VIEWER", branch)).roleGrant;
  const stand = { personId: person.id, organizationId: branch.id, reason: mark("recusal") };
  const { recusal } = done(await administrator.tries<{ recusal: Versioned }>("declareRecusal", stand, "recusal { id revision }"));
  return { person: person.id, appointment: appointment.id, roleGrant: roleGrant.id, recusal: recusal.id };
}

async function tokenOf(actor: Actor, name: string, organization: Versioned): Promise<string> {
  const input = { name, scopes: ["PLANS_READ"], organizationId: organization.id, expiresOn: inDays(30) };
  return done(await actor.tries<{ accessToken: { id: string } }>("createAccessToken", input, "accessToken { id }")).accessToken.id;
}

async function serviceOf(actor: Actor, name: string, organization: Versioned): Promise<string> {
  return done(await makesService(actor, organization, ["PLANS_READ"], { name, nameEn: name })).accessToken.id;
}

async function phraseOf(actor: Actor, text: string, organization: Versioned): Promise<string> {
  const input = { organizationId: organization.id, reasonCode: "OTHER", text };
  return done(await actor.tries<{ phrase: { id: string } }>("createPhrase", input, "phrase { id }")).phrase.id;
}

/** What an account has of its own. */
async function ownAffairs(chief: Actor): Promise<Rows> {
  const { viewer } = await chief.sees<{ viewer: { account: { id: string }; tenant: { id: string }; sessions: { id: string }[] } }>(
    "{ viewer { account { id } tenant { id } sessions { id } } }",
  );
  return { account: viewer.account.id, tenant: viewer.tenant.id, session: viewer.sessions[0]?.id ?? "" };
}

/** Filters that somebody keeps for themselves. */
async function viewsOf(actor: Actor, name: string): Promise<Rows> {
  const keep = async (number: number) => {
    const input = { list: "PLANS", name: `${name}-${number}`, query: `q=${name}` };
    return done(await actor.tries<{ savedView: Versioned }>("createSavedView", input, "savedView { id }")).savedView.id;
  };
  return { savedView: await keep(1), spareView: await keep(2) };
}

type Desk = Pick<Place, "chief" | "deputy" | "clerk">;

interface Frame {
  readonly organization: Versioned;
  readonly branches: readonly Versioned[];
  readonly problems: readonly { readonly id: string }[];
}

/** Brings the plan of each branch to its stage. */
async function writePlans(actors: Desk, mark: (noun: string) => string, frame: Frame, plans: readonly string[]): Promise<Rows> {
  const rows: Record<string, string> = {};
  for (const [number, stage] of stages.entries()) {
    const plan = { id: plans[number] as string };
    rows[stage] = plan.id;
    Object.assign(rows, await bringTo(stage, actors, mark, frame, plan, number));
  }
  return rows;
}

async function bringTo(
  stage: Stage,
  { chief, deputy, clerk }: Desk,
  mark: (noun: string) => string,
  { organization, branches, problems }: Frame,
  plan: { readonly id: string },
  number: number,
): Promise<Rows> {
  const unit = branches[number] as Versioned;
  const content = (noun: string) => ({
    ...wholePlan({ unit, branches: [], headquarters: organization, problems: problems.slice(number, number + 1) }),
    safeguards: mark(noun),
    narrative: mark(noun),
  });
  const remark = (noun: string) => ({ at: { section: "BATCHES" }, reason: "SCOPE_UNCLEAR", demand: mark(noun) });
  if (stage === "draft") {
    const file = await attaches(clerk, plan, `${mark("file")}.txt`);
    done(await saves(clerk, plan, { ...content("draft"), attachments: [{ id: "attachment-1", ...file }] }));
    return { file: file.fileId, upload: (await begins(clerk, plan.id, mark("file"))).location };
  }
  if (stage === "asking") {
    done(await refusesTime(chief, await asked(clerk, plan, mark), mark("extension")));
    return { extension: (await asked(clerk, plan, mark)).id };
  }
  if (stage === "pleading") return { secondExtension: (await asked(clerk, plan, mark)).id };
  done(await saves(clerk, plan, content("version")));
  done(await submits(clerk, plan));
  if (stage === "submitted" || stage === "withdrawable") return {};
  done(await startsReview(stage === "claimable" || stage === "handed" || stage === "advising" ? deputy : chief, plan));
  const question = mark("opinion");
  if (stage === "handed") {
    done(await says(chief, plan, mark("internal"), { circle: "INTERNAL", to: [deputy] }));
    const { comment } = done(await says(chief, plan, mark("comment"), { circle: "SHARED" }));
    done(await handsOver(deputy, plan, chief, mark("handover")));
    return { ownComment: comment.id };
  }
  if (stage === "claimable") {
    const { opinion } = done(await asksOpinion(deputy, plan, chief, question));
    done(await givesOpinion(chief, opinion, mark("opinion")));
    return {};
  }
  if (stage === "advising") return { openOpinion: done(await asksOpinion(deputy, plan, chief, question)).opinion.id };
  if (stage === "approvable") return {};
  if (stage === "amendable" || stage === "amended") {
    const { latestVersion } = await planOf(chief, plan);
    done(await chief.tries("approvePlan", { planId: plan.id, contentHash: latestVersion?.contentHash, note: mark("approval") }));
    if (stage === "amended") done(await amends(clerk, plan, mark("amendment")));
    return {};
  }
  const suggested = { at: { section: "NARRATIVE" }, suggests: { narrative: mark("finding") } };
  const noted = { ...remark(stage === "inReview" ? "draftfinding" : "finding"), ...(stage === "returned" ? suggested : {}) };
  const finding = done(await notes(chief, plan, noted)).finding;
  if (stage === "inReview") {
    const second = done(await notes(chief, plan, remark("draftfinding"))).finding;
    return { draftFinding: finding.id, secondDraftFinding: second.id };
  }
  const { latestVersion } = await planOf(chief, plan);
  done(await chief.tries("returnPlan", { planId: plan.id, contentHash: latestVersion?.contentHash, note: mark("round") }));
  if (stage === "returned") return { openFinding: finding.id, ...(await historyOf(chief, plan)) };
  done(await answers(clerk, finding, mark("answer")));
  done(await submits(clerk, plan));
  done(await startsReview(chief, plan));
  done(await raisesAgain(chief, finding, mark("answer")));
  return { answeredFinding: finding.id, askedOpinion: done(await asksOpinion(chief, plan, deputy, question)).opinion.id };
}

async function asked(clerk: Actor, plan: { readonly id: string }, mark: (noun: string) => string): Promise<Versioned> {
  return done(await asksForMoreTime(clerk, plan, inDays(30), mark("extension"))).extension;
}

async function historyOf(actor: Actor, plan: { readonly id: string }): Promise<Rows> {
  const seen = await actor.sees<{ plan: { latestVersion: { id: string }; rounds: { id: string }[] } }>(
    "query ($id: ID!) { plan(id: $id) { latestVersion { id } rounds { id } } }",
    { id: plan.id },
  );
  return { version: seen.plan.latestVersion.id, round: seen.plan.rounds[0]?.id ?? "" };
}
