import type { Feature } from "../../platform/feature.js";
import { LedgerTaskResolver } from "./ledger-task.resolver.js";

/** What the ledger asks of whoever looks. */
export const ledgerTasks: Feature = { name: "ledgerTasks", nouns: [], resolvers: [LedgerTaskResolver] };
