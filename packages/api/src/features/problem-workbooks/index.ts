import type { Feature } from "../../platform/feature.js";
import { serveLedgerEdits } from "./ledger-edit.routes.js";
import { serveLedgerExports } from "./ledger-export.routes.js";
import { serveRegisterSheets } from "./register-sheet.routes.js";

/** The lists of the ledger as spreadsheets, and problems entered from one or changed in one. */
export const problemWorkbooks: Feature = {
  name: "problemWorkbooks",
  nouns: [],
  resolvers: [],
  async routes(app, services, authenticate) {
    await serveLedgerExports(app, services, authenticate);
    await serveLedgerEdits(app, services, authenticate);
    await serveRegisterSheets(app, services, authenticate);
  },
};
