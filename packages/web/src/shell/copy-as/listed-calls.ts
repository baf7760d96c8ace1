import { measures, outcomes, plans, plansWaitingForMe, problems } from "@duban/schema/documents";
import type { Call } from "./call-text";

/** The lists that can be copied as a call: the document of the package that asks for the same. */
const documents = { plans, problems, measures, outcomes, plansWaitingForMe };

export type CalledList = keyof typeof documents;

/** What asks the API for what a list shows, with the variables of its filters. */
export function callOf(list: CalledList, variables: Readonly<Record<string, unknown>>): Call {
  return {
    name: list,
    document: documents[list].loc?.source.body ?? "",
    variables,
    list: list === "plansWaitingForMe" ? "inbox" : list,
    url: `${location.origin}/graphql`,
    token: null,
  };
}
