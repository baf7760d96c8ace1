import { deadlineTerms, mostDeadlineDays, mostYellowDays } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import type { SetDeadlineTermsInput } from "./deadline-terms.inputs.js";

/** Says what time the problems of a campaign have, by severity. Deadlines that were set stay; from when they are yellow follows at once. */
export const setDeadlineTerms = command({
  action: "problem.setTerms",
  subject: (tx, input: SetDeadlineTermsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { terms }) {
    if (campaign.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    const checks = new InputChecks();
    const most = deadlineTerms([]).length;
    if (terms.length > most) checks.refuse("terms", { code: "TOO_MANY_ITEMS", params: { maximum: most } });
    for (const [position, { days, yellowDays }] of terms.entries()) {
      if (days < 1 || days > mostDeadlineDays) {
        checks.refuse(`terms.${position}.days`, { code: "VALUE_OUT_OF_RANGE", params: { minimum: 1, maximum: mostDeadlineDays } });
      }
      if (yellowDays < 0 || yellowDays > mostYellowDays) {
        checks.refuse(`terms.${position}.yellowDays`, { code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: mostYellowDays } });
      }
    }
    checks.done();
    const others = campaign.deadlineTerms.filter(({ severity }) => !terms.some((one) => one.severity === severity));
    const all = deadlineTerms([...terms.map((one) => ({ ...one })), ...others]);
    await tx.change(campaign, { deadlineTerms: all });
    for (const { severity, yellowDays } of all) await turnYellow(tx, campaign, severity, yellowDays);
    return { campaignId: campaign.id };
  },
});

/** It follows from the terms, which the audit trail keeps. */
async function turnYellow(tx: Transaction, { id }: Campaign, severity: string, days: number): Promise<void> {
  await tx.sql`update app.problems set yellow_days = ${days}
    where tenant_id = ${tx.tenantId} and campaign_id = ${id} and severity = ${severity} and yellow_days <> ${days}`;
}
