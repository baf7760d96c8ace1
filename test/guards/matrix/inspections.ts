import { type Actor, inDays } from "../../support/actor.js";
import { adds, uploadsTo } from "../../support/close-out.verbs.js";
import { inspectionsOf, inspects, schedules } from "../../support/inspection.verbs.js";
import { type LedgerProblem, registers } from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import { attachment } from "./attachment.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, revision } from "./template.js";

interface People {
  readonly chief: Actor;
  readonly deputy: Actor;
}

/** A problem that is a project, of which one inspection is recorded and others are due. */
export async function fillInspections({ chief, deputy }: People, rows: Rows, mark: (noun: string) => string): Promise<Rows> {
  const entry = { title: mark("problem"), severity: "GENERAL", organizationId: rows["unit"], kind: "AUDIT" };
  const [project] = done(await registers(chief, { id: rows["ledger"] as string }, [entry])).problems as [LedgerProblem];
  done(await schedules(chief, project, { unit: "WEEK", every: 2 }));
  const text = mark("inspection");
  done(await inspects(deputy, project, [deputy.personId], "SLOW", { finding: text, demand: text, demandDueOn: inDays(5) }));
  const { body } = await uploadsTo(chief, project, mark("evidence"), attachment);
  const { evidence } = done(await adds(chief, project, body["fileId"] as string, { title: mark("evidence"), note: mark("evidence") }));
  const due = (await inspectionsOf(chief, project)).inspections.find(({ state }) => state === "DUE");
  return { project: project.id, projectEvidence: evidence.id, inspection: due?.id ?? "" };
}

const text = "cnry-own-inspection";

/** The allowed calls of those who inspect projects. */
export const inspectionControls: Readonly<Record<string, Control>> = {
  "Mutation.recordInspection": {
    // Whoever inspects names people wherever they see them.
    seenSuffices: ["chief"],
    arguments: {
      input: {
        ...{ problemId: id("project"), expectedVersion: revision("project"), inspectionId: id("inspection"), inspectedOn: inDays(0) },
        ...{ personIds: [id("chief")], result: "ON_COURSE", finding: text, evidenceIds: [id("projectEvidence")] },
      },
    },
  },
  // After it: a new plan of inspections lets the old one lapse.
  "Mutation.scheduleInspections": {
    arguments: { input: { problemId: id("project"), expectedVersion: revision("project"), unit: "MONTH", every: 1 } },
  },
};
