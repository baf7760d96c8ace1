import { deadlineTermsOf, problemWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { isWithin } from "../../platform/tree-path.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { refuseUnlessRun } from "../campaigns/campaign.queries.js";
import { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";
import { Ledger } from "../ledgers/ledger.entity.js";
import { lockLedger } from "../ledgers/ledger.queries.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf, organizationPath } from "../organizations/organization.queries.js";
import { Responsibility } from "../responsibilities/responsibility.entity.js";
import { checkDetails, checkProblems, deadlineOf, detailsOf, type EnteredProblem, entered, problemCode } from "./problem.checks.js";
import { Problem } from "./problem.entity.js";
import type { HandDownProblemsInput, RegisterProblemInput, RegisterProblemsInput, UpdateProblemInput } from "./problem.inputs.js";
import { whyFrozen } from "./problem-steps.queries.js";

const mostProblems = 500;

/** Hands problems down to participants, numbered on within the ledger; their plans answer them. */
export const handDownProblems = command({
  action: "problem.handDown",
  subject: (tx, input: HandDownProblemsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { ledgerId, problems, dryRun }) {
    refuseUnlessRun(campaign);
    const ledger = await lockLedger(tx, campaign.id, ledgerId ?? null);
    refuseNumber(problems);
    const whole = problems.map(entered);
    refuseAll([...(await checkTargets(tx, campaign, problems)), ...checkProblems({ campaign, ledger }, whole, tx.today)]);
    return dryRun ? { problemIds: [] } : enter(tx, { campaign, ledger }, whole, true);
  },
});

/** Enters problems on a ledger as they are found: anybody's by whoever manages the campaign, its own by a unit. */
export const registerProblems = command({
  action: "problem.register",
  subject: (tx, input: RegisterProblemsInput) => tx.lock(Ledger, input.ledgerId),
  async run(tx, ledger, { problems, dryRun }) {
    const [campaign] = await tx.find(Campaign, { id: ledger.campaignId });
    if (!campaign) throw new Fault("NOT_FOUND");
    refuseUnlessRun(campaign);
    refuseNumber(problems);
    refuseAll([...(await checkUnits(tx, campaign, problems)), ...checkProblems({ campaign, ledger }, problems, tx.today)]);
    return dryRun ? { problemIds: [] } : enter(tx, { campaign, ledger }, problems, false);
  },
});

/** Corrects what is said of a problem; who answers for it and until when is for other steps. */
export const updateProblem = command({
  action: "problem.update",
  subject: (tx, input: UpdateProblemInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    const [campaign] = await tx.find(Campaign, { id: problem.campaignId });
    const [ledger] = await tx.find(Ledger, { id: problem.ledgerId });
    if (!campaign || !ledger) throw new Fault("NOT_FOUND");
    refuseAll(checkDetails({ campaign, ledger }, input, ["input"]));
    await tx.change(problem, detailsOf(input));
    return { problemId: problem.id };
  },
});

function refuseNumber(problems: readonly unknown[]): void {
  if (problems.length === 0) throw new Refusal("PROBLEMS_REQUIRED", {}, ["input", "problems"]);
  if (problems.length > mostProblems) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostProblems }, ["input", "problems"]);
}

/** Puts problems on the ledger, which is locked, under its next numbers. The unit carries each from today on. */
async function enter(
  tx: Transaction,
  { campaign, ledger }: { readonly campaign: Campaign; readonly ledger: Ledger },
  problems: readonly EnteredProblem[],
  answeredInPlan: boolean,
) {
  const rows = await tx.insertAll(
    Problem,
    problems.map((problem, position) => {
      const deadline = deadlineOf(campaign, problem, tx.today);
      return {
        ...{ campaignId: ledger.campaignId, ledgerId: ledger.id, organizationId: problem.organizationId, kind: problem.kind },
        ...detailsOf(problem),
        code: problemCode(ledger.code, ledger.nextProblem + position),
        ...{ state: problemWorkflow.initial, stateSince: tx.now, answeredInPlan },
        handedDownOn: problem.handedDownOn ?? tx.today,
        ...{ deadline, firstDeadline: deadline, standing: "REGULAR" as const },
        yellowDays: deadlineTermsOf(campaign.deadlineTerms, problem.severity).yellowDays,
        ...{ progressPercent: 0, progressNote: "", difficulties: "" },
        createdAt: tx.now,
      };
    }),
  );
  await tx.insertAll(
    Responsibility,
    rows.map(({ id, organizationId }) => ({
      ...{ problemId: id, role: "RESPONSIBLE_UNIT", number: 1, organizationId },
      ...{ startsOn: tx.today, endsOn: null },
    })),
  );
  await tx.change(ledger, { nextProblem: ledger.nextProblem + problems.length });
  for (const row of rows) tx.emit(answeredInPlan ? "problem.handedDown" : "problem.registered", row);
  return { problemIds: rows.map(({ id }) => id) };
}

async function checkTargets(
  tx: Transaction,
  campaign: Campaign,
  problems: readonly { readonly organizationId: string }[],
): Promise<RefusalDetail[]> {
  const ids = [...new Set(problems.map(({ organizationId }) => organizationId))];
  const participants = await tx.find(CampaignParticipant, { campaignId: campaign.id, organizationId: ids });
  const taking = new Set(participants.map(({ organizationId }) => organizationId));
  if (taking.size === ids.length) return [];
  const others = new Map((await tx.find(Organization, { id: ids })).map((row) => [row.id, row]));
  return problems.flatMap(({ organizationId }, position): RefusalDetail[] => {
    if (taking.has(organizationId)) return [];
    const path = ["input", "problems", String(position), "organizationId"];
    const organization = seen(tx, others.get(organizationId), path);
    return [{ code: "PROBLEM_TARGET_NOT_PARTICIPANT", params: { organization: nameOf(organization) }, path }];
  });
}

/** Units under the organization that runs the campaign; who does not manage the campaign enters their own unit's findings only. */
async function checkUnits(tx: Transaction, campaign: Campaign, problems: readonly RegisterProblemInput[]): Promise<RefusalDetail[]> {
  const units = new Map(
    (await tx.find(Organization, { id: [...new Set(problems.map((one) => one.organizationId))] })).map((row) => [row.id, row]),
  );
  const top = (await tx.load(organizationPath, campaign.organizationId)) ?? "";
  const manages = tx.actor.may("problem.handDown", top);
  return problems.flatMap(({ organizationId, kind }, position): RefusalDetail[] => {
    const path = ["input", "problems", String(position), "organizationId"];
    const unit = seen(tx, units.get(organizationId), path);
    const params = { organization: nameOf(unit) };
    if (!isWithin(unit.path, top)) return [{ code: "PROBLEM_TARGET_OUTSIDE", params, path }];
    if (unit.state !== "OPEN") return [{ code: "ORGANIZATION_CLOSED", params, path }];
    const own = tx.actor.may("problem.register", unit.path) && (kind === "SELF_CHECK" || kind === "RESEARCH");
    return manages || own ? [] : [{ code: "PROBLEM_NOT_OWN", path }];
  });
}

/** NOT_FOUND for an organization that is not there or not for the actor to see. */
function seen(tx: Transaction, organization: Organization | undefined, path: readonly string[]): Organization {
  if (organization && tx.actor.may("organization.read", organization.path)) return organization;
  throw new Fault("NOT_FOUND", { path });
}
