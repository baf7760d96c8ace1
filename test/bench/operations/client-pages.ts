import { documentsOfClient } from "../mix/documents.ts";
import { globalId, type Operation, type Params } from "./operation.ts";

const documents = documentsOfClient();

/** What the client asks for on its pages, which no other contender is asked for. */
export const clientPages: readonly Operation[] = [
  clientPage("Shell", "the frame of every page", () => ({})),
  clientPage("Inbox", "the inbox", () => ({ filter: null, first: 20 })),
  clientPage("SupervisionTree", "the tree with two levels below", ({ organizationId, campaignId }) => ({
    id: globalId("Organization", organizationId),
    campaignId: globalId("Campaign", campaignId),
  })),
  clientPage("CampaignPage", "a campaign with those who take part", ({ campaignId }) => ({ id: globalId("Campaign", campaignId) })),
];

function clientPage(name: string, title: string, variables: (params: Params) => Readonly<Record<string, unknown>>): Operation {
  const product = { document: documents.get(name) ?? "", variables, answer: (data: unknown) => data };
  return { name, title, product, postgraphile: product, plain: product, sql: "", values: () => [] };
}
