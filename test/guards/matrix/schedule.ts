import { type Actor, inDays } from "../../support/actor.js";
import { accepts, assigns, type LedgerProblem, plans, registers } from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import { asksForTime, asksToStand, decides, verifiesAgain } from "../../support/schedule.verbs.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, revision } from "./template.js";

interface Frame {
  readonly chief: Actor;
  readonly clerk: Actor;
}

const names = ["late", "lasting", "extending", "pleading", "retreating", "waiting", "wishing"] as const;

/** Problems whose time is spoken of: one with a measure that ends too late, one that is kept up for good, and those about which is asked. */
export async function fillSchedule({ chief, clerk }: Frame, rows: Rows, mark: (noun: string) => string): Promise<Rows> {
  const row = (name: string) => ({ id: rows[name] ?? "" });
  const four = { executive: row("kept"), department: row("department"), person: row("kept") };
  const text = mark("problem");
  const entry = { organizationId: row("unit").id, title: text, kind: "AUDIT", severity: "GENERAL" };
  const entered = done(
    await registers(
      chief,
      row("ledger"),
      names.map(() => entry),
    ),
  ).problems;
  const problemOf = (name: (typeof names)[number]) => entered[names.indexOf(name)] as LedgerProblem;
  for (const problem of entered) {
    done(await assigns(chief, problem, four));
    done(await accepts(chief, problem));
  }
  const said = mark("measure");
  const tooLate = { title: said, steps: said, deliverable: said, startsOn: inDays(80), endsOn: inDays(88) };
  done(await plans(chief, problemOf("late"), four.person, tooLate));
  const standing = done(await asksToStand(clerk, problemOf("lasting"), "CONTINUOUS", { verifyEveryDays: 30, reason: text })).request;
  done(await decides(chief, standing, "grant", text));
  done(await verifiesAgain(chief, problemOf("lasting"), inDays(0), "HOLDS", text));
  const request = async (name: (typeof names)[number]) => done(await asksForTime(clerk, problemOf(name), inDays(99), text)).request.id;
  return {
    ...Object.fromEntries(names.map((name) => [name === "pleading" ? "pleadingProblem" : name, problemOf(name).id])),
    ...{ request: await request("extending"), secondRequest: await request("pleading"), thirdRequest: await request("retreating") },
  };
}

const step = (row: string) => ({ problemId: id(row), expectedVersion: revision(row) });
const requestStep = (row: string) => ({ requestId: id(row), expectedVersion: revision(row) });
const reason = "cnry-own-problem";

/** The allowed calls of those who answer for the time that problems take, and of those who give it. */
export const scheduleControls: Readonly<Record<string, Control>> = {
  "Mutation.fitMeasures": { arguments: { input: { problemId: id("late"), slipReason: "cnry-own-measure" } } },
  "Mutation.setDeadlineTerms": {
    arguments: {
      input: {
        ...{ campaignId: id("campaign"), expectedVersion: revision("campaign") },
        terms: [{ severity: "MAJOR", days: 30, reports: "WEEKLY", yellowDays: 10 }],
      },
    },
  },
  "Mutation.askForProblemExtension": { by: "clerk", arguments: { input: { ...step("waiting"), deadline: inDays(99), reason } } },
  "Mutation.askForProblemStanding": { by: "clerk", arguments: { input: { ...step("wishing"), standing: "NOT_FEASIBLE", reason } } },
  "Mutation.grantProblemRequest": { arguments: { input: { ...requestStep("request"), reason } } },
  "Mutation.refuseProblemRequest": { arguments: { input: { ...requestStep("secondRequest"), reason } } },
  "Mutation.withdrawProblemRequest": { by: "clerk", arguments: { input: requestStep("thirdRequest") } },
  "Mutation.verifyProblemAgain": {
    arguments: { input: { ...step("lasting"), verifiedOn: inDays(0), result: "HOLDS", note: reason } },
  },
};
