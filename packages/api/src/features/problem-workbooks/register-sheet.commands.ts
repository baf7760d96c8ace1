import type { Command } from "../../platform/command.js";
import { Fault } from "../../platform/errors.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Ledger } from "../ledgers/ledger.entity.js";
import { type DirectoryEntry, directoryFor } from "../organizations/organization-entry.queries.js";

/** A ledger with what the cells of its sheet may name. */
export interface RegisterSource {
  readonly ledger: Ledger;
  readonly themes: readonly string[];
  readonly units: readonly DirectoryEntry[];
}

// Nothing is written here; what was read goes the ordinary way, by `registerProblems`.

/** A ledger on which the actor may enter problems. */
export const readRegisterSource: Command<{ readonly ledgerId: string }, RegisterSource> = {
  action: "problem.register",
  async execute(tx, { ledgerId }) {
    const ledger = await tx.see(Ledger, ledgerId);
    await tx.authorize("problem.register", ledger);
    const [campaign] = await tx.find(Campaign, { id: ledger.campaignId });
    if (!campaign) throw new Fault("NOT_FOUND");
    const entries = await directoryFor(tx, null);
    return { ledger, themes: campaign.themes.map(({ name }) => name), units: entries.filter(({ open }) => open) };
  },
};
