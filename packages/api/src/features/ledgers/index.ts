import type { Feature } from "../../platform/feature.js";
import { Ledger } from "./ledger.entity.js";
import "./ledger.policy.js";
import { LedgerResolver } from "./ledger.resolver.js";

const name = 200;

/** Ledgers, on which problems are entered and numbered. */
export const ledgers: Feature = {
  name: "ledgers",
  nouns: [Ledger],
  resolvers: [LedgerResolver],
  textLimits: {
    "CreateLedgerInput.code": name,
    "CreateLedgerInput.title": name,
    "CreateLedgerInput.titleEn": name,
    "CreateLedgerInput.documentNumber": name,
    "UpdateLedgerInput.title": name,
    "UpdateLedgerInput.titleEn": name,
    "UpdateLedgerInput.documentNumber": name,
    "LedgerAspectInput.name": name,
  },
};
