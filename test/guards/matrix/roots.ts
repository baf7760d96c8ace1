import type { Actor } from "../../support/actor.js";
import { done } from "../../support/outcome.js";
import { linksCause } from "../../support/root-cause.verbs.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, part } from "./template.js";

/** Links between problems of a place's campaign, and what a unit answers for an area of its ledger. */
export async function fillRoots(chief: Actor, rows: Rows & { readonly campaign: string }, text: string): Promise<Rows> {
  const link = async (cause: string, effect: string) => {
    const ends = [cause, effect].map((name) => ({ problemId: rows[name] as string })) as [{ problemId: string }, { problemId: string }];
    return done(await linksCause(chief, { id: rows.campaign }, ...ends, text)).rootCause.id;
  };
  const area = await areaOf(chief, rows["ledger"] as string);
  const cell = { ledgerId: rows["ledger"], organizationId: rows["unit"], aspectId: area };
  done(await chief.tries("compareArea", { ...cell, expectedVersion: 0, verdict: "NOT_APPLICABLE", reason: text }));
  return { area, rootCause: await link("registered", "assigned"), spareCause: await link("assigned", "startable") };
}

/** The first area of a ledger. */
async function areaOf(chief: Actor, id: string): Promise<string> {
  const { node } = await chief.sees<{ node: { aspects: { id: string }[] } }>(
    "query ($id: ID!) { node(id: $id) { ... on Ledger { aspects { id } } } }",
    { id },
  );
  return node.aspects[0]?.id ?? "";
}

/** The allowed calls of those who say what comes from what, and compare areas. */
export const rootControls: Readonly<Record<string, Control>> = {
  "Query.comparedUnits": { arguments: { ledgerId: id("ledger"), organizationId: id("organization") } },
  "Mutation.compareArea": {
    arguments: {
      input: {
        ...{ ledgerId: id("ledger"), aspectId: part("area"), organizationId: id("unit"), expectedVersion: 1 },
        ...{ verdict: "NO_PROBLEM", reason: "cnry-own-rootcause" },
      },
    },
  },
  "Query.themeFigures": { arguments: { campaignId: id("campaign") } },
  "Mutation.linkRootCause": {
    arguments: {
      input: {
        ...{ campaignId: id("campaign"), cause: { problemId: id("working") }, effect: { problemId: id("planned") } },
        note: "cnry-own-rootcause",
      },
    },
  },
  "Mutation.unlinkRootCause": { arguments: { input: { rootCauseId: id("spareCause") } } },
};
