import {
  campaigns,
  ledgers,
  measures,
  organizations,
  outcomes,
  plans,
  plansWaitingForMe,
  problemCounts,
  problems,
  whoAmI,
} from "@duban/schema/documents";
import type { DocumentNode } from "graphql";
import type { MessageId } from "../../../i18n/text";

/** A question to begin from: one of the documents of the package. */
export interface Example {
  readonly name: string;
  readonly label: MessageId;
  readonly document: string;
  readonly variables: string;
}

const late = { filter: { lights: ["RED", "YELLOW"] }, first: 20 };

const documents: readonly (readonly [name: string, label: MessageId, document: DocumentNode, variables: object])[] = [
  ["whoAmI", "developer.example.whoAmI", whoAmI, {}],
  ["plansWaitingForMe", "developer.example.inbox", plansWaitingForMe, { first: 20 }],
  ["campaigns", "developer.example.campaigns", campaigns, { first: 20 }],
  ["plans", "developer.example.plans", plans, { first: 20 }],
  ["ledgers", "developer.example.ledgers", ledgers, {}],
  ["problems", "developer.example.problems", problems, late],
  ["problemCounts", "developer.example.counts", problemCounts, {}],
  ["measures", "developer.example.measures", measures, late],
  ["outcomes", "developer.example.outcomes", outcomes, late],
  ["organizations", "developer.example.organizations", organizations, { first: 20 }],
];

/** The examples in the order in which one gets to know the product. */
export const examples: readonly Example[] = documents.map(([name, label, document, variables]) => ({
  name,
  label,
  document: document.loc?.source.body ?? "",
  variables: JSON.stringify(variables, null, 2),
}));
