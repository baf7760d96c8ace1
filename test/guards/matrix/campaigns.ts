import { type Actor, inDays, type Versioned } from "../../support/actor.js";
import {
  campaignOf,
  changesRules,
  closesCampaign,
  createsCampaign,
  handsDown,
  requestsPlans,
  savesTemplate,
  setsParticipants,
  setsPlanTemplate,
  terms,
} from "../../support/campaign.verbs.js";
import { done } from "../../support/outcome.js";
import { wholePlan } from "../../support/plan.content.js";
import { answers, notes, overrides, returns, saves, startsReview, submits } from "../../support/plan.verbs.js";
import type { Place } from "./place.js";

/** Terms of a campaign in which every text is a canary. */
export function markedTerms(mark: (noun: string) => string) {
  const noun = mark("campaign");
  return {
    ...terms,
    title: noun,
    titleEn: noun,
    batches: [{ name: noun, startsOn: inDays(0), endsOn: inDays(60) }],
    themes: [noun],
    reasonCodes: [{ code: "SCOPE_UNCLEAR", label: noun, labelEn: noun }],
  };
}

/** A campaign in which these organizations take part, each with a problem and a plan. */
export async function openCampaign(
  manager: Actor,
  mark: (noun: string) => string,
  organization: Versioned,
  units: readonly Versioned[],
  code = "1",
) {
  const created = done(await createsCampaign(manager, organization, `${mark("campaign")}-${code}`, markedTerms(mark))).campaign;
  done(
    await setsParticipants(
      manager,
      created,
      units.map(({ id }) => ({ id, batchId: created.batches[0]?.id ?? "" })),
    ),
  );
  const problems = units.map(({ id }) => ({ organizationId: id, title: mark("problem"), theme: mark("campaign") }));
  const handedDown = done(await handsDown(manager, created, problems)).problems;
  done(await requestsPlans(manager, created));
  done(await changesRules(manager, created, [{ rule: "R06", weight: "ADVISORY" }]));
  const { participants } = await campaignOf(manager, created);
  const planOfUnit = new Map(participants.edges.map(({ node }) => [node.organization.id, node.plan?.id ?? ""]));
  return { id: created.id, problems: handedDown, plans: units.map(({ id }) => planOfUnit.get(id) ?? "") };
}

/** A campaign that has not been opened yet. */
export async function preparedCampaign(
  manager: Actor,
  mark: (noun: string) => string,
  organization: Versioned,
  units: readonly Versioned[],
) {
  const created = done(await createsCampaign(manager, organization, `${mark("campaign")}-f`, markedTerms(mark))).campaign;
  return done(await setsParticipants(manager, created, units)).campaign;
}

/** A campaign whose only plan was approved, and kept as a template: what it says becomes what plans begin with, so it sings of the campaign. */
export async function finishedCampaign(actors: Pair, mark: (noun: string) => string, organization: Versioned, unit: Versioned) {
  const { campaign, plan } = await approvedCampaign(actors, mark, organization, unit, "d");
  done(await setsPlanTemplate(actors.chief, campaign, plan));
  const noun = mark("campaign");
  const texts = { title: noun, titleEn: noun, sector: noun };
  const { campaign: template } = done(await savesTemplate(actors.chief, campaign, `${noun}-t`, texts));
  return { id: campaign.id, template: template.id };
}

/** A campaign that is over, with the word on how the work on its open problem goes on. */
export async function closedCampaign(
  actors: Pair,
  mark: (noun: string) => string,
  organization: Versioned,
  unit: Versioned,
): Promise<void> {
  const { campaign } = await approvedCampaign(actors, mark, organization, unit, "c");
  done(await closesCampaign(actors.chief, campaign, mark("campaign")));
}

type Pair = Pick<Place, "chief" | "clerk">;

async function approvedCampaign(
  { chief, clerk }: Pair,
  mark: (noun: string) => string,
  organization: Versioned,
  unit: Versioned,
  code: string,
) {
  const campaign = await openCampaign(chief, mark, organization, [unit], code);
  const plan = { id: campaign.plans[0] as string };
  const content = wholePlan({ unit, branches: [], headquarters: organization, problems: campaign.problems });
  done(await saves(clerk, plan, { ...content, safeguards: mark("campaign") }));
  done(await submits(clerk, plan));
  done(await startsReview(chief, plan));
  const { finding } = done(await notes(chief, plan, { at: { section: "BATCHES" }, reason: "SCOPE_UNCLEAR", demand: mark("finding") }));
  done(await returns(chief, plan));
  done(await answers(clerk, finding, mark("answer")));
  done(await submits(clerk, plan));
  done(await startsReview(chief, plan));
  done(await overrides(chief, plan, mark("decision")));
  return { campaign, plan };
}
