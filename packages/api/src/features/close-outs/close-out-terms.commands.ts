import { closeOutLevels, closeOutTerms, mostPublicityDays } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import type { SetCloseOutTermsInput } from "./close-out-terms.inputs.js";

/** Says how problems of a campaign are closed out, by severity. Requests that are being checked keep the terms that they began with. */
export const setCloseOutTerms = command({
  action: "closeOut.setTerms",
  subject: (tx, input: SetCloseOutTermsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { terms }) {
    if (campaign.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    const checks = new InputChecks();
    if (terms.length > closeOutTerms([]).length) checks.refuse("terms", { code: "TOO_MANY_ITEMS", params: { maximum: 3 } });
    for (const [position, { levels, publicityDays }] of terms.entries()) {
      if (levels.length === 0) checks.refuse(`terms.${position}.levels`, { code: "LEVELS_REQUIRED" });
      if (publicityDays < 0 || publicityDays > mostPublicityDays) {
        const params = { minimum: 0, maximum: mostPublicityDays };
        checks.refuse(`terms.${position}.publicityDays`, { code: "VALUE_OUT_OF_RANGE", params });
      }
    }
    checks.done();
    const ordered = terms.map(({ severity, levels, siteCheck, publicityDays }) => ({
      ...{ severity, siteCheck, publicityDays },
      levels: closeOutLevels.values.filter((level) => levels.includes(level)),
    }));
    const others = campaign.closeOutTerms.filter(({ severity }) => !ordered.some((one) => one.severity === severity));
    await tx.change(campaign, { closeOutTerms: [...others, ...ordered] });
    return { campaignId: campaign.id };
  },
});
