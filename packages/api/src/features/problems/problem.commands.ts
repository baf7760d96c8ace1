import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { refuseUnlessRun } from "../campaigns/campaign.queries.js";
import { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Problem } from "./problem.entity.js";
import type { HandDownProblemsInput, ProblemInput } from "./problem.inputs.js";

const mostProblems = 500;

/** Hands problems down to participants, numbered on within the campaign. */
export const handDownProblems = command({
  action: "problem.handDown",
  subject: (tx, input: HandDownProblemsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { problems }) {
    refuseUnlessRun(campaign);
    if (problems.length === 0) throw new Refusal("PROBLEMS_REQUIRED", {}, ["input", "problems"]);
    if (problems.length > mostProblems) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostProblems }, ["input", "problems"]);
    refuseAll([...(await checkTargets(tx, campaign, problems)), ...checkProblems(campaign, problems)]);
    const rows = await tx.insertAll(
      Problem,
      problems.map(({ organizationId, title, kind, severity, deadline, repeated, theme }, position) => ({
        campaignId: campaign.id,
        code: problemCode(campaign.code, campaign.nextProblem + position),
        title: title.trim(),
        theme: theme?.trim() || null,
        ...{ organizationId, kind, severity, deadline, repeated, createdAt: tx.now },
      })),
    );
    await tx.change(campaign, { nextProblem: campaign.nextProblem + problems.length });
    for (const row of rows) tx.emit("problem.handedDown", row);
    return { problemIds: rows.map(({ id }) => id) };
  },
});

/** The readable number of a campaign's n-th problem. */
export function problemCode(campaignCode: string, number: number): string {
  return `${campaignCode}-${String(number).padStart(3, "0")}`;
}

/** What is wrong with the problems themselves, each at its place in the input. */
export function checkProblems(campaign: Pick<Campaign, "startsOn" | "themes">, problems: readonly ProblemInput[]): RefusalDetail[] {
  const themes = new Set(campaign.themes.map(({ name }) => name));
  return problems.flatMap(({ title, deadline, theme }, position): RefusalDetail[] => {
    const path = ["input", "problems", String(position)];
    const wrong: RefusalDetail[] = [];
    if (title.trim() === "") wrong.push({ code: "VALUE_REQUIRED", path: [...path, "title"] });
    if (deadline < campaign.startsOn) {
      const params = { deadline, startsOn: campaign.startsOn };
      wrong.push({ code: "PROBLEM_DEADLINE_OUTSIDE_CAMPAIGN", params, path: [...path, "deadline"] });
    }
    const name = theme?.trim() ?? "";
    if (name !== "" && !themes.has(name)) wrong.push({ code: "THEME_UNKNOWN", params: { theme: name }, path: [...path, "theme"] });
    return wrong;
  });
}

async function checkTargets(tx: Transaction, campaign: Campaign, problems: readonly ProblemInput[]): Promise<RefusalDetail[]> {
  const ids = [...new Set(problems.map(({ organizationId }) => organizationId))];
  const participants = await tx.find(CampaignParticipant, { campaignId: campaign.id, organizationId: ids });
  const taking = new Set(participants.map(({ organizationId }) => organizationId));
  if (taking.size === ids.length) return [];
  const others = new Map((await tx.find(Organization, { id: ids })).map((row) => [row.id, row]));
  return problems.flatMap(({ organizationId }, position): RefusalDetail[] => {
    if (taking.has(organizationId)) return [];
    const organization = others.get(organizationId);
    const path = ["input", "problems", String(position), "organizationId"];
    if (!organization || !tx.actor.may("organization.read", organization.path)) throw new Fault("NOT_FOUND", { path });
    return [{ code: "PROBLEM_TARGET_NOT_PARTICIPANT", params: { organization: nameOf(organization) }, path }];
  });
}
