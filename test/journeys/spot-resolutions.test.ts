import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { type CloseOutSeen, closingOf, passes, toCheck, turnsDown, uploadsTo } from "../support/close-out.verbs.js";
import { carriersOf, type Four, inPost, type LedgerProblem, ledgerOf, problemOf, registers } from "../support/ledger.verbs.js";
import { done, type Outcome } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

// 立行立改: what is put right where it is found is on the ledger all the same, with its proof, and somebody else checks it.

let world: World;
let group: Group;
let unit: Versioned;
let ledger: Versioned;
let four: Four;
let visitor: Actor;
let officer: Actor;
let checker: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("spot");
  unit = await group.organization("S-1");
  visitor = await group.actor("visitor", "CAMPAIGN_MANAGER");
  done(await group.administrator.grants({ id: visitor.personId }, "REVIEWER", group.top));
  officer = await group.actor("officer", "SUBMITTER", unit);
  checker = await group.actor("checker", "REVIEWER");
  ledger = await ledgerOf(visitor, await openedCampaign(visitor, group.top, "DC", [unit]));
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("S-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
}, 120_000);
afterAll(() => world.stop());

async function found(more: object = {}): Promise<LedgerProblem> {
  return done(await registers(visitor, ledger, [{ organizationId: unit.id, title: "消防通道被占用", kind: "RESEARCH", ...more }]))
    .problems[0] as LedgerProblem;
}

type Resolved = Promise<Outcome<{ problem: LedgerProblem; closeOut: CloseOutSeen }>>;

/** Records what was put right at once, with a photo of it. */
async function resolves(actor: Actor, problem: LedgerProblem, more: object = {}): Resolved {
  const { body } = await uploadsTo(visitor, problem, "现场照片.txt");
  const input = {
    ...{ problemId: problem.id, expectedVersion: problem.revision, leadingExecutiveId: four.executive.id },
    ...{ leadDepartmentId: four.department.id, responsiblePersonId: four.person.id, measure: "当场清空通道", doneOn: inDays(0) },
    ...{ criterion: "通道畅通", statement: "督导组见证，通道已清空。" },
    evidence: [{ fileId: body["fileId"], title: "现场照片", kind: "PHOTO" }],
    ...more,
  };
  return actor.tries("resolveProblemOnTheSpot", input, "problem { id revision code state } closeOut { id revision state levels position }");
}

test("what was put right on a visit is asked to be closed out at once, with who answers, what was done and what shows it", async () => {
  const problem = await found();
  const { closeOut } = done(await resolves(visitor, problem));
  expect(closeOut).toMatchObject({ state: "CHECKING", position: 0 });
  const seen = await closingOf(visitor, problem);
  expect(seen).toMatchObject({ state: "CLOSE_OUT_REQUESTED", closeOutCriteria: [{ text: "通道畅通" }] });
  expect(seen.evidence).toMatchObject([{ title: "现场照片", kind: "PHOTO", effectiveOn: inDays(0), addedBy: { name: "visitor" } }]);
  expect(seen.closeOuts[0]?.answers).toEqual([{ text: "通道畅通", evidenceIds: [seen.evidence[0]?.id] }]);
  const { measures } = await problemOf(visitor, problem);
  expect(measures).toMatchObject([{ title: "当场清空通道", doneOn: inDays(0), owner: { name: "蒋立新" } }]);
  expect((await carriersOf(visitor, problem)).filter(({ endsOn }) => endsOn === null)).toHaveLength(4);
});

test("somebody else checks it; refused, it goes on like any other", async () => {
  const problem = await found();
  const { closeOut } = done(await resolves(visitor, problem));
  expect(await toCheck(visitor)).not.toContain(problem.code);
  await expect(passes(visitor, closeOut)).toBeRefused("FORBIDDEN");
  expect(await toCheck(checker)).toContain(problem.code);
  done(await turnsDown(checker, closeOut, "NOT_VERIFIED"));
  expect((await problemOf(officer, problem)).state).toBe("IN_RECTIFICATION");
  const second = await found();
  const { closeOut: passed } = done(await resolves(visitor, second));
  done(await passes(checker, passed));
  expect((await closingOf(visitor, second)).closedOn).toBe(inDays(0));
});

test("it is refused in words without proof, too early or too late; and nothing of it is left", async () => {
  const problem = await found();
  await expect(resolves(visitor, problem, { evidence: [] })).toBeRefused("SPOT_WITHOUT_EVIDENCE", "input.evidence");
  await expect(resolves(visitor, problem, { doneOn: inDays(1) })).toBeRefused("DONE_IN_FUTURE", "input.doneOn");
  await expect(resolves(visitor, problem, { responsiblePersonId: four.executive.id })).toBeRefused("PERSON_NOT_OF_UNIT");
  const elsewhere = await uploadsTo(visitor, await found(), "别处.txt");
  const foreign = [{ fileId: elsewhere.body["fileId"], title: "别处", kind: "PHOTO" }];
  await expect(resolves(visitor, problem, { evidence: foreign })).toBeRefused("NOT_FOUND");
  expect(await problemOf(visitor, problem)).toMatchObject({ state: "REGISTERED", measures: [] });
  done(await resolves(visitor, problem));
  await expect(resolves(visitor, await problemOf(visitor, problem), { evidence: foreign })).toBeRefused("STEP_NOT_OPEN");
});

test("a unit does so with its own findings only", async () => {
  const audited = await found({ kind: "AUDIT" });
  await expect(resolves(officer, audited)).toBeRefused("FORBIDDEN");
  const own = await found({ kind: "SELF_CHECK" });
  const executive = await inPost(group, unit, "周启明", "副厂长");
  const department = await group.organization("S-2", unit);
  done(await resolves(officer, own, { leadingExecutiveId: executive.id, leadDepartmentId: department.id }));
  expect((await problemOf(officer, own)).state).toBe("CLOSE_OUT_REQUESTED");
});
