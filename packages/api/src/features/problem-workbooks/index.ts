import type { Feature } from "../../platform/feature.js";
import { serveLedgerExports } from "./ledger-export.routes.js";
import { serveRegisterSheets } from "./register-sheet.routes.js";

/** The lists of the ledger as spreadsheets, and problems entered from one. */
export const problemWorkbooks: Feature = {
  name: "problemWorkbooks",
  nouns: [],
  resolvers: [],
  async routes(app, services, authenticate) {
    await serveLedgerExports(app, services, authenticate);
    await serveRegisterSheets(app, services, authenticate);
  },
};
