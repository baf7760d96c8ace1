import { planStates, planWorkflow } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { Actor } from "./actor.js";
import { createLookup, defineLoader, type Lookup } from "./loaders.js";
import { allow, can } from "./policy.js";
import { nameStates } from "./step.js";
import { viewerSteps } from "./viewer-steps.js";

class Paper {
  constructor(
    readonly state: string,
    readonly organizationId: string,
    readonly open = 0,
  ) {}
}

nameStates(planWorkflow, planStates);
const statements: (readonly string[])[] = [];
const pathOf = defineLoader<string>(async (_execute, ids) => {
  statements.push(ids);
  return new Map(ids.map((id) => [id, `0001${id}`]));
});
const place = async (lookup: Lookup, paper: Paper) => ({ path: (await lookup.load(pathOf, paper.organizationId)) ?? "" });
allow(["plan.approve", "plan.submit"], Paper, (actor, _paper, { path }) => actor.holds("REVIEWER", path), place);
allow(["plan.return"], Paper, () => "FOUR_EYES");
allow(["plan.remind"], Paper, () => ({ delegationId: "d", onBehalfOfId: "absent" }));

const grants = [{ role: "REVIEWER", organizationId: "o", path: "00010002", includesSubtree: true }] as const;
const actor = new Actor({ accountId: "a", personId: "p", tenantId: "t", locale: "en", grants });
const lookup = () => createLookup("t", new Date(), async () => []);
const viewer = (as = actor) => ({ ...lookup(), actor: as, locale: "en" as const });
const offered = [
  {
    action: "plan.approve" as const,
    step: "approve" as const,
    refused: (paper: Paper) => (paper.open ? ({ code: "FINDINGS_OPEN", params: { open: paper.open } } as const) : null),
  },
  { action: "plan.submit" as const, step: "submit" as const },
  { action: "plan.return" as const },
];

describe("the viewer's steps", () => {
  test("are those of workflow and policy, with the reason why not", async () => {
    const steps = await viewerSteps(viewer(), planWorkflow, new Paper("IN_REVIEW", "0002"), offered);
    expect(steps).toEqual([
      { name: "approvePlan", possible: true, whyNot: null, code: null, onBehalfOfId: null },
      { name: "submitPlan", possible: false, whyNot: expect.stringContaining("In review"), code: "STEP_NOT_OPEN", onBehalfOfId: null },
      { name: "returnPlan", possible: false, whyNot: expect.stringMatching(/another reviewer/), code: "FOUR_EYES", onBehalfOfId: null },
    ]);
  });

  test("name what else would be refused", async () => {
    const [approve] = await viewerSteps(viewer(), planWorkflow, new Paper("IN_REVIEW", "0002", 3), offered);
    expect(approve).toMatchObject({ possible: false, code: "FINDINGS_OPEN", whyNot: expect.stringContaining("3") });
  });

  test("say in whose stead a step would be taken, where it can be", async () => {
    const remind = {
      action: "plan.remind" as const,
      refused: ({ open }: Paper) => (open ? ({ code: "NOBODY_TO_REMIND" } as const) : null),
    };
    const stepsOf = (open: number) => viewerSteps(viewer(), planWorkflow, new Paper("IN_REVIEW", "0002", open), [remind]);
    expect(await stepsOf(0)).toMatchObject([{ possible: true, onBehalfOfId: "absent" }]);
    expect(await stepsOf(1)).toMatchObject([{ possible: false, onBehalfOfId: null }]);
  });

  test("say no more than FORBIDDEN outside the viewer's organizations", async () => {
    const [approve] = await viewerSteps(viewer(), planWorkflow, new Paper("DRAFT", "0003", 3), offered);
    expect(approve).toMatchObject({ possible: false, code: "FORBIDDEN", onBehalfOfId: null });
  });

  test("of a page read their facts in one statement", async () => {
    statements.length = 0;
    const shared = viewer();
    const page = ["0002", "0003", "0002", "0004"].map((id) => viewerSteps(shared, planWorkflow, new Paper("IN_REVIEW", id), offered));
    expect(await Promise.all(page)).toHaveLength(4);
    expect(statements).toEqual([["0002", "0003", "0004"]]);
  });

  test("an action without a rule is nobody's, and the system needs none", async () => {
    await expect(can(lookup(), actor, "plan.startReview", new Paper("DRAFT", "0002"))).rejects.toThrow("no rule");
    expect(await can(lookup(), Actor.system("t"), "plan.return", new Paper("DRAFT", "0002"))).toBe(true);
  });

  test("an action has one rule", () => {
    expect(() => allow(["plan.return"], null, () => true)).toThrow("two rules");
  });
});
