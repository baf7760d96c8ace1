import { lights, planStates } from "@duban/schema";
import { type inferParserType, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { PlanFilter } from "../../gql/graphql";

const parsers = {
  campaign: parseAsString,
  org: parseAsString,
  state: parseAsArrayOf(parseAsStringLiteral(planStates.values)),
  light: parseAsStringLiteral(lights.values),
  amending: parseAsBoolean,
  q: parseAsString,
};

/** The filters of the list, kept in the address. */
export function usePlanFilters() {
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  return { values, set, filter: filterOf(values), any: Object.values(values).some((value) => value !== null) };
}

/** The filters as a person sets them. */
export type PlanFilters = ReturnType<typeof usePlanFilters>;

/** The same as the API takes them; null where nothing is filtered. */
function filterOf({ campaign, org, state, light, amending, q }: inferParserType<typeof parsers>): PlanFilter | null {
  const search = q?.trim() || null;
  if (!campaign && !org && !state?.length && !light && amending === null && !search) return null;
  return { campaignId: campaign, organizationId: org, states: state?.length ? state : null, light, amending, search };
}
