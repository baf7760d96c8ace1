import type { Feature } from "../../platform/feature.js";
import { serveLedgerExports } from "./ledger-export.routes.js";

/** The lists of the ledger as spreadsheets. */
export const problemWorkbooks: Feature = { name: "problemWorkbooks", nouns: [], resolvers: [], routes: serveLedgerExports };
