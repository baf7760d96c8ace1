import { type Actor, inDays } from "../../support/actor.js";
import { adds, uploadsTo } from "../../support/close-out.verbs.js";
import { accepts, assigns, type LedgerProblem, registers } from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import { aims, promisesRule, reads, waives } from "../../support/outcome-target.verbs.js";
import { attachment } from "./attachment.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, revision } from "./template.js";

interface People {
  readonly chief: Actor;
  readonly clerk: Actor;
}

/** A problem with targets of every kind: to be read, changed, taken out and waived, one that was waived, and a rule with its document. */
export async function fillOutcomes({ chief, clerk }: People, rows: Rows, mark: (noun: string) => string): Promise<Rows> {
  const row = (name: string) => ({ id: rows[name] ?? "" });
  const entry = { organizationId: row("unit").id, title: mark("problem"), kind: "AUDIT", severity: "GENERAL" };
  const [problem, spotted] = done(await registers(chief, row("ledger"), [entry, entry])).problems as [LedgerProblem, LedgerProblem];
  done(await assigns(chief, problem, { executive: row("kept"), department: row("department"), person: row("kept") }));
  done(await accepts(clerk, problem));
  const text = mark("target");
  const metric = async () => done(await aims(clerk, problem, { title: text, unit: text.slice(0, 20), ownerId: row("kept").id })).target;
  const [readTarget, changedTarget, spareTarget, doubtfulTarget] = [await metric(), await metric(), await metric(), await metric()];
  done(await reads(clerk, readTarget, "70", { note: text }));
  done(await waives(chief, await metric(), text));
  const rule = done(await promisesRule(clerk, problem, { title: text })).target;
  const { body } = await uploadsTo(clerk, problem, mark("evidence"), attachment);
  const document = done(await adds(clerk, problem, body["fileId"] as string, { title: mark("evidence"), note: mark("evidence") })).evidence;
  const spotFile = (await uploadsTo(clerk, spotted, mark("evidence"), attachment)).body["fileId"] as string;
  return {
    ...{ spotted: spotted.id, spotFile },
    ...{ aimed: problem.id, readTarget: readTarget.id, changedTarget: changedTarget.id, spareTarget: spareTarget.id },
    ...{ doubtfulTarget: doubtfulTarget.id, ruleTarget: rule.id, ruleDocument: document.id },
  };
}

const onTarget = (row: string) => ({ targetId: id(row), expectedVersion: revision(row) });
const text = "cnry-own-target";
const metric = { title: text, unit: "%", direction: "AT_LEAST", targetValue: "98.5", dueOn: inDays(20) };

/** The allowed calls of those who aim at something, and of those who let it go. */
export const outcomeControls: Readonly<Record<string, Control>> = {
  "Query.outcomes": {
    arguments: {
      filter: {
        ...{
          campaignId: id("campaign"),
          ledgerId: id("ledger"),
          organizationId: id("organization"),
          problemId: id("aimed"),
          search: "cnry",
        },
        ...{ leadingExecutiveId: id("person"), leadDepartmentId: id("department") },
      },
    },
  },
  // Whoever aims names people wherever they see them: those see to it, and are told nothing.
  "Mutation.addOutcomeTarget": {
    seenSuffices: ["kept"],
    arguments: { input: { ...metric, problemId: id("aimed"), kind: "METRIC", ownerId: id("kept") } },
  },
  "Mutation.updateOutcomeTarget": {
    seenSuffices: ["kept"],
    arguments: { input: { ...onTarget("changedTarget"), ...metric, ownerId: id("kept") } },
  },
  "Mutation.removeOutcomeTarget": { arguments: { input: onTarget("spareTarget") } },
  "Mutation.recordOutcomeReading": {
    arguments: { input: { targetId: id("ruleTarget"), evidenceId: id("ruleDocument"), note: text } },
  },
  // Whoever manages the campaign names people and units wherever they see them, as when assigning.
  "Mutation.resolveProblemOnTheSpot": {
    seenSuffices: ["post", "kept", "department"],
    arguments: {
      input: {
        ...{ problemId: id("spotted"), expectedVersion: revision("spotted"), leadingExecutiveId: id("post") },
        ...{ leadDepartmentId: id("department"), responsiblePersonId: id("kept"), doneOn: inDays(0) },
        ...{ measure: "cnry-own-measure", criterion: "cnry-own-problem", statement: "cnry-own-closing" },
        evidence: [{ fileId: id("spotFile"), title: "cnry-own-evidence", kind: "PHOTO" }],
      },
    },
  },
  "Mutation.waiveOutcomeTarget": { arguments: { input: { ...onTarget("doubtfulTarget"), reason: text } } },
};
