import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { asksToClose, closingOf, passes, setsCriteria, shows, takesBack, toCheck, withdraws } from "../support/close-out.verbs.js";
import {
  accepts,
  answersHandOver,
  assigns,
  completes,
  type Four,
  handsOn,
  inPost,
  type LedgerProblem,
  ledgerOf,
  plans,
  problemOf,
  registers,
  starts,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import {
  aims,
  aimsAnew,
  dropsTarget,
  outcomesSeen,
  promisesRule,
  reads,
  showsRule,
  targetsOf,
  waives,
} from "../support/outcome-target.verbs.js";
import { type Group, World } from "../support/world.js";

// 成果目标: what is to come of the work drives it, and a problem is struck off only when it has come.

let world: World;
let group: Group;
let unit: Versioned;
let sibling: Versioned;
let ledger: Versioned;
let four: Four;
let manager: Actor;
let officer: Actor;
let checker: Actor;
let keeper: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("outcomes");
  unit = await group.organization("O-1");
  sibling = await group.organization("O-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  checker = await group.actor("checker", "REVIEWER");
  keeper = await group.actor("keeper", "LEADER");
  stranger = await (await world.group("elsewhere")).actor("stranger", "CAMPAIGN_MANAGER");
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "CG", [unit, sibling]));
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("O-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
}, 120_000);
afterAll(() => world.stop());

async function taken(more: object = {}): Promise<LedgerProblem> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id, deadline: inDays(30), ...more }])).problems;
  done(await assigns(manager, problem as LedgerProblem, four));
  return done(await accepts(officer, problem as LedgerProblem)).problem;
}

/** Work is done, and shown; only its outcome is open. */
async function worked(problem: LedgerProblem): Promise<{ problem: LedgerProblem; evidenceId: string }> {
  const { measure } = done(await plans(officer, problem, four.person));
  done(await starts(officer, problem));
  done(await completes(officer, measure));
  const { closeOutCriteria } = done(await setsCriteria(manager, problem, [{ text: "手续齐全" }])).problem;
  const evidence = await shows(officer, problem, { criterionId: closeOutCriteria[0]?.id });
  return { problem: await problemOf(officer, problem), evidenceId: evidence.id };
}

const stepOf = (target: { viewerSteps: readonly { name: string; possible: boolean; code: string | null }[] }, name: string) =>
  target.viewerSteps.find((step) => step.name === name);

describe("a target", () => {
  test("is a figure kept exactly, with its baseline, and stands where its last reading puts it", async () => {
    const problem = await taken();
    const { target } = done(await aims(officer, problem, { ownerId: four.person.id, targetValue: "98.50" }));
    expect(target).toMatchObject({ baseline: "62", targetValue: "98.50", state: "NO_READING", light: "GREEN", owner: { name: "蒋立新" } });
    expect(done(await reads(officer, target, "98.4999", { readOn: inDays(-2) })).target.state).toBe("BELOW_TARGET");
    expect(done(await reads(officer, target, "98.500000")).target).toMatchObject({ state: "MET", light: "DONE" });
    // A correction is another reading of the same day; one of an earlier day changes nothing.
    expect(done(await reads(manager, target, "97.1", { note: "原读数含停用装置" })).target.state).toBe("BELOW_TARGET");
    const late = done(await reads(officer, target, "99", { readOn: inDays(-1) })).target;
    expect(late).toMatchObject({ state: "BELOW_TARGET", latestReading: { value: "97.1", note: "原读数含停用装置" } });
    expect(late.readings.map(({ value }) => value)).toEqual(["98.4999", "99", "98.500000", "97.1"]);
  });

  test("is refused in words where a figure, a day or a direction cannot be meant", async () => {
    const problem = await taken();
    await expect(aims(officer, problem, { targetValue: "98,5" })).toBeRefused("FIGURE_INVALID", "input.targetValue");
    await expect(aims(officer, problem, { targetValue: null })).toBeRefused("VALUE_REQUIRED", "input.targetValue");
    await expect(aims(officer, problem, { direction: null })).toBeRefused("VALUE_REQUIRED", "input.direction");
    await expect(aims(officer, problem, { direction: "AT_MOST" })).toBeRefused("OUTCOME_TARGET_EASIER", "input.targetValue");
    await expect(aims(officer, problem, { baselineOn: inDays(1) })).toBeRefused("BASELINE_IN_FUTURE", "input.baselineOn");
    await expect(aims(officer, problem, { dueOn: inDays(31) })).toBeRefused("OUTCOME_AFTER_DEADLINE", "input.dueOn");
    const { target } = done(await aims(officer, problem));
    await expect(reads(officer, target, "a lot")).toBeRefused("FIGURE_INVALID", "input.value");
    await expect(reads(officer, target, "98", { readOn: inDays(1) })).toBeRefused("READING_IN_FUTURE", "input.readOn");
    await expect(reads(officer, target, "98", { readOn: inDays(-11) })).toBeRefused("READING_BEFORE_BASELINE", "input.readOn");
    await expect(aims(stranger, problem)).toBeRefused("NOT_FOUND");
  });

  test("binds the unit once work has started; what was aimed at first stays on record", async () => {
    const problem = await taken();
    const { target } = done(await aims(officer, problem));
    const eased = done(await aimsAnew(officer, target, { targetValue: "95" })).target;
    expect(eased).toMatchObject({ targetValue: "95", firstTargetValue: "98.5" });
    await expect(aimsAnew(officer, target)).toBeRefused("CONFLICT");
    await worked(problem);
    await expect(aimsAnew(officer, eased)).toBeRefused("FORBIDDEN");
    expect(stepOf((await targetsOf(officer, problem))[0] as never, "updateOutcomeTarget")).toMatchObject({
      code: "OUTCOME_TARGET_BINDING",
    });
    const raised = done(await aimsAnew(manager, eased, { targetValue: "99" })).target;
    done(await reads(officer, raised, "80"));
    await expect(dropsTarget(manager, raised)).toBeRefused("OUTCOME_HAS_READINGS");
    const { target: other } = done(await promisesRule(officer, problem));
    await expect(dropsTarget(officer, other)).toBeRefused("FORBIDDEN");
    done(await dropsTarget(manager, other));
    expect((await targetsOf(officer, problem)).map(({ title }) => title)).toEqual(["监测装置在线率"]);
  });

  test("follows its problem to another unit", async () => {
    const problem = await taken();
    done(await aims(officer, problem, { title: "随迁的目标" }));
    const newcomer = await group.actor("newcomer", "SUBMITTER", sibling);
    const post = await inPost(group, sibling, "newcomer", "科长", { id: newcomer.personId });
    const { handOver } = done(await handsOn(manager, problem, "RESPONSIBLE_UNIT", post));
    done(await answersHandOver(newcomer, handOver, true));
    expect((await outcomesSeen(manager, { organizationId: sibling.id })).titles).toContain("随迁的目标");
    expect((await outcomesSeen(manager, { organizationId: unit.id })).titles).not.toContain("随迁的目标");
  });
});

describe("a close-out", () => {
  test("waits for each target, which is named, and goes once it is met", async () => {
    const problem = await taken();
    const { target } = done(await aims(officer, problem));
    const { target: rule } = done(await promisesRule(officer, problem));
    const { evidenceId } = await worked(problem);
    const { closeOutGaps } = await closingOf(officer, problem);
    expect(closeOutGaps.map(({ code }) => code)).toEqual(["OUTCOME_NOT_MET", "OUTCOME_NOT_MET"]);
    expect(closeOutGaps[0]?.message).toContain("监测装置在线率");
    await expect(asksToClose(officer, problem)).toBeRefused("OUTCOME_NOT_MET");
    done(await reads(officer, target, "99"));
    await expect(showsRule(officer, rule, null)).toBeRefused("RULE_NEEDS_DOCUMENT", "input.evidenceId");
    const photo = await shows(officer, problem, { kind: "PHOTO" });
    await expect(showsRule(officer, rule, photo.id)).toBeRefused("RULE_NEEDS_DOCUMENT");
    const met = done(await showsRule(officer, rule, evidenceId)).target;
    expect(met).toMatchObject({ state: "MET", latestReading: { readOn: inDays(-1), evidence: { title: "报备手续" } } });
    await expect(takesBack(officer, { id: evidenceId })).toBeRefused("EVIDENCE_OF_OUTCOME");
    const { closeOut } = done(await asksToClose(officer, problem));
    await expect(reads(officer, target, "10")).toBeRefused("CLOSE_OUT_WAITING");
    await expect(aims(manager, problem)).toBeRefused("CLOSE_OUT_WAITING");
    done(await withdraws(officer, closeOut));
    done(await reads(officer, target, "10"));
    await expect(asksToClose(officer, problem)).toBeRefused("OUTCOME_NOT_MET");
  });

  test("goes without what the superior waives, who neither answers for the problem nor for the target", async () => {
    const problem = await taken();
    const post = await inPost(group, group.top, "keeper", "处长", { id: keeper.personId });
    const { target } = done(await aims(manager, problem, { ownerId: post.id }));
    await worked(problem);
    await expect(waives(officer, target)).toBeRefused("FORBIDDEN");
    await expect(waives(keeper, target)).toBeRefused("FORBIDDEN");
    expect(stepOf((await targetsOf(keeper, problem))[0] as never, "waiveOutcomeTarget")).toMatchObject({ code: "OUTCOME_WAIVER_OWN" });
    await expect(waives(manager, target, " ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    const waived = done(await waives(manager, target)).target;
    expect(waived).toMatchObject({ state: "WAIVED", light: "DONE", waiverReason: "装置已整体停用" });
    await expect(waives(manager, waived)).toBeRefused("OUTCOME_WAIVED");
    await expect(aimsAnew(manager, waived)).toBeRefused("OUTCOME_WAIVED");
    done(await asksToClose(officer, problem));
  });

  test("is not checked by whoever recorded its outcome or sees to it", async () => {
    const reader = await group.actor("reader", "CAMPAIGN_MANAGER");
    done(await group.administrator.grants({ id: reader.personId }, "REVIEWER", group.top));
    const problem = await taken();
    const { target } = done(await aims(officer, problem));
    await worked(problem);
    done(await reads(reader, target, "99"));
    const { closeOut } = done(await asksToClose(officer, problem));
    expect(await toCheck(checker)).toContain(problem.code);
    expect(await toCheck(reader)).not.toContain(problem.code);
    await expect(passes(reader, closeOut)).toBeRefused("FORBIDDEN");
    done(await passes(checker, closeOut));
  });
});

describe("the list of outcomes", () => {
  test("keeps what the filters of the ledger keep, page by page, each once", async () => {
    const grave = await taken({ severity: "MAJOR", title: "清单专用问题" });
    for (const [position, title] of ["清单甲", "清单乙", "清单丙"].entries()) {
      done(await aims(officer, grave, { title, dueOn: inDays(3 - position) }));
    }
    const [last] = await targetsOf(officer, grave);
    done(await reads(officer, last as Versioned, "100"));
    const filter = { search: "清单专用" };
    expect((await outcomesSeen(manager, filter)).titles).toEqual(["清单丙", "清单乙", "清单甲"]);
    expect((await outcomesSeen(manager, { ...filter, outcomeStates: ["MET"] })).titles).toEqual(["清单甲"]);
    expect((await outcomesSeen(manager, { ...filter, lights: ["YELLOW"] })).titles).toEqual(["清单丙", "清单乙"]);
    expect((await outcomesSeen(manager, { ...filter, severities: ["GENERAL"] })).titles).toEqual([]);
    expect((await outcomesSeen(manager, { ...filter, severities: ["MAJOR"], states: ["ACCEPTED"], ledgerId: ledger.id })).totalCount).toBe(
      3,
    );
    expect((await outcomesSeen(manager, { search: "清单乙" })).titles).toEqual(["清单乙"]);
    expect((await outcomesSeen(stranger)).titles).toEqual([]);
    const pages: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await outcomesSeen(manager, filter, { first: 1, after });
      pages.push(...page.titles);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(pages).toEqual(["清单丙", "清单乙", "清单甲"]);
    const { node } = await manager.sees<{ node: object }>(
      "query ($id: ID!) { node(id: $id) { ... on Problem { outcomeTargetCount settledOutcomeTargetCount } } }",
      { id: grave.id },
    );
    expect(node).toEqual({ outcomeTargetCount: 3, settledOutcomeTargetCount: 1 });
  });
});
