import { type Actor, inDays, type Versioned } from "../../support/actor.js";
import {
  accepts,
  assigns,
  changes,
  completes,
  type Four,
  handsOn,
  type LedgerProblem,
  ledgerOf,
  linksTo,
  plans,
  problemOf,
  refuses,
  registers,
  starts,
} from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import type { Group } from "../../support/world.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { scheduleControls } from "./schedule.js";
import { id, revision } from "./template.js";

const texts = ["description", "area", "characterization", "characterizationBasis", "frequency", "cause", "requirement", "goal"] as const;

/** Everything that is said of a problem, each text a canary. */
function said(text: string) {
  return { title: text, severity: "MAJOR", ...Object.fromEntries(texts.map((field) => [field, text])) };
}

interface Frame {
  readonly group: Group;
  readonly chief: Actor;
  readonly campaign: { readonly id: string };
  readonly organization: Versioned;
  readonly branches: readonly Versioned[];
}

/** A problem in every state on the ledger of a place's campaign, with measures and hand-overs that wait for the chief. */
export async function fillLedger({ group, chief, campaign, organization, branches }: Frame, mark: (noun: string) => string): Promise<Rows> {
  const [, unit, department] = branches as [Versioned, Versioned, Versioned];
  const { administrator } = group;
  const keeper = done(await administrator.createsPerson(unit, mark("nobody"))).person;
  const post = done(await administrator.appoints({ id: chief.personId }, organization, mark("appointment"))).appointment;
  const kept = done(await administrator.appoints(keeper, unit, mark("appointment"))).appointment;
  const four: Four = { executive: post, department, person: kept };
  const ledger = await markedLedger(chief, await ledgerOf(chief, campaign), mark("ledger"));
  const rows = ["registered", "assigned", "refusable", "startable", "working", "repeating", "planned"] as const;
  const entry = { ...said(mark("problem")), organizationId: unit.id, kind: "AUDIT" };
  const entered = done(
    await registers(
      chief,
      ledger,
      rows.map(() => entry),
    ),
  ).problems;
  const [registered, assigned, refusable, startable, working, repeating, planned] = entered as [LedgerProblem, ...LedgerProblem[]] &
    LedgerProblem[];
  done(await assigns(chief, refusable as LedgerProblem, four));
  done(await refuses(chief, refusable as LedgerProblem, mark("problem")));
  for (const problem of [assigned, refusable, startable, working, planned]) done(await assigns(chief, problem as LedgerProblem, four));
  for (const problem of [startable, working, planned]) done(await accepts(chief, problem as LedgerProblem));
  for (const problem of [startable, working]) done(await plans(chief, problem as LedgerProblem, kept, markedMeasure(mark("measure"))));
  await isWorkedOn(chief, working as LedgerProblem, kept, mark);
  done(await linksTo(chief, repeating as LedgerProblem, registered));
  const measure = async () => done(await plans(chief, planned as LedgerProblem, kept, markedMeasure(mark("measure")))).measure.id;
  const named = Object.fromEntries(rows.map((name, position) => [name, (entered[position] as LedgerProblem).id]));
  return {
    ...named,
    ...{ ledger: ledger.id, unit: unit.id, department: department.id, post: post.id, kept: kept.id },
    ...{ measure: await measure(), doneMeasure: await measure(), spareMeasure: await measure() },
    ...(await waitingHandOvers(chief, assigned as LedgerProblem, working as LedgerProblem, post, mark("handing"))),
  };
}

function markedMeasure(text: string) {
  return { title: text, steps: text, deliverable: text };
}

async function markedLedger(chief: Actor, { id: ledgerId, revision: expectedVersion }: Versioned, text: string): Promise<Versioned> {
  const terms = { title: text, titleEn: text, documentNumber: text, aspects: [{ name: text }] };
  return done(await chief.tries<{ ledger: Versioned }>("updateLedger", { ledgerId, expectedVersion, ...terms }, "ledger { id revision }"))
    .ledger;
}

/** Work has started, a measure was put off and is done, and the unit tells how far it is. */
async function isWorkedOn(chief: Actor, problem: LedgerProblem, owner: Versioned, mark: (noun: string) => string): Promise<void> {
  done(await starts(chief, problem));
  const [first] = (await problemOf(chief, problem)).measures;
  if (!first) throw new Error("The problem has no measure");
  const text = mark("measure");
  const later = { ...markedMeasure(text), endsOn: inDays(25), slipReason: text, note: text };
  done(await completes(chief, done(await changes(chief, first, owner, later)).measure));
  const { revision: expectedVersion } = await problemOf(chief, problem);
  const told = mark("problem");
  const progress = { problemId: problem.id, expectedVersion, progressPercent: 40, progressNote: told, difficulties: told };
  done(await chief.tries("reportProgress", progress));
}

/** Hand-overs to the chief, who has declined one before. */
async function waitingHandOvers(
  chief: Actor,
  assigned: LedgerProblem,
  working: LedgerProblem,
  post: Versioned,
  text: string,
): Promise<Rows> {
  const ask = async (problem: LedgerProblem, role: string) => done(await handsOn(chief, problem, role, post, text)).handOver;
  const declined = await ask(working, "LEAD_DEPARTMENT");
  done(await chief.tries("declineHandOver", { handOverId: declined.id, expectedVersion: declined.revision, reason: text }));
  return {
    handOver: (await ask(working, "LEAD_DEPARTMENT")).id,
    secondHandOver: (await ask(assigned, "LEAD_DEPARTMENT")).id,
    thirdHandOver: (await ask(working, "RESPONSIBLE_UNIT")).id,
  };
}

const step = (row: string) => ({ problemId: id(row), expectedVersion: revision(row) });
const answering = { leadingExecutiveId: id("person"), leadDepartmentId: id("department") };
const filter = { campaignId: id("campaign"), ledgerId: id("ledger"), organizationId: id("organization"), search: "cnry" };
const measureTerms = { ...markedMeasure("cnry-own-measure"), ownerId: id("kept"), startsOn: inDays(0), endsOn: inDays(9) };
const measureStep = (row: string) => ({ measureId: id(row), expectedVersion: revision(row) });
const handOverStep = (row: string) => ({ handOverId: id(row), expectedVersion: revision(row) });

/** The allowed calls of those who keep the ledger and who answer for what stands on it. */
export const ledgerControls: Readonly<Record<string, Control>> = {
  ...scheduleControls,
  "Query.problem": { arguments: { code: "cnry-own-campaign-1-001" } },
  "Query.problems": { arguments: { campaignId: id("campaign"), organizationId: id("organization"), filter: { ...filter, ...answering } } },
  "Query.ledgerFigures": { arguments: { filter: { ...filter, ...answering } } },
  "Query.ledgers": { arguments: { campaignId: id("campaign") } },
  "Query.measures": { arguments: { filter: { ...filter, problemId: id("working") } } },
  "Query.handOvers": { arguments: {} },
  "Mutation.createLedger": {
    arguments: { input: { campaignId: id("campaign"), code: "cnry-own-ledger-n", title: "cnry-own-ledger", titleEn: "cnry-own-ledger" } },
  },
  "Mutation.updateLedger": {
    arguments: {
      input: { ledgerId: id("ledger"), expectedVersion: revision("ledger"), title: "cnry-own-ledger", titleEn: "cnry-own-ledger" },
    },
  },
  "Mutation.handDownProblems": {
    arguments: {
      input: {
        ...{ campaignId: id("campaign"), ledgerId: id("ledger") },
        problems: [{ organizationId: id("branch"), title: "cnry-own-problem", kind: "AUDIT", severity: "MAJOR", deadline: inDays(50) }],
      },
    },
  },
  "Mutation.registerProblems": {
    arguments: {
      input: { ledgerId: id("ledger"), problems: [{ ...said("cnry-own-problem"), organizationId: id("unit"), kind: "SELF_CHECK" }] },
    },
  },
  "Mutation.updateProblem": { arguments: { input: { ...step("registered"), ...said("cnry-own-problem") } } },
  // Whoever manages the campaign names people and units wherever they see them: those answer, and are told nothing.
  "Mutation.assignProblem": {
    seenSuffices: ["unit", "post", "kept", "department", "spare"],
    arguments: {
      input: {
        ...{ ...step("registered"), organizationId: id("unit"), leadingExecutiveId: id("post"), leadDepartmentId: id("department") },
        ...{ responsiblePersonId: id("kept"), cooperatorIds: [id("spare")] },
      },
    },
  },
  "Mutation.acceptProblem": { arguments: { input: step("assigned") } },
  "Mutation.refuseProblem": { arguments: { input: { ...step("refusable"), reason: "cnry-own-problem" } } },
  "Mutation.startRectification": { arguments: { input: step("startable") } },
  "Mutation.reportProgress": { arguments: { input: { ...step("working"), progressPercent: 50, progressNote: "cnry-own-problem" } } },
  "Mutation.unlinkDuplicateProblem": { arguments: { input: step("repeating") } },
  "Mutation.linkDuplicateProblem": {
    // It is counted with one that its manager sees; that one stays as it is.
    seenSuffices: ["planned"],
    arguments: { input: { ...step("repeating"), duplicateOfId: id("planned") } },
  },
  "Mutation.addMeasure": {
    seenSuffices: ["kept"],
    arguments: { input: { ...measureTerms, problemId: id("planned"), predecessorIds: [id("measure")] } },
  },
  "Mutation.updateMeasure": {
    seenSuffices: ["kept"],
    arguments: { input: { ...measureStep("measure"), ...measureTerms, progressPercent: 10, predecessorIds: [id("doneMeasure")] } },
  },
  "Mutation.completeMeasure": { arguments: { input: { ...measureStep("doneMeasure"), doneOn: inDays(0) } } },
  "Mutation.removeMeasure": { arguments: { input: measureStep("spareMeasure") } },
  // The successor says yes or no, so naming one takes nothing from anybody.
  "Mutation.handOverProblem": {
    seenSuffices: ["post"],
    arguments: {
      input: { ...step("startable"), role: "LEAD_DEPARTMENT", toAppointmentId: id("post"), reason: "cnry-own-handing" },
    },
  },
  // Whoever manages the campaign names people wherever they see them, as with one problem; and a problem that is seen is said to be refused.
  "Mutation.changeProblems": {
    seenSuffices: ["unit", "post", "kept", "department"],
    arguments: {
      input: {
        ...{ problemIds: [id("repeating")], dryRun: true, act: "ASSIGN" },
        handOver: { role: "LEAD_DEPARTMENT", toAppointmentId: id("post") },
        assign: {
          ...{ leadingExecutiveId: id("post"), leadDepartmentId: id("department") },
          responsiblePersons: [{ organizationId: id("unit"), appointmentId: id("kept") }],
        },
      },
    },
  },
  "Mutation.reviseProblems": {
    arguments: {
      input: {
        problems: [{ problemId: id("repeating"), expectedVersion: revision("repeating"), cause: "cnry-own-revision" }],
        dryRun: true,
      },
    },
  },
  "Mutation.reviseMeasures": {
    arguments: {
      input: {
        measures: [{ measureId: id("spareMeasure"), expectedVersion: revision("spareMeasure"), note: "cnry-own-revision" }],
        dryRun: true,
      },
    },
  },
  "Mutation.acceptHandOver": { arguments: { input: handOverStep("handOver") } },
  "Mutation.declineHandOver": { arguments: { input: { ...handOverStep("secondHandOver"), reason: "cnry-own-handing" } } },
  "Mutation.withdrawHandOver": { arguments: { input: handOverStep("thirdHandOver") } },
};
