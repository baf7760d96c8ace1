import { refuses } from "../../platform/errors.js";
import { allow, visible } from "../../platform/policy.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { Ledger } from "./ledger.entity.js";
import { ledgerPlace } from "./ledger.queries.js";

refuses("ledgers_code", { code: "LEDGER_CODE_TAKEN", path: ["input", "code"] });

visible(Ledger, { with: "Campaign", by: "campaignId" });
allow(["ledger.create"], Campaign, (actor, _campaign, { path }) => actor.may("ledger.create", path), placeOf);
allow(["ledger.update"], Ledger, (actor, _ledger, { campaignPath }) => actor.may("ledger.update", campaignPath), ledgerPlace);

/** Whoever manages the campaign enters anybody's problems, a unit its own: which is asked of each problem. */
allow(
  ["problem.register"],
  Ledger,
  (actor, _ledger, { campaignPath }) => actor.may("problem.register", campaignPath) || actor.mayAnywhere("problem.register"),
  ledgerPlace,
);
