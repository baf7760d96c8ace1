import { mostLookBackMonths, mostLookBacks } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import type { SetLookBackTermsInput } from "./look-back-terms.inputs.js";

/** Says when problems of a campaign are looked back on. What is closed out already keeps the days that it has. */
export const setLookBackTerms = command({
  action: "lookBack.setTerms",
  subject: (tx, input: SetLookBackTermsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { samplePercent, ...input }) {
    if (campaign.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    const checks = new InputChecks();
    const months = [...new Set(input.months)].sort((one, other) => one - other);
    if (months.length > mostLookBacks || months.some((count) => count < 1 || count > mostLookBackMonths)) {
      checks.refuse("months", { code: "LOOK_BACK_MONTHS", params: { months: mostLookBackMonths, count: mostLookBacks } });
    }
    if (samplePercent < 1 || samplePercent > 100) {
      checks.refuse("samplePercent", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 1, maximum: 100 } });
    }
    checks.done();
    await tx.change(campaign, { lookBackTerms: { months, samplePercent } });
    return { campaignId: campaign.id };
  },
});
