import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { asksForPlans, onlyAdvises, saves, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let officer: Actor;
let reviewer: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("covering");
  unit = await group.organization("C-1");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

interface CoverageSeen {
  readonly problems: readonly {
    readonly problemId: string;
    readonly cells: readonly { readonly aspect: string; readonly state: string; readonly place: { readonly rowId: string | null } }[];
  }[];
  readonly orphans: readonly { readonly section: string; readonly rowId: string }[];
}

async function coverageOf({ id }: { id: string }): Promise<CoverageSeen> {
  const query = `query ($id: ID!) { plan(id: $id) { latestVersion {
    coverage { problems { problemId cells { aspect state count place { section rowId field } } } orphans { section rowId } } } } }`;
  return (await reviewer.sees<{ plan: { latestVersion: { coverage: CoverageSeen } } }>(query, { id })).plan.latestVersion.coverage;
}

test("the reviewer sees at a glance which problems a version leaves open, and what answers to none", async () => {
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  const campaign = await asksForPlans(manager, group.top, [unit], "FG-1");
  await onlyAdvises(manager, campaign, ["R01", "R02"]);
  const [plan] = campaign.plans as [{ id: string }];
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
  const whole = wholePlan(frame);
  const rows = whole.workTable.map((row) =>
    row.id === "RECTIFICATION-2" ? { ...row, responsiblePerson: "路人", responsibleDepartment: "后勤" } : row,
  );
  const measureless = whole.problemResponses.map((response) => ({ ...response, measures: [] }));
  done(await saves(officer, plan, { ...whole, workTable: rows, problemResponses: measureless }));
  done(await submits(officer, plan));
  const { problems, orphans } = await coverageOf(plan);
  expect(problems.map(({ problemId }) => problemId)).toEqual(campaign.problems.map(({ id }) => id));
  const states = Object.fromEntries(problems[0]?.cells.map(({ aspect, state }) => [aspect, state]) ?? []);
  expect(states).toMatchObject({
    RESPONSE: "COVERED",
    RESPONSIBILITY: "COVERED",
    MEASURES: "MISSING",
    CRITERIA: "COVERED",
    WORK_ROWS: "COVERED",
  });
  expect(problems[0]?.cells[0]?.place.rowId).toBe("response-1");
  expect(orphans).toEqual([{ section: "RECTIFICATION", rowId: "RECTIFICATION-2" }]);
});
