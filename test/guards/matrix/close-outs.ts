import { type Actor, inDays } from "../../support/actor.js";
import { adds, asksToClose, looksOnSite, objects, setsCriteria, turnsDown, uploadsTo } from "../../support/close-out.verbs.js";
import { accepts, assigns, completes, type LedgerProblem, plans, registers, starts } from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import { attachment } from "./attachment.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, part, revision } from "./template.js";

interface People {
  readonly chief: Actor;
  readonly clerk: Actor;
  readonly deputy: Actor;
}

const closing = ["passable", "turnable", "withdrawable", "visitable", "objectionable", "returned"] as const;
const ripe = [...closing, "requestable"] as const;
const working = [...ripe, "proposing", "showing"] as const;

/** Problems on their way to being struck off: what is asked for by the clerk, the chief checks. */
export async function fillCloseOuts({ chief, clerk, deputy }: People, rows: Rows, mark: (noun: string) => string): Promise<Rows> {
  const text = mark("problem");
  const entry = { title: text, severity: "GENERAL", organizationId: rows["unit"], kind: "AUDIT" };
  const entered = done(
    await registers(
      chief,
      { id: rows["ledger"] as string },
      working.map(() => entry),
    ),
  ).problems;
  const problems = Object.fromEntries(working.map((name, position) => [name, entered[position] as LedgerProblem]));
  const kept = { id: rows["kept"] as string };
  const evidence: Record<string, { id: string; file: { fileId: string } }> = {};
  const measures: Record<string, string> = {};
  const criteria: Record<string, string> = {};
  for (const [name, problem] of Object.entries(problems)) {
    done(await assigns(chief, problem, { executive: kept, department: { id: rows["department"] as string }, person: kept }));
    done(await accepts(clerk, problem));
    const measureText = mark("measure");
    const { measure } = done(await plans(clerk, problem, kept, { title: measureText, steps: measureText, deliverable: measureText }));
    done(await starts(clerk, problem));
    done(await completes(clerk, measure));
    measures[name] = measure.id;
    const setter = name === "proposing" ? clerk : chief;
    const { closeOutCriteria } = done(await setsCriteria(setter, problem, [{ text }])).problem;
    criteria[name] = closeOutCriteria[0]?.id ?? "";
    const { body } = await uploadsTo(clerk, problem, mark("evidence"), attachment);
    const said = { title: mark("evidence"), note: mark("evidence"), criterionId: closeOutCriteria[0]?.id };
    evidence[name] = done(await adds(clerk, problem, body["fileId"] as string, said)).evidence;
  }
  const closeOuts: Record<string, string> = {};
  for (const name of closing) {
    const problem = problems[name] as LedgerProblem;
    closeOuts[`${name}CloseOut`] = done(await asksToClose(clerk, problem, [], mark("closing"))).closeOut.id;
  }
  await isTurnedDown({ chief, clerk, deputy }, closeOuts["returnedCloseOut"] as string, mark("closing"));
  return {
    ...Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, problem.id])),
    ...closeOuts,
    showingMeasure: measures["showing"] as string,
    requestableCriterion: criteria["requestable"] as string,
    requestableEvidence: (evidence["requestable"] as { id: string }).id,
    evidence: (evidence["showing"] as { id: string }).id,
    evidenceFile: (evidence["showing"] as { file: { fileId: string } }).file.fileId,
  };
}

/** Somebody was on site, somebody objected, and it was returned. */
async function isTurnedDown({ chief, deputy }: People, closeOutId: string, text: string): Promise<void> {
  done(await looksOnSite(chief, { id: closeOutId }, [chief.personId, deputy.personId], { findings: text }));
  done(await objects(chief, { id: closeOutId }, text, text));
  done(await turnsDown(chief, { id: closeOutId, revision: 1 }, "NOT_IN_PLACE", { opinion: text, demand: text }));
}

const onProblem = (row: string) => ({ problemId: id(row), expectedVersion: revision(row) });
const onCloseOut = (row: string) => ({ closeOutId: id(row), expectedVersion: revision(row) });
const text = "cnry-own-closing";

/** The allowed calls of those who resolve problems, and of those who check whether they are. */
export const closeOutControls: Readonly<Record<string, Control>> = {
  "Query.closeOuts": { arguments: {} },
  "Mutation.addEvidence": {
    // A file that one sees may be evidence of several problems.
    seenSuffices: ["evidenceFile"],
    arguments: {
      input: {
        ...{ problemId: id("showing"), fileId: id("evidenceFile"), title: "cnry-own-evidence", kind: "DATA" },
        effectiveOn: inDays(0),
        measureId: id("showingMeasure"),
      },
    },
  },
  "Mutation.removeEvidence": { arguments: { input: { evidenceId: id("evidence") } } },
  "Mutation.setCloseOutCriteria": {
    arguments: { input: { ...onProblem("showing"), criteria: [] } },
  },
  "Mutation.acceptCloseOutCriteria": { arguments: { input: onProblem("proposing") } },
  "Mutation.requestCloseOut": {
    by: "clerk",
    arguments: {
      input: {
        ...onProblem("requestable"),
        statement: text,
        answers: [{ criterionId: part("requestableCriterion"), evidenceIds: [id("requestableEvidence")] }],
      },
    },
  },
  "Mutation.withdrawCloseOut": { by: "clerk", arguments: { input: onCloseOut("withdrawableCloseOut") } },
  "Mutation.passCloseOut": { arguments: { input: { ...onCloseOut("passableCloseOut"), opinion: text, satisfaction: "SATISFIED" } } },
  "Mutation.refuseCloseOut": {
    arguments: {
      input: { ...onCloseOut("turnableCloseOut"), verdict: "NOT_VERIFIED", opinion: text, demand: text, demandDueOn: inDays(5) },
    },
  },
  "Mutation.recordSiteCheck": {
    // Whoever checks names people wherever they see them.
    seenSuffices: ["chief", "deputy"],
    arguments: {
      input: { closeOutId: id("visitableCloseOut"), checkedOn: inDays(0), personIds: [id("chief"), id("deputy")], findings: text },
    },
  },
  "Mutation.recordObjection": { arguments: { input: { closeOutId: id("objectionableCloseOut"), words: text } } },
  "Mutation.setCloseOutTerms": {
    arguments: {
      input: {
        ...{ campaignId: id("freshCampaign"), expectedVersion: revision("freshCampaign") },
        terms: [{ severity: "MAJOR", levels: ["LEADER"], siteCheck: false, publicityDays: 0 }],
      },
    },
  },
};
