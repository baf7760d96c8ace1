import {
  campaigns,
  comparedUnits,
  measures,
  outcomes,
  planQuality,
  plans,
  plansWaitingForMe,
  problems,
  searchTexts,
} from "@duban/schema/documents";
import type { Call } from "./call-text";

/**
 * The lists that can be copied as a call: the document of the package that asks for the same. Notices and the close-outs that are one's own
 * to check are for people alone: no scope of a token answers with them.
 */
const documents = {
  ...{ plans, planQuality, plansWaitingForMe, problems, measures, outcomes },
  ...{ campaigns, comparedUnits, searchTexts },
};

export type CalledList = keyof typeof documents;

/** The field that a document asks for, where its name is another. */
const fields: Readonly<Partial<Record<CalledList, string>>> = { plansWaitingForMe: "inbox", planQuality: "plans" };

/** What asks the API for what a list shows, with the variables of its filters. */
export function callOf(list: CalledList, variables: Readonly<Record<string, unknown>>): Call {
  return {
    name: list,
    document: documents[list].loc?.source.body ?? "",
    variables,
    list: fields[list] ?? list,
    url: `${location.origin}/graphql`,
    token: null,
  };
}
