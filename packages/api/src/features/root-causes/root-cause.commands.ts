import type { CauseLink } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { refuseUnlessRun } from "../campaigns/campaign.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { RootCause } from "./root-cause.entity.js";
import type { LinkRootCauseInput, RootCauseEndInput, UnlinkRootCauseInput } from "./root-cause.inputs.js";
import { circleOf, endsOf } from "./root-cause.queries.js";

const noteLength = 500;
const mostLinks = 1_000;

/** An end of a link: one of the two. */
interface End {
  readonly themeId: string | null;
  readonly problem: Problem | null;
}

/** Says that one thing comes from another. The campaign is held, so that two links close no circle together. */
export const linkRootCause = command({
  action: "rootCause.link",
  subject: (tx, input: LinkRootCauseInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, input) {
    refuseUnlessRun(campaign);
    const note = input.note.trim();
    if (note.length > noteLength) throw new Refusal("VALUE_TOO_LONG", { maximum: noteLength }, ["input", "note"]);
    const cause = await endOf(tx, campaign, input.cause, "cause");
    const effect = await endOf(tx, campaign, input.effect, "effect");
    refuseAll([whyNotLinked(campaign, cause, effect)]);
    const links = await tx.find(RootCause, { campaignId: campaign.id });
    if (links.length >= mostLinks) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostLinks }, ["input"]);
    const link = { cause: idOf(cause), effect: idOf(effect) };
    if (links.some((one) => isSame(endsOf(one), link))) throw new Refusal("ROOT_CAUSE_EXISTS", {}, ["input", "effect"]);
    const path = await circleOf(tx, campaign, links, link);
    if (path !== null) throw new Refusal("ROOT_CAUSE_CIRCLE", { path }, ["input", "effect"]);
    const { id } = await tx.insert(RootCause, {
      ...{ campaignId: campaign.id, causeThemeId: cause.themeId, causeProblemId: cause.problem?.id ?? null },
      ...{ effectThemeId: effect.themeId, effectProblemId: effect.problem?.id ?? null },
      ...{ note, linkedById: tx.actor.personId, linkedAt: tx.now },
    });
    for (const { problem } of [cause, effect]) if (problem) tx.touch(Problem, problem.id);
    return { rootCauseId: id };
  },
});

/** Takes a link out again. */
export const unlinkRootCause = command({
  action: "rootCause.unlink",
  async subject(tx, input: UnlinkRootCauseInput) {
    const { campaignId } = await tx.see(RootCause, input.rootCauseId);
    return tx.lock(Campaign, campaignId);
  },
  async run(tx, campaign, input) {
    refuseUnlessRun(campaign);
    const link = await tx.see(RootCause, input.rootCauseId); // its campaign is held
    await tx.remove(link);
    for (const problemId of [link.causeProblemId, link.effectProblemId]) if (problemId) tx.touch(Problem, problemId);
    return {};
  },
});

/** The theme or problem that an end names, of this campaign. */
async function endOf(tx: Transaction, campaign: Campaign, { themeId, problemId }: RootCauseEndInput, field: string): Promise<End> {
  const path = ["input", field];
  if (Boolean(themeId) === Boolean(problemId)) throw new Refusal("ROOT_CAUSE_END_REQUIRED", {}, path);
  if (themeId) {
    if (!campaign.themes.some(({ id }) => id === themeId)) throw new Refusal("ROOT_CAUSE_THEME_UNKNOWN", {}, path);
    return { themeId, problem: null };
  }
  const problem = await tx.see(Problem, problemId ?? "");
  if (problem.campaignId !== campaign.id) throw new Refusal("ROOT_CAUSE_OTHER_CAMPAIGN", { code: problem.code }, path);
  return { themeId: null, problem };
}

function whyNotLinked({ themes }: Campaign, cause: End, effect: End): RefusalDetail | null {
  const path = ["input", "effect"];
  if (idOf(cause) === idOf(effect)) return { code: "ROOT_CAUSE_OF_ITSELF", path };
  if (cause.problem && !effect.problem) return { code: "ROOT_CAUSE_PROBLEM_TO_THEME", path };
  const theme = themes.find(({ id }) => id === cause.themeId)?.name;
  if (!effect.problem || theme === undefined || effect.problem.theme !== theme) return null;
  return { code: "ROOT_CAUSE_WITHIN_THEME", params: { code: effect.problem.code, theme }, path };
}

function idOf({ themeId, problem }: End): string {
  return problem?.id ?? themeId ?? "";
}

function isSame(one: CauseLink, other: CauseLink): boolean {
  return one.cause === other.cause && one.effect === other.effect;
}
