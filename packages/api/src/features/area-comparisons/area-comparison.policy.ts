import { allow, visible } from "../../platform/policy.js";
import { Ledger } from "../ledgers/ledger.entity.js";
import { ledgerPlace } from "../ledgers/ledger.queries.js";
import { AreaComparison } from "./area-comparison.entity.js";

visible(AreaComparison, { subtree: "organizationId", action: "campaign.read" });

/** Whoever manages the campaign answers for anybody, a unit for itself: which is asked of each cell. */
allow(
  ["area.compare"],
  Ledger,
  (actor, _ledger, { campaignPath }) => actor.may("area.compare", campaignPath) || actor.mayAnywhere("area.compare"),
  ledgerPlace,
);
