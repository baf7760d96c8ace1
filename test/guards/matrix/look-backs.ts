import { type Actor, inDays } from "../../support/actor.js";
import { adds, asksToClose, passes, setsCriteria, uploadsTo } from "../../support/close-out.verbs.js";
import { accepts, assigns, completes, type LedgerProblem, plans, registers, starts } from "../../support/ledger.verbs.js";
import { draws, lookBacksOf, looksBack } from "../../support/look-back.verbs.js";
import { done } from "../../support/outcome.js";
import { attachment } from "./attachment.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, revision } from "./template.js";

interface People {
  readonly chief: Actor;
  readonly clerk: Actor;
  readonly deputy: Actor;
}

const names = ["resolved", "slipping"] as const;

/** Problems that are closed out: one to be looked back on, and one of which that has been done. */
export async function fillLookBacks({ chief, clerk, deputy }: People, rows: Rows, mark: (noun: string) => string): Promise<Rows> {
  const title = mark("problem");
  const entry = { title, severity: "GENERAL", organizationId: rows["unit"], kind: "AUDIT" };
  const entered = done(
    await registers(
      chief,
      { id: rows["ledger"] as string },
      names.map(() => entry),
    ),
  ).problems as LedgerProblem[];
  for (const problem of entered) await close({ chief, clerk, deputy }, rows, problem, mark);
  const [resolved, slipping] = entered as [LedgerProblem, LedgerProblem];
  const text = mark("lookback");
  const said = { note: text, demand: text, demandDueOn: inDays(9) };
  const { lookBack } = done(await looksBack(deputy, slipping, "SLIPPING", said));
  const due = (await lookBacksOf(chief, resolved)).lookBacks[0]?.id ?? "";
  done(await draws(chief, { id: rows["campaign"] as string }, { note: text, organizationId: rows["unit"] }));
  return { resolved: resolved.id, slipping: slipping.id, lookBack: lookBack.id, dueLookBack: due };
}

async function close({ chief, clerk, deputy }: People, rows: Rows, problem: LedgerProblem, mark: (noun: string) => string): Promise<void> {
  const kept = { id: rows["kept"] as string };
  done(await assigns(chief, problem, { executive: kept, department: { id: rows["department"] as string }, person: kept }));
  done(await accepts(clerk, problem));
  const said = mark("measure");
  const { measure } = done(await plans(clerk, problem, kept, { title: said, steps: said, deliverable: said }));
  done(await starts(clerk, problem));
  done(await completes(clerk, measure));
  const { closeOutCriteria } = done(await setsCriteria(chief, problem, [{ text: mark("problem") }])).problem;
  const { body } = await uploadsTo(clerk, problem, mark("evidence"), attachment);
  const evidence = { title: mark("evidence"), note: mark("evidence"), criterionId: closeOutCriteria[0]?.id };
  done(await adds(clerk, problem, body["fileId"] as string, evidence));
  const { closeOut } = done(await asksToClose(clerk, problem, [], mark("closing")));
  done(await passes(deputy, closeOut, { opinion: mark("closing") }));
}

const text = "cnry-own-lookback";

/** The allowed calls of those who look back on what is closed out. */
export const lookBackControls: Readonly<Record<string, Control>> = {
  "Mutation.setLookBackTerms": {
    arguments: {
      input: { campaignId: id("freshCampaign"), expectedVersion: revision("freshCampaign"), months: [3, 6], samplePercent: 10 },
    },
  },
  "Mutation.setLetterTerms": {
    arguments: {
      input: {
        ...{ campaignId: id("freshCampaign"), expectedVersion: revision("freshCampaign") },
        terms: [{ level: "CAMPAIGN", light: "RED", days: 30 }],
      },
    },
  },
  "Mutation.drawLookBackSample": {
    // Whoever draws reads the problems of the organization, wherever that is.
    seenSuffices: ["unit"],
    arguments: {
      input: { campaignId: id("campaign"), organizationId: id("unit"), percent: 100, dueOn: inDays(20), note: text },
    },
  },
  "Mutation.recordLookBack": {
    // Whoever names a successor sees them.
    seenSuffices: ["kept", "department", "unit"],
    arguments: {
      input: {
        ...{ problemId: id("resolved"), expectedVersion: revision("resolved"), lookedOn: inDays(0), outcome: "RELAPSED", note: text },
        lookBackId: id("dueLookBack"),
        reopening: {
          ...{ deadline: inDays(30), leadingExecutiveId: id("kept"), leadDepartmentId: id("department") },
          ...{ organizationId: id("unit"), responsiblePersonId: id("kept") },
        },
      },
    },
  },
};
