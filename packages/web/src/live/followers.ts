import type { Changed } from "./pace";

/** Queries of lists and figures, by name: any plan may come into them, or go. */
const ofPlans = new Set([
  "Shell",
  "Inbox",
  "Plans",
  "ReviewQueue",
  "SupervisionTree",
  "SupervisionBranch",
  "SupervisionPanel",
  "CampaignParticipants",
  "QualityLeague",
]);

/** Queries of the ledger: any problem may come into them, or go; a problem is asked for by its number, which a change does not name. */
const ofProblems = new Set([
  ...["Problems", "Measures", "Outcomes", "ProblemView", "HandOversWaiting", "LookBackDraws", "CloseOuts", "CloseOutCount"],
  ...["BoardTop", "BoardBranch", "BoardMeasures", "ProblemTree", "ProblemTreeBranch", "ProblemTreePanel"],
  "LedgerTasks",
  ...["CampaignRoots", "ProblemRoots", "AreaSheet"],
]);

/** Queries of what a person was told. */
const ofNotices = new Set(["Shell", "Notices", "NoticePanel"]);

/** Queries of who stands in for whom, and of what comes to them by it. */
const ofDelegations = new Set(["Shell", "Inbox", "Absence", "Delegations"]);

/** Queries that show opinions, which belong to the reviewing side and tell nobody else that the plan has changed. */
const ofOpinions = new Set(["Shell", "Inbox", "ReviewPlan", "PlanView"]);

/** Queries of what is said about a plan. */
const ofComments = new Set(["PlanDiscussion", "PlanDiscussionCount"]);

/** The editor puts together what others save by itself: see `use-draft.ts`. */
const onTheirOwn = new Set(["PlanEditor"]);

/** A query that is on the page. */
interface Shown {
  readonly queryName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Whether a query shows one of the things that have changed: a page of one thing names it in its variables. */
export function shows({ queryName, variables }: Shown, changed: Changed): boolean {
  if (queryName === undefined || onTheirOwn.has(queryName)) return false;
  return changed === null || Object.values(variables ?? {}).some((value) => typeof value === "string" && changed.has(value));
}

/** Whether a query lists or counts what things that have changed may come into, or go from. */
export function lists({ queryName: name }: Shown, changed: Changed): boolean {
  if (name === undefined || changed === null) return false;
  const nouns = new Set([...changed].map(nounOf));
  if (nouns.has("Plan") && ofPlans.has(name)) return true;
  if (nouns.has("Problem") && ofProblems.has(name)) return true;
  if (nouns.has("Delegation") && ofDelegations.has(name)) return true;
  if (nouns.has("Notice") && ofNotices.has(name)) return true;
  if (nouns.has("ReviewOpinion") && ofOpinions.has(name)) return true;
  return nouns.has("PlanComment") && ofComments.has(name);
}

/** The noun that an opaque id names. */
function nounOf(id: string): string {
  return atob(id.replaceAll("-", "+").replaceAll("_", "/")).split(":")[0] ?? "";
}
