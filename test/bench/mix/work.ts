import { setTimeout as wait } from "node:timers/promises";
import type { Calling } from "./people.ts";
import type { Window } from "./window.ts";

/** What somebody does before they think again. */
type Act = (desk: Desk) => Promise<void>;

/** A window and what is known at it. */
export interface Desk {
  readonly window: Window;
  readonly organizationId: string;
  readonly campaignIds: readonly string[];
}

interface Matter {
  readonly plan: { readonly id: string; readonly state: string } | null;
}

interface PlanSeen {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly latestVersion: { readonly contentHash: string } | null;
  readonly campaign: { readonly reasonCodes: readonly { readonly code: string }[] };
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean }[];
  readonly draft: { readonly revision: number; readonly content: { readonly narrative: string } } | null;
}

type Inbox = Record<"mine" | "others", { readonly edges: readonly { readonly node: Matter }[] }>;

/** As on the page. */
const pageSize = 20;

/** Milliseconds for which somebody reads what they see. */
const thinking = () => 2_000 + Math.random() * 6_000;
/** Between two savings of a text that is being written. */
const writing = () => 1_500 + Math.random() * 1_500;

async function inbox({ window }: Desk, kind = "inbox", beside: { name: string; variables: object }[] = []): Promise<Matter[]> {
  const found = await window.open<Inbox>(kind, "Inbox", { filter: null, first: pageSize }, beside as never);
  return found ? [...found.mine.edges, ...found.others.edges].map(({ node }) => node) : [];
}

/** The first page of a window: the frame, and the inbox in it. */
const home: Act = async (desk) => void (await inbox(desk, "home", [{ name: "Shell", variables: {} }]));
const look: Act = async (desk) => void (await inbox(desk));

const tree: Act = async ({ window, organizationId, campaignIds }) =>
  void (await window.open("tree", "SupervisionTree", { id: organizationId, campaignId: any(campaignIds) }));

const campaign: Act = async ({ window, campaignIds }) => void (await window.open("campaign", "CampaignPage", { id: any(campaignIds) }));

async function planOf(desk: Desk, states: readonly string[] | null = null): Promise<string | null> {
  const matters = await inbox(desk);
  const ids = matters.flatMap(({ plan }) => (plan && (states?.includes(plan.state) ?? true) ? [plan.id] : []));
  await wait(writing());
  return ids.length > 0 ? any(ids) : null;
}

async function read({ window }: Desk, id: string): Promise<void> {
  const shown = { id, number: 0, numbered: false, latest: true, draft: true };
  await window.open("plan", "PlanView", shown, [{ name: "PlanDiscussionCount", variables: { id } }]);
}

const plan: Act = async (desk) => {
  const id = await planOf(desk);
  if (id) await read(desk, id);
};

const comment: Act = async (desk) => {
  const id = await planOf(desk);
  if (!id) return;
  await read(desk, id);
  await desk.window.ask("PlanDiscussion", { id, after: null });
  await wait(writing());
  await desk.window.command("comment", "AddComment", {
    planId: id,
    circle: "SHARED",
    text: "请补充到岗位、到个人。",
    mentionedPersonIds: [],
  });
};

/** Reads a plan that waits and decides on it: lets it pass where that is possible, else sends it back with a finding. */
const decide: Act = async (desk) => {
  const { window } = desk;
  const id = await planOf(desk, ["SUBMITTED", "IN_REVIEW"]);
  if (!id) return;
  const see = async (kind: string) => (await window.open<{ plan: PlanSeen | null }>(kind, "ReviewPlan", { id }))?.plan ?? null;
  let seen = await see("review");
  await wait(thinking());
  if (seen && can(seen, "startPlanReview")) {
    await window.command("start", "StartReview", { planId: id, expectedVersion: seen.revision });
    seen = await see("review");
    await wait(writing());
  }
  if (!seen?.latestVersion) return;
  const { contentHash } = seen.latestVersion;
  if (can(seen, "approvePlan") && Math.random() < 0.7) await window.command("decide", "ApprovePlan", { planId: id, contentHash });
  else if (seen.state === "IN_REVIEW") {
    const about = { anchor: { section: "SAFEGUARDS" }, reasonCode: seen.campaign.reasonCodes[0]?.code, weight: "BLOCKING", suggestion: [] };
    await window.command("note", "DraftFinding", { planId: id, ...about, demand: "请写明经费和频次。" });
    await wait(writing());
    await window.command("decide", "ReturnPlan", { planId: id, contentHash, note: "" });
  }
};

/** Writes on the plan, which is saved meanwhile; now and then it is handed in, or taken back again. */
const edit: Act = async (desk) => {
  const { window } = desk;
  const id = await planOf(desk, ["DRAFT", "RETURNED", "WITHDRAWN", "SUBMITTED"]);
  if (!id) return;
  const seen = (await window.open<{ plan: PlanSeen | null }>("editor", "PlanEditor", { id }))?.plan;
  if (!seen) return;
  if (can(seen, "withdrawPlan"))
    return void (await window.command("withdraw", "WithdrawPlan", { planId: id, expectedVersion: seen.revision }));
  if (!seen.draft || seen.state === "SUBMITTED") return;
  let { revision } = seen.draft;
  for (let time = 1; time <= 4; time++) {
    await wait(writing());
    const changes = { narrative: `${seen.draft.content.narrative}\n第 ${time} 次修改。` };
    if (!(await window.command("save", "ChangePlanDraft", { planId: id, expectedVersion: revision, changes }))) return;
    revision += 1;
  }
  const after = await window.ask<{ plan: PlanSeen | null }>("PlanEditor", { id });
  if (after?.plan && can(after.plan, "submitPlan")) {
    await window.command("submit", "SubmitPlan", { planId: id, expectedVersion: after.plan.revision });
  }
};

function can({ viewerSteps }: PlanSeen, step: string): boolean {
  return viewerSteps.some(({ name, possible }) => possible && name === step);
}

/** How often each calling does what. */
const acts: Readonly<Record<Calling, readonly Act[]>> = {
  reader: [home, look, look, tree, tree, tree, plan, plan, campaign],
  reviewer: [home, look, tree, tree, plan, campaign, comment, decide, decide, decide],
  submitter: [home, look, look, tree, plan, campaign, comment, edit, edit, edit],
};

/** Works until the time is over. */
export async function work(desk: Desk, calling: Calling, until: number): Promise<void> {
  await wait(Math.random() * 4_000); // they do not come all at once
  await home(desk);
  while (performance.now() < until) {
    await wait(thinking());
    await any(acts[calling])(desk);
  }
}

function any<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)] as Item;
}
