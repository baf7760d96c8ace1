import type { Actor } from "../../support/actor.js";
import { done } from "../../support/outcome.js";
import { linksCause } from "../../support/root-cause.verbs.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id } from "./template.js";

/** Links between problems of a place's campaign. */
export async function fillRoots(chief: Actor, rows: Rows & { readonly campaign: string }, text: string): Promise<Rows> {
  const link = async (cause: string, effect: string) => {
    const ends = [cause, effect].map((name) => ({ problemId: rows[name] as string })) as [{ problemId: string }, { problemId: string }];
    return done(await linksCause(chief, { id: rows.campaign }, ...ends, text)).rootCause.id;
  };
  return { rootCause: await link("registered", "assigned"), spareCause: await link("assigned", "startable") };
}

/** The allowed calls of those who say what comes from what. */
export const rootControls: Readonly<Record<string, Control>> = {
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
