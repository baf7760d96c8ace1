import { letterLevels, letterTerms, levelOutOfTurn, mostLetterDays } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import type { SetLetterTermsInput } from "./letter-terms.inputs.js";

/** Says who is told of the lights of a campaign's problems, and when. What was told stays told. */
export const setLetterTerms = command({
  action: "letter.setTerms",
  subject: (tx, input: SetLetterTermsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { terms }) {
    if (campaign.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    const checks = new InputChecks();
    const most = letterLevels.values.length;
    if (terms.length > most) checks.refuse("terms", { code: "TOO_MANY_ITEMS", params: { maximum: most } });
    for (const [position, { days }] of terms.entries()) {
      if (days < 0 || days > mostLetterDays) {
        checks.refuse(`terms.${position}.days`, { code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: mostLetterDays } });
      }
    }
    const wanted = terms.map(({ level, light, days }) => ({ level, light: light ?? null, days }));
    const all = letterTerms([...wanted, ...campaign.letterTerms]);
    const early = levelOutOfTurn(all);
    if (early) {
      const position = terms.findIndex(({ level }) => level === early);
      checks.refuse(position < 0 ? "terms" : `terms.${position}.days`, {
        code: "LETTER_OUT_OF_TURN",
        params: { level: letterLevels.labels[early] },
      });
    }
    checks.done();
    await tx.change(campaign, { letterTerms: all });
    return { campaignId: campaign.id };
  },
});
